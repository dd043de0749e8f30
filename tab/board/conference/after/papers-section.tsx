import { makeStyles } from '@fluentui/react-components'
import type { ConferenceStatus } from '../../../../bot/api/conference.ts'
import { listPapers, type PaperView } from '../../../../bot/api/papers.ts'
import { PAPER_KINDS } from '../../../../conference/papers/paper.ts'
import { Section } from '../../../parts/section.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { Waiting } from '../../../parts/waiting.tsx'
import { shared } from '../../../shell/english.ts'
import { useSession } from '../../../shell/session.ts'
import { useLoaded } from '../../../shell/use-loaded.ts'
import { useConference } from '../use-conference.ts'
import { PaperItem } from './paper-item.tsx'
import { english as words } from './papers-english.ts'

const useStyles = makeStyles({ list: { listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' } })

/** From the conference's day on: before it nobody looks for papers. */
export function hasPapers({ after, start, now, state }: ConferenceStatus): boolean {
  const isOver =
    Temporal.Instant.compare(Temporal.ZonedDateTime.from(start).toInstant(), Temporal.Instant.from(now)) < 0
  return after.closed || (state === 'booked' && isOver)
}

/** What goes out after the conference and its core groups: how far each is, who got what when, and what was found wrong. */
export function PapersSection() {
  const { conference } = useConference()
  return hasPapers(conference) ? <Loaded conferenceId={conference.id} /> : null
}

function Loaded({ conferenceId }: { conferenceId: string }) {
  const styles = useStyles()
  const { api } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(listPapers, { params: { id: conferenceId } }),
    () => false,
  )
  return (
    <Section title={words.title} lead={words.lead}>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={shared.loading} />}
      {value?.papers.length === 0 && <div>{words.none}</div>}
      {value && value.papers.length > 0 && (
        <ul className={styles.list}>
          {value.papers.toSorted(inTheirOrder).map((paper) => (
            <PaperItem key={paper.id} paper={paper} reload={reload} />
          ))}
        </ul>
      )}
    </Section>
  )
}

const ORDER = ['decision-letter', ...PAPER_KINDS.filter((kind) => kind !== 'decision-letter')]

/** As they are due; those of one kind as they were drafted. */
function inTheirOrder(one: PaperView, other: PaperView): number {
  const byKind = ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind)
  return (
    byKind || Temporal.Instant.compare(Temporal.Instant.from(one.draftedAt), Temporal.Instant.from(other.draftedAt))
  )
}
