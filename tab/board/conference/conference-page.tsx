import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { showConference } from '../../../bot/api/conference.ts'
import { DeadlineList } from '../../parts/deadline-list.tsx'
import { Section } from '../../parts/section.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { placeOf } from '../../shell/use-place.ts'
import { english } from '../english.ts'
import { CirculateSection } from './circulate-section.tsx'
import { DetailsSection } from './details-section.tsx'
import { Header } from './header.tsx'
import { HoldsSection } from './holds-section.tsx'
import { MessagesSection } from './messages-section.tsx'
import { PacksSection } from './packs-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { ReadinessSection } from './readiness-section.tsx'
import { ReleaseSection } from './release-section.tsx'
import { ReportsSection } from './reports-section.tsx'
import { ConferenceContext } from './use-conference.ts'
import { WhereaboutsBar } from './whereabouts-bar.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 22rem)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
})

/** One conference: what is due, who was sent what and how it went, and what the person may do about it. */
export function ConferencePage({ id }: { id: string }) {
  const styles = useStyles()
  const { api } = useSession()
  const { value, trouble, reload, busy } = useLoaded(() => api.call(showConference, { params: { id } }), isUnderWay)
  const words = english.conference
  return (
    <div className={styles.page}>
      <Link href={placeOf.list}>{words.back}</Link>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={english.loading} />}
      {value && (
        <ConferenceContext value={{ conference: value, reload }}>
          <Header busy={busy} />
          <WhereaboutsBar />
          <div className={styles.columns}>
            <div className={styles.column}>
              <ReadinessSection />
              <HoldsSection />
              <ReportsSection />
              <ReleaseSection />
              <CirculateSection />
              <PacksSection />
              <DetailsSection />
              <PeopleSection />
              <MessagesSection />
            </div>
            <Section title={words.deadlines}>
              <DeadlineList deadlines={value.deadlines} />
            </Section>
          </div>
        </ConferenceContext>
      )}
    </div>
  )
}

/** Is something on its way that will show here by itself? */
function isUnderWay({ people, deliveries, toCirculate, circulatedAt, state, stopped, now }: ConferenceStatus): boolean {
  if (state !== 'booked' || stopped) return false
  const reaching = people.some((person) => person.channel === null)
  const leaving = deliveries.some(
    ({ state, sendAt }) =>
      state === 'waiting' && Temporal.Instant.compare(Temporal.Instant.from(sendAt), Temporal.Instant.from(now)) <= 0,
  )
  return reaching || leaving || (circulatedAt !== null && toCirculate.length > 0)
}
