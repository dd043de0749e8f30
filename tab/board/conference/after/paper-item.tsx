import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { type PaperView, sendPaper } from '../../../../bot/api/papers.ts'
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx'
import { Word } from '../../../parts/word.tsx'
import { instantWords } from '../../../shell/dates.ts'
import { placeOf } from '../../../shell/place.ts'
import { useSession } from '../../../shell/session.ts'
import { useConference } from '../use-conference.ts'
import { PaperCorrections } from './paper-corrections.tsx'
import { PaperRecipients } from './paper-recipients.tsx'
import { dueWords, moodOf, nextSteps, titleOf } from './paper-words.ts'
import { english as words } from './papers-english.ts'

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  link: { fontWeight: tokens.fontWeightSemibold },
  said: { fontWeight: tokens.fontWeightSemibold, ':empty': { display: 'none' } },
})

interface Props {
  paper: PaperView
  reload(): Promise<void>
}

export function PaperItem({ paper, reload }: Props) {
  const styles = useStyles()
  const { conference, reload: reloadConference } = useConference()
  const [said, setSaid] = useState('')
  const [isSent, setIsSent] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const title = titleOf(paper)
  const { state, recipients, draftedAt, sentAt } = paper
  const isMaking = isSent && recipients.some(({ state }) => state === 'due')
  const maySend = paper.may.send && state !== 'draft' && !isMaking && recipients.some(({ state }) => state === 'due')
  const isHeld = recipients.some(({ state }) => state === 'held')
  const when = sentAt ? words.sent(instantWords(sentAt)) : words.drafted(instantWords(draftedAt))
  /** The button that was pressed may be gone: the focus goes to what it was about. */
  async function onDone(what: string) {
    await Promise.all([reload(), reloadConference()])
    setSaid(what)
    heading.current?.focus()
  }
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3 ref={heading} className={styles.title} tabIndex={-1}>
          <Link className={styles.link} href={placeOf.paper(paper.id)}>
            {title}
          </Link>
        </h3>
        <Word mood={moodOf(paper, conference.now)}>{words.states[state]}</Word>
      </div>
      <div>
        {when} {dueWords(paper, conference.now)}
      </div>
      <div>
        {nextSteps(paper, isMaking).join(' ')}{' '}
        {isHeld && <Link href={placeOf.section(conference.id, 'holds')}>{words.seeHolds}</Link>}
      </div>
      <div role="status" className={styles.said}>
        {said}
      </div>
      {maySend && (
        <div>
          <SendButton
            {...{ paper, title }}
            onDone={(sent) => {
              setIsSent(true)
              return onDone(words.send.done(sent))
            }}
          />
        </div>
      )}
      <PaperRecipients {...{ paper, title, isMaking, onDone }} />
      <PaperCorrections {...{ paper, title, onDone }} />
    </li>
  )
}

interface SendProps {
  paper: PaperView
  title: string
  onDone(sent: number): unknown
}

/** To everybody who has not had it as it now reads: all of them at first, later who has come since. */
function SendButton({ paper, title, onDone }: SendProps) {
  const { api } = useSession()
  const { id, kind, state, recipients } = paper
  const without = recipients.filter((one) => one.state === 'due').map(({ name, role }) => words.who.person(name, role))
  const isFirst = state === 'approved'
  const lead = words.send.lead(without)
  return (
    <ConfirmDialog
      trigger={{
        ...{ size: 'small', appearance: 'primary', children: isFirst ? words.send.open : words.send.again },
        'aria-label': isFirst ? words.send.openOf(title) : words.send.againOf(title),
      }}
      title={words.send.title(title)}
      lead={kind === 'ending-letter' && isFirst ? `${words.send.endingLead} ${lead}` : lead}
      confirm={words.send.confirm}
      send={() => api.call(sendPaper, { params: { id }, body: {} })}
      onDone={({ sent }) => onDone(sent)}
    />
  )
}
