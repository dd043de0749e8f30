import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { z } from 'zod'
import { showFigures } from '../../../bot/api/figures.ts'
import { DAYS_AHEAD } from '../../../conference/figures/figures.ts'
import { TIMELINESS_BANDS } from '../../../conference/figures/timeliness.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { dayWords } from '../../shell/dates.ts'
import { goTo, placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { usePlaceQuery } from '../../shell/use-place.ts'
import { english } from '../english.ts'
import { AttendanceByAgency, ReportsByAgency } from './by-agency.tsx'
import { type Count, Counted } from './counted.tsx'
import { DatasetSection } from './dataset-section.tsx'
import { type ChosenPeriod, readPeriod } from './default-period.ts'
import { figuresEnglish as words } from './english.ts'
import { PeriodForm } from './period-form.tsx'

type Shown = z.infer<typeof showFigures.answer>

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  sections: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 28rem), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
  wide: { gridColumn: '1 / -1', display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
})

/** How timely conferences, reports, core groups and letters were, and the rows for the national return. */
export function FiguresPage() {
  const styles = useStyles()
  const today = Temporal.Now.plainDateISO('Europe/London')
  const period = readPeriod(usePlaceQuery(), today)
  return (
    <div className={styles.page}>
      <Link href={placeOf.list}>{english.conference.back}</Link>
      <h1 className={styles.title}>{words.title}</h1>
      <Text>{words.lead}</Text>
      <PeriodForm
        key={`${period.from} ${period.to}`}
        period={period}
        today={today}
        choose={({ from, to }) => goTo(`${placeOf.figures}?${new URLSearchParams({ from, to })}`)}
      />
      <OfPeriod key={`of ${period.from} ${period.to}`} period={period} />
    </div>
  )
}

function OfPeriod({ period }: { period: ChosenPeriod }) {
  const { api } = useSession()
  const { value, trouble } = useLoaded(
    () => api.call(showFigures, { query: period }),
    () => false,
  )
  if (trouble) return <TroubleBar message={trouble.message} />
  return value ? <Shown shown={value} period={period} /> : <Waiting label={english.loading} />
}

function Shown({ shown: { figures, problems }, period }: { shown: Shown; period: ChosenPeriod }) {
  const styles = useStyles()
  const { held, initial, reviews, inquorate, coreGroups, letters, records, familySaw } = figures
  return (
    <>
      <Text weight="semibold">
        {words.period(dayWords(period.from), dayWords(period.to))}.{' '}
        {held.initial + held.review === 0 ? words.nothing : words.held(held.initial, held.review)}
      </Text>
      <div className={styles.sections}>
        <Counted
          title={words.initial.title}
          lead={words.initial.lead}
          counts={TIMELINESS_BANDS.map((band, index) => ({
            name: words.initial.bands[band],
            value: initial[band],
            mood: index < 2 ? 'good' : 'bad',
          }))}
        />
        <Counted
          title={words.reviews.title}
          lead={words.reviews.lead}
          counts={[good(words.reviews.rows.onTime, reviews.onTime), bad(words.reviews.rows.late, reviews.late)]}
        />
        <Counted
          title={words.coreGroups.title}
          counts={[
            good(words.coreGroups.rows.onTime, coreGroups.onTime),
            bad(words.coreGroups.rows.late, coreGroups.late),
            bad(words.coreGroups.rows.missed, coreGroups.missed),
          ]}
        />
        <Counted
          title={words.family.title}
          lead={words.family.lead}
          counts={[
            ...DAYS_AHEAD.toReversed().map((days) => ({ name: words.family.ahead[days], value: familySaw[days] })),
            bad(words.family.notSeen, figures.familyDidNotSee),
          ]}
        />
        <Counted title={words.letters.title} counts={papers(letters)} />
        <Counted title={words.records.title} counts={papers(records)} />
        <Counted
          title={words.quorum.title}
          apart
          counts={[
            { name: words.quorum.rows.exceptions, value: figures.exceptions },
            { name: words.quorum.rows.interim, value: inquorate.interim },
            { name: words.quorum.rows.override, value: inquorate.override },
          ]}
        />
        <AttendanceByAgency attendance={figures.attendance} />
        <div className={styles.wide}>
          <ReportsByAgency reports={figures.reports} />
          <DatasetSection period={period} problems={problems} />
        </div>
      </div>
    </>
  )
}

function papers({ onTime, late, notSent }: Shown['figures']['letters']): Count[] {
  return [good(words.papers.onTime, onTime), bad(words.papers.late, late), bad(words.papers.notSent, notSent)]
}

const good = (name: string, value: number): Count => ({ name, value, mood: 'good' })
const bad = (name: string, value: number): Count => ({ name, value, mood: 'bad' })
