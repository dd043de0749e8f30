import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { ComponentType } from 'react'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { showConference } from '../../../bot/api/conference.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { english } from '../english.ts'
import { ChangesSection } from './after/changes-section.tsx'
import { CoreGroupsSection } from './after/core-groups-section.tsx'
import { DecidedSection } from './after/decided-section.tsx'
import { hasPapers, PapersSection } from './after/papers-section.tsx'
import { ProgressSection } from './after/progress-section.tsx'
import { CirculateSection } from './circulate-section.tsx'
import { DetailsSection } from './details-section.tsx'
import { Header } from './header.tsx'
import { HoldsSection } from './holds-section.tsx'
import { MessagesSection } from './messages-section.tsx'
import { PacksSection } from './packs-section.tsx'
import { PageNav, Place, type PlaceName, useGoToPlace } from './page-places.tsx'
import { PartsSection } from './parts/parts-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { hasReadiness, ReadinessSection } from './readiness-section.tsx'
import { ReleaseSection } from './release-section.tsx'
import { ReportsSection } from './reports-section.tsx'
import { TimelineSection } from './timeline-section.tsx'
import { ConferenceContext } from './use-conference.ts'
import { WhereaboutsBar } from './whereabouts-bar.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 12rem)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  nav: {
    '@media (min-width: 1001px)': { gridColumn: 2, gridRow: 1, position: 'sticky', top: '4.5rem' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
})

const SECTIONS: [PlaceName, ComponentType][] = [
  ['decided', DecidedSection],
  ['papers', PapersSection],
  ['progress', ProgressSection],
  ['readiness', ReadinessSection],
  ['holds', HoldsSection],
  ['reports', ReportsSection],
  ['release', ReleaseSection],
  ['circulation', CirculateSection],
  ['packs', PacksSection],
  ['details', DetailsSection],
  ['people', PeopleSection],
  ['parts', PartsSection],
  ['core-groups', CoreGroupsSection],
  ['changes', ChangesSection],
  ['messages', MessagesSection],
]

/** One conference: what is due, who was sent what and how it went, and what the person may do about it. */
export function ConferencePage({ id, section }: { id: string; section: string | null }) {
  const styles = useStyles()
  const { api } = useSession()
  const { value, trouble, reload, busy } = useLoaded(() => api.call(showConference, { params: { id } }), isUnderWay)
  const words = english.conference
  useGoToPlace(section, value !== null)
  return (
    <div className={styles.page}>
      <Link href={placeOf.list}>{words.back}</Link>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={english.loading} />}
      {value && (
        <ConferenceContext value={{ conference: value, reload }}>
          <Header busy={busy} />
          <Place name="whereabouts">
            <WhereaboutsBar />
          </Place>
          <Place name="timeline">
            <TimelineSection />
          </Place>
          <div className={styles.columns}>
            <div className={styles.nav}>
              <PageNav conferenceId={id} names={placesIn(value)} />
            </div>
            <div className={styles.column}>
              {SECTIONS.map(([name, Part]) => (
                <Place key={name} name={name}>
                  <Part />
                </Place>
              ))}
            </div>
          </div>
        </ConferenceContext>
      )}
    </div>
  )
}

/** What the page has something to say about, in its order. */
function placesIn(conference: ConferenceStatus): PlaceName[] {
  const { holds, releases, after, may } = conference
  const isEmpty: Partial<Record<PlaceName, boolean>> = {
    readiness: !hasReadiness(conference),
    holds: holds.length === 0,
    release: releases.length === 0,
    decided: !after.closed,
    papers: !hasPapers(conference),
    progress: !after.closed || after.plans.length === 0 || !may.seeProgress,
  }
  return ['timeline' as const, ...SECTIONS.map(([name]) => name)].filter((name) => !isEmpty[name])
}

/** Is something on its way that will show here by itself? */
function isUnderWay({ people, deliveries, circulating, state, stopped, now }: ConferenceStatus): boolean {
  if (state !== 'booked' || stopped) return false
  const reaching = people.some((person) => person.channel === null)
  const leaving = deliveries.some(
    ({ state, sendAt }) =>
      state === 'waiting' && Temporal.Instant.compare(Temporal.Instant.from(sendAt), Temporal.Instant.from(now)) <= 0,
  )
  return reaching || leaving || circulating !== null
}
