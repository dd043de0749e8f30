import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Fragment, useState } from 'react'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { foldWeekends } from '../../../conference/calendar/fold-weekends.ts'
import { DeadlineList } from '../../parts/deadline-list.tsx'
import { Fold } from '../../parts/fold.tsx'
import { Section } from '../../parts/section.tsx'
import { type Mood, Word } from '../../parts/word.tsx'
import { byWords, instantWords, shortDateWords, whenWords } from '../../shell/dates.ts'
import { english } from '../english.ts'
import { useConference } from './use-conference.ts'

type Point = ConferenceStatus['timeline'][number]
type Happened = Point['happened'][number]

const words = english.timeline
const WIDE = '@media (min-width: 860px)'

const useStyles = makeStyles({
  road: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    [WIDE]: { flexDirection: 'row' },
  },
  point: { flex: '1 1 0', minWidth: 0 },
  choose: {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignContent: 'flex-start',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    padding: tokens.spacingHorizontalS,
    font: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    borderTopStyle: 'none',
    borderBottomStyle: 'none',
    borderInlineEndStyle: 'none',
    borderInlineStartStyle: 'solid',
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartColor: tokens.colorNeutralStroke1,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
    [WIDE]: {
      flexDirection: 'column',
      alignItems: 'flex-start',
      flexWrap: 'nowrap',
      borderInlineStartStyle: 'none',
      borderTopStyle: 'solid',
      borderTopWidth: tokens.strokeWidthThickest,
      borderTopColor: tokens.colorNeutralStroke1,
    },
  },
  reached: {
    borderInlineStartColor: tokens.colorBrandStroke1,
    [WIDE]: { borderTopColor: tokens.colorBrandStroke1 },
  },
  chosen: {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralForeground1}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  day: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  today: {
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomStyle: 'solid',
    borderBottomWidth: tokens.strokeWidthThick,
    borderBottomColor: tokens.colorNeutralForeground1,
    [WIDE]: {
      width: '3.5rem',
      textAlign: 'center',
      borderBottomStyle: 'none',
      borderInlineStartStyle: 'solid',
      borderInlineStartWidth: tokens.strokeWidthThick,
      borderInlineStartColor: tokens.colorNeutralForeground1,
    },
  },
  about: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
})

const MOODS: Record<Point['state'], Mood> = {
  done: 'good',
  now: 'plain',
  coming: 'plain',
  missed: 'bad',
  past: 'plain',
  skipped: 'plain',
}

/** The road of the conference with today on it; one point at a time says why its day is that day, and what happened. */
export function TimelineSection() {
  const styles = useStyles()
  const { conference } = useConference()
  const { timeline, deadlines, now } = conference
  const [picked, setPicked] = useState<Point['name'] | null>(null)
  const shown =
    timeline.find(({ name }) => name === picked) ?? timeline.find(({ state }) => state === 'now') ?? timeline[0]
  const today = Temporal.Instant.from(now)
  const isAhead = ({ at }: Point) => Temporal.Instant.compare(Temporal.ZonedDateTime.from(at).toInstant(), today) > 0
  const next = timeline.findIndex(isAhead)
  return (
    <Section title={words.title}>
      <ol className={styles.road}>
        {timeline.map((point, index) => (
          <Fragment key={point.name}>
            {index === next && <li className={styles.today}>{words.today}</li>}
            <li className={styles.point} {...(point.state === 'now' && { 'aria-current': 'step' as const })}>
              <button
                type="button"
                className={mergeClasses(
                  styles.choose,
                  !isAhead(point) && styles.reached,
                  point === shown && styles.chosen,
                )}
                aria-pressed={point === shown}
                onClick={() => setPicked(point.name)}
              >
                <span className={styles.name}>{words.points[point.name]}</span>
                <span className={styles.day}>{shortDateWords(point.at)}</span>
                <Word mood={MOODS[point.state]}>{words.states[point.state]}</Word>
              </button>
            </li>
          </Fragment>
        ))}
        {next === -1 && <li className={styles.today}>{words.today}</li>}
      </ol>
      {shown && <About point={shown} />}
      <Fold title={words.everyDeadline}>
        <DeadlineList deadlines={deadlines} />
      </Fold>
    </Section>
  )
}

function About({ point }: { point: Point }) {
  const styles = useStyles()
  const { name, at, because, happened } = point
  const isMoment = name === 'booked' || name === 'requested' || name === 'conference'
  return (
    <div className={styles.about} role="status">
      <h3 className={styles.heading}>
        {words.points[name]}: {isMoment ? whenWords(at) : byWords(at)}
      </h3>
      {because.length + happened.length > 0 && (
        <ul className={styles.list}>
          {foldWeekends(because).map((line, index) => (
            <li key={line}>{name === 'conference' && index === 0 ? words.limit(line) : line}</li>
          ))}
          {happened.map((one) => (
            <li key={JSON.stringify(one)}>{happenedWords(one)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function happenedWords(happened: Happened): string {
  switch (happened.kind) {
    case 'sent':
      return words.sent(english.messages.kinds[happened.message], happened.amount, instantWords(happened.last))
    case 'undelivered':
      return words.undelivered(happened.amount)
    case 'reports':
      return words.reports(happened)
    case 'circulated':
      return words.circulated(instantWords(happened.at), happened.isLate)
    case 'packs':
      return words.packs(happened)
  }
}
