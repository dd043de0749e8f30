import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { acceptReport, sendBackReport } from '../../../bot/api/reports.ts'
import { instantWords } from '../dates.ts'
import { english } from '../english.ts'
import { Section } from '../parts/section.tsx'
import { TextDialog } from '../parts/text-dialog.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { type Mood, Word } from '../parts/word.tsx'
import { useSession } from '../session.ts'
import { useAction } from '../use-action.ts'
import { FileDialog } from './file-dialog.tsx'
import type { Report } from './people.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  about: { flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  versions: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'start' },
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

export function ReportsSection() {
  const styles = useStyles()
  const { conference } = useConference()
  return (
    <Section title={words.title}>
      {conference.reports.length === 0 && words.none}
      <ul className={styles.list}>
        {conference.reports.map((report) => (
          <ReportItem key={report.id} report={report} />
        ))}
      </ul>
    </Section>
  )
}

function ReportItem({ report }: { report: Report }) {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const action = useAction(reload)
  const author = conference.people.find(({ id }) => id === report.participantId)
  const open = conference.may.run && conference.state === 'booked'
  const params = { id: report.id }
  const name = author?.name ?? ''
  const mayGoBack = report.state === 'submitted' || report.state === 'accepted'
  return (
    <li className={styles.item}>
      <div className={styles.about}>
        <div>
          <span className={styles.name}>{name}</span>
          {author && `, ${author.role}, ${author.agency}`}
        </div>
        <Word mood={MOODS[report.state]}>{words.states[report.state]}</Word>
        {report.state === 'missing' && author?.phone && ` ${words.ring(author.phone)}`}
        {report.comment && <div>{words.comment(report.comment)}</div>}
        {report.versions.length > 0 && (
          <ul className={styles.versions}>
            {report.versions.map((version) => (
              <li key={version.id}>
                {words.version(version, instantWords(version.receivedAt))}
                {version.late && (
                  <>
                    {' '}
                    <Word mood="waiting">{words.late}</Word>
                  </>
                )}
                {version.refusedBecause && ` ${version.refusedBecause}`}
                {version.note && ` ${words.note(version.note)}`}
              </li>
            ))}
          </ul>
        )}
        {action.trouble && <TroubleBar message={action.trouble.message} />}
      </div>
      {open && (
        <div className={styles.actions}>
          {report.state === 'submitted' && (
            <Button
              appearance="primary"
              size="small"
              aria-label={words.acceptFor(name)}
              disabledFocusable={action.busy}
              onClick={() => action.run(() => api.call(acceptReport, { params, body: {} }))}
            >
              {words.accept}
            </Button>
          )}
          {mayGoBack && (
            <TextDialog
              {...words.sendBack}
              trigger={{ size: 'small', children: words.sendBack.confirm, 'aria-label': words.sendBackTo(name) }}
              send={(comment) => api.call(sendBackReport, { params, body: { comment } })}
              onDone={reload}
            />
          )}
          <FileDialog reportId={report.id} author={name} />
        </div>
      )}
    </li>
  )
}
