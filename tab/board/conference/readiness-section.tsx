import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { Section } from '../../parts/section.tsx'
import { type Mood, Word } from '../../parts/word.tsx'
import { instantWords } from '../../shell/dates.ts'
import { english } from '../english.ts'
import { LateReport } from './late-report.tsx'
import { nameOf, versionWords } from './people.ts'
import { useConference } from './use-conference.ts'

type Reason = ConferenceStatus['readiness']['reasons'][number]

const useStyles = makeStyles({
  verdict: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  inner: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
})

const words = english.readiness

const MOODS: Record<ConferenceStatus['readiness']['verdict'], Mood> = { go: 'good', look: 'waiting', 'no-go': 'bad' }

/** Once it was held nothing more is asked of it; why it is stopped is said for as long as it is. */
export function hasReadiness({ state, stopped, after }: ConferenceStatus): boolean {
  return state === 'booked' && (stopped || !after.closed)
}

/** Go or no-go: what speaks against going ahead, worst first, and whom to ring. */
export function ReadinessSection() {
  const styles = useStyles()
  const { conference } = useConference()
  const { readiness, deadlines, circulatedAt, stopped } = conference
  if (!hasReadiness(conference)) return null
  const isDue = deadlines.some(({ name, past }) => name === 'report-due' && past)
  const isCollecting = !stopped && !isDue && circulatedAt === null && readiness.missing.length > 0
  return (
    <Section title={words.title}>
      <div className={styles.verdict}>
        {isCollecting ? (
          <>
            <Word mood="plain">{words.earlyWord}</Word>
            {words.early}
          </>
        ) : (
          <>
            <Word mood={MOODS[readiness.verdict]}>{words.verdictWords[readiness.verdict]}</Word>
            {words.verdicts[readiness.verdict]}
          </>
        )}
      </div>
      {readiness.reasons.length > 0 && (
        <ul className={styles.list}>
          {readiness.reasons.map((reason) => (
            <li key={reason}>
              {words.reasons[reason]}
              <About reason={reason} conference={conference} />
            </li>
          ))}
        </ul>
      )}
      <div>{words.quorum(readiness.quorum)}</div>
      {conference.needs.length > 0 && (
        <div>
          {words.needs}
          <ul className={styles.list}>
            {conference.needs.map((need) => (
              <li key={JSON.stringify(need)}>{needWords(conference, need)}</li>
            ))}
          </ul>
        </div>
      )}
      {readiness.lateToAnswer.map(({ versionId }) => (
        <LateReport key={versionId} versionId={versionId} />
      ))}
    </Section>
  )
}

function needWords(conference: ConferenceStatus, { kind, participantId, detail }: ConferenceStatus['needs'][number]) {
  const need = detail ? `${english.needs.kinds[kind]}: ${detail}` : english.needs.kinds[kind]
  return participantId ? `${need} (${nameOf(conference, participantId)})` : need
}

/** Who or what it is about; nothing where the reason says it all. */
function About({ reason, conference }: { reason: Reason; conference: ConferenceStatus }) {
  const { readiness, people } = conference
  const lead = people.find(({ part }) => part === 'lead-social-worker')?.id
  const names = (ids: readonly string[]) => ids.map((id) => [id, nameOf(conference, id)] as const)
  switch (reason) {
    case 'lead-report-missing':
      return <Missing ids={readiness.missing.filter((id) => id === lead)} conference={conference} />
    case 'report-missing':
      return <Missing ids={readiness.missing.filter((id) => id !== lead)} conference={conference} />
    case 'report-not-accepted':
      return (
        <Lines
          lines={names(
            conference.reports.filter(({ state }) => state === 'submitted').map(({ participantId }) => participantId),
          )}
        />
      )
    case 'doubt':
      return <Lines lines={names(readiness.unsettled)} />
    case 'question':
      return <Lines lines={names(readiness.unanswered)} />
    case 'hold':
      return <Lines lines={[['holds', words.holds(readiness.openHolds)]]} />
    case 'release':
      return (
        <Lines
          lines={conference.releases
            .filter(({ awaiting }) => awaiting.length > 0)
            .map(({ partyId, awaiting }) => [
              partyId,
              words.notSeen(
                nameOf(conference, partyId),
                awaiting.map(({ versionId }) => versionWords(conference, versionId)),
              ),
            ])}
        />
      )
    case 'family-has-not-seen':
      return (
        <Lines
          lines={readiness.notSeen.map(({ partyId, versionIds }) => [
            partyId,
            words.notSeen(
              nameOf(conference, partyId),
              versionIds.map((id) => versionWords(conference, id)),
            ),
          ])}
        />
      )
    default:
      return null
  }
}

/** Whom to ring, and what was said when somebody did. */
function Missing({ ids, conference }: { ids: readonly string[]; conference: ConferenceStatus }) {
  const lines = ids.flatMap((id) => {
    const person = conference.people.find((one) => one.id === id)
    if (!person) return []
    const last = conference.reports.find(({ participantId }) => participantId === id)?.notes.at(-1)
    const phone = person.phone ? english.reports.phone(person.phone) : english.reports.noPhone
    const call = last ? words.lastCall(last.text, instantWords(last.at)) : words.noCall
    return [[id, `${words.missing(person.name, person.role)}. ${phone}. ${call}`] as const]
  })
  return <Lines lines={lines} />
}

function Lines({ lines }: { lines: readonly (readonly [key: string, line: ReactNode])[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.inner}>
      {lines.map(([key, line]) => (
        <li key={key}>{line}</li>
      ))}
    </ul>
  )
}
