import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { type ClosingView, handOverCasePath, showClosing } from '../../../../bot/api/closing.ts'
import type { ConferenceStatus } from '../../../../bot/api/conference.ts'
import { Section } from '../../../parts/section.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { Waiting } from '../../../parts/waiting.tsx'
import { dateWords, dayWords, instantWords, momentWords } from '../../../shell/dates.ts'
import { placeOf } from '../../../shell/place.ts'
import { useSession } from '../../../shell/session.ts'
import { useFile } from '../../../shell/use-file.ts'
import { useLoaded } from '../../../shell/use-loaded.ts'
import { english } from '../../english.ts'
import { nameOf } from '../people.ts'
import { useConference } from '../use-conference.ts'
import { BookReviewDialog } from './book-review-dialog.tsx'
import { afterEnglish } from './english.ts'

const words = afterEnglish.decided

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  head: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
})

/** What the chair closed the conference with, and what follows from it. */
export function DecidedSection() {
  const { conference } = useConference()
  if (!conference.after.closed) return null
  return (
    <Section title={words.title}>
      <Loaded />
    </Section>
  )
}

function Loaded() {
  const { api } = useSession()
  const { conference } = useConference()
  const params = { id: conference.id }
  const file = useFile()
  const { value, trouble, reload } = useLoaded(
    () => api.call(showClosing, { params }),
    () => false,
  )
  if (!value) return trouble ? <TroubleBar message={trouble.message} /> : <Waiting label={english.loading} />
  return (
    <>
      <Lines title={words.decisions} lines={decisionLines(conference, value)} />
      <Lines title={words.dissents} lines={dissentLines(conference, value)} />
      <Review value={value} onBooked={reload} />
      <Lines title={words.corrections} lines={correctionLines(conference, value)} />
      {value.may.correct && <Link href={placeOf.meeting(conference.id)}>{words.correct}</Link>}
      {file.trouble && <TroubleBar message={file.trouble.message} />}
      {value.may.handOver && (
        <div>
          <Button disabledFocusable={file.busy} onClick={() => file.save(handOverCasePath, params)}>
            {words.handOver}
          </Button>
        </div>
      )}
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useStyles()
  if (lines.length === 0) return null
  return (
    <div>
      <h3 className={styles.head}>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function Review({ value, onBooked }: { value: ClosingView; onBooked(): unknown }) {
  const review = value.follows?.review
  if (!review) return null
  const { booked, agreed, bookBy, whyNot } = review
  if (booked)
    return (
      <div>
        {words.reviewBooked} <Link href={placeOf.conference(booked.id)}>{dateWords(booked.start)}</Link>
      </div>
    )
  return (
    <div>
      {agreed ? words.reviewAgreed(momentWords(agreed.start)) : words.reviewBy(dayWords(bookBy))} {whyNot}
      {value.may.bookReview && (
        <div>
          <BookReviewDialog agreed={agreed} onDone={onBooked} />
        </div>
      )}
    </div>
  )
}

/** When and why, and the decisions that were others before. */
function correctionLines(conference: ConferenceStatus, { corrections, decided }: ClosingView): string[] {
  return corrections.map(({ at, reason, was }, index) => {
    const next = corrections[index + 1]?.was ?? decided
    const since = new Set(decisionLines(conference, { decided: next }))
    const others = decisionLines(conference, { decided: was }).filter((line) => !since.has(line))
    return [words.corrected(instantWords(at), reason), ...others.map(words.before)].join(' ')
  })
}

function decisionLines({ children }: ConferenceStatus, { decided }: Pick<ClosingView, 'decided'>): string[] {
  return (decided?.decisions ?? []).map(({ childId, decision, category, reasons }) => {
    const name = children.find(({ id }) => id === childId)?.name ?? ''
    const what = category
      ? words.withCategory(words.kinds[decision], words.categories[category])
      : words.kinds[decision]
    return words.decision(name, what, reasons)
  })
}

function dissentLines(conference: ConferenceStatus, { decided }: ClosingView): string[] {
  return (decided?.dissents ?? []).map(({ personId, why }) => words.dissent(nameOf(conference, personId), why))
}
