import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { type Mood, Word } from '../../parts/word.tsx'
import { instantWords } from '../../shell/dates.ts'
import { english } from '../english.ts'
import { nameOf, type Report } from './people.ts'
import { ReportActions } from './report-actions.tsx'
import { useConference } from './use-conference.ts'
import { VersionList } from './version-list.tsx'

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
})

const words = english.reports

const MOODS: Record<Report['state'], Mood> = {
  requested: 'plain',
  draft: 'waiting',
  submitted: 'waiting',
  accepted: 'good',
  returned: 'waiting',
  refused: 'bad',
  'nothing-held': 'good',
  missing: 'bad',
}

/** One report: how far it is, what arrived, what was said on the telephone, and what may be done about it. */
export function ReportItem({ report }: { report: Report }) {
  const styles = useStyles()
  const { conference } = useConference()
  const author = conference.people.find(({ id }) => id === report.participantId)
  const isOut = report.state === 'requested' || report.state === 'missing' || report.state === 'returned'
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span>
          <span className={styles.name}>{author?.name}</span>
          {author && `, ${author.role}, ${author.agency}`}
        </span>
        <Word mood={MOODS[report.state]}>{words.states[report.state]}</Word>
      </div>
      <Text size={200}>
        {author?.phone ? words.phone(author.phone) : words.noPhone}
        {isOut &&
          report.started &&
          ` · ${report.editedAt ? words.edited(instantWords(report.editedAt)) : words.started}`}
      </Text>
      {report.comment && <div>{words.comment(report.comment)}</div>}
      <VersionList report={report} author={author?.name ?? ''} />
      {report.notes.length > 0 && (
        <ul className={styles.list} aria-label={words.notes.title}>
          {report.notes.map(({ id, at, by, text }) => (
            <li key={id}>{words.notes.said(instantWords(at), noteAuthor(conference, by), text)}</li>
          ))}
        </ul>
      )}
      {conference.may.run && conference.state === 'booked' && (
        <ReportActions report={report} author={author?.name ?? ''} />
      )}
    </li>
  )
}

function noteAuthor(conference: ConferenceStatus, by: string | null): string {
  if (by === null) return words.notes.byTeam
  return by === 'you' ? words.notes.byYou : nameOf(conference, by)
}
