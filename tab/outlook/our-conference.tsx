import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import type { MyPart } from '../../bot/api/my-work.ts'
import type { ShownAppointment } from '../../bot/api/outlook.ts'
import { PartBody } from '../my-reports/part-body.tsx'
import { isUnread, PartWords } from '../my-reports/part-words.tsx'
import { Fold } from '../parts/fold.tsx'
import { useFocusKept } from '../parts/use-focus-kept.ts'
import { momentWords } from '../shell/dates.ts'
import { shared } from '../shell/english.ts'
import { useSession } from '../shell/session.ts'
import { Draft } from './book-from.tsx'
import { english } from './english.ts'
import { Head } from './head.tsx'
import type { Mailbox, OpenAppointment } from './mailbox.ts'
import { WholeConference } from './whole-conference.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  partHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  partTitle: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  book: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

const words = english.ours

interface Props {
  shown: ShownAppointment
  appointment: OpenAppointment
  mailbox: Mailbox
  reload(): Promise<void>
}

/** An event of ours: the conference as the board has it and their own part in it, what is asked of them first. */
export function OurConference({ shown: { whole, part, now }, appointment, mailbox, reload }: Props) {
  const styles = useStyles()
  const { me } = useSession()
  const conference = whole?.row ?? part
  if (!conference) return null
  const { reference, kind, start } = conference
  const isAsked = part !== null && (part.report !== null || isUnread(part))
  const isItsTime = Temporal.ZonedDateTime.from(start).toInstant().equals(Temporal.Instant.from(appointment.start))
  return (
    <>
      <Head title={reference}>
        <Text>
          {shared.kinds[kind]}, {momentWords(start)}
        </Text>
      </Head>
      {!isItsTime && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.otherTime(reference, momentWords(start))}</MessageBarBody>
        </MessageBar>
      )}
      {part && isAsked && <OwnPart part={part} reload={reload} />}
      {whole && <WholeConference whole={whole} now={now} isMain={!isAsked} />}
      {part && !isAsked && <OwnPart part={part} reload={reload} />}
      {!isItsTime && me.roles.includes('business-team') && (
        <Fold title={words.another}>
          <div className={styles.book}>
            <Draft key={appointment.itemId} appointment={appointment} mailbox={mailbox} />
          </div>
        </Fold>
      )}
    </>
  )
}

function OwnPart({ part, reload }: { part: MyPart; reload(): Promise<void> }) {
  const styles = useStyles()
  const title = useRef<HTMLHeadingElement>(null)
  const keepFocus = useFocusKept(() => title.current)
  async function onDone() {
    await reload()
    keepFocus()
  }
  return (
    <section className={styles.part} aria-labelledby="part">
      <div className={styles.partHead}>
        <h2 ref={title} id="part" tabIndex={-1} className={styles.partTitle}>
          {words.part}
        </h2>
        <PartWords part={part} />
      </div>
      {/* The whole conference, where they may see it, is shown beside it. */}
      <PartBody part={{ ...part, maySeeAll: false }} onDone={onDone} />
    </section>
  )
}
