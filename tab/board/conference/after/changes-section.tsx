import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { ConferenceStatus } from '../../../../bot/api/conference.ts'
import { Section } from '../../../parts/section.tsx'
import { dateWords, dayWords, instantWords } from '../../../shell/dates.ts'
import { placeOf } from '../../../shell/place.ts'
import { useConference } from '../use-conference.ts'
import { BornDialog } from './born-dialog.tsx'
import { EndPlanDialog } from './end-plan-dialog.tsx'
import { afterEnglish } from './english.ts'
import { LeavesDialog } from './leaves-dialog.tsx'

const words = afterEnglish.changes

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Somebody leaves, a child is born, a plan ends: what happens in a family's case between one conference and the next. */
export function ChangesSection() {
  const styles = useStyles()
  const { conference } = useConference()
  const { children, after, may, state } = conference
  const lines = useLines()
  const mayChange = may.recordChanges && state === 'booked'
  const open = children.filter(({ id }) => after.plans.some(({ childId, end }) => childId === id && end === null))
  return (
    <Section title={words.title} lead={words.lead}>
      <Chain />
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {mayChange && (
        <div className={styles.actions}>
          <LeavesDialog />
          {children
            .filter(({ unborn }) => unborn)
            .map((child) => (
              <BornDialog key={child.id} child={child} />
            ))}
          {open.map((child) => (
            <EndPlanDialog key={child.id} child={child} />
          ))}
        </div>
      )}
    </Section>
  )
}

/** The conference before, with its progress report, and the review after. */
function Chain() {
  const { follows, followedBy } = useConference().conference.after
  return (
    <>
      {follows && (
        <div>
          {words.follows} <Link href={placeOf.conference(follows.id)}>{follows.reference}</Link>
          <br />
          {reportWords(follows.progressReport)}{' '}
          {follows.progressReport && (
            <Link href={placeOf.paper(follows.progressReport.id)}>{words.progressReport.open}</Link>
          )}
        </div>
      )}
      {followedBy && (
        <div>
          {words.followedBy} <Link href={placeOf.conference(followedBy.id)}>{dateWords(followedBy.start)}</Link>
        </div>
      )}
    </>
  )
}

function reportWords(report: NonNullable<ConferenceStatus['after']['follows']>['progressReport']) {
  if (!report) return words.progressReport.none
  if (report.state !== 'sent') return words.progressReport[report.state]
  return words.progressReport.sent(report.sentAt ? instantWords(report.sentAt) : '')
}

function useLines(): string[] {
  const { children, after } = useConference().conference
  return children.flatMap(({ id, name, born, unborn }) => {
    const plan = after.plans.find(({ childId }) => childId === id)
    const expected = unborn ? [afterEnglish.expected(name, dayWords(born))] : []
    if (!plan) return expected
    const { startedOn, end } = plan
    const line = end
      ? words.ended(name, dayWords(end.on), words.reasons[end.reason])
      : words.plan(name, dayWords(startedOn))
    return [...expected, line]
  })
}
