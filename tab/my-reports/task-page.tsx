import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { MyReport } from '../../bot/api/my-work.ts'
import { showMyWork, startMyReport, submitMyDocument } from '../../bot/api/my-work.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { shared } from '../shell/english.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { useLoaded } from '../shell/use-loaded.ts'
import { closeDialog } from './close-dialog.ts'
import { english } from './english.ts'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    alignItems: 'start',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const words = english.task

interface Props {
  reportId: string
  task: 'start' | 'send'
  /** The message in chat that opened this dialog. */
  card: string | null
}

/** The dialog beside the chat, for what takes the person's own sign-in: start the report, or send it. */
export function TaskPage({ reportId, task, card }: Props) {
  const styles = useStyles()
  const { api } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(showMyWork, {}),
    ({ parts }) => parts.some(({ report }) => report?.isLookedAt),
  )
  const part = value?.parts.find(({ report, stage }) => report?.id === reportId && stage === 'to-come')
  const finish = () => closeDialog({ reportId, card })
  return (
    <main className={styles.page}>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={shared.loading} />}
      {value && !part && <Text>{words.gone}</Text>}
      {part?.report && (
        <>
          <h1 className={styles.title}>{words.titles[task](part.reference)}</h1>
          {task === 'start' ? (
            <Start report={part.report} reload={reload} finish={finish} />
          ) : (
            <Send report={part.report} reload={reload} finish={finish} />
          )}
        </>
      )}
    </main>
  )
}

interface TaskProps {
  report: MyReport
  reload(): Promise<void>
  finish(): Promise<void>
}

/** Opening the dialog was asking for it, so it starts by itself. */
function Start({ report, reload, finish }: TaskProps) {
  const styles = useStyles()
  const { api } = useSession()
  const { id, document, mayStart } = report
  const action = useAction(reload)
  const start = () => action.run(() => api.call(startMyReport, { params: { id }, body: {} }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    if (mayStart) start()
  }, [])
  return (
    <>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <div role="status">
        {action.busy && <Spinner size="tiny" labelPosition="after" label={english.report.starting} />}
        {document && <Text>{words.ready}</Text>}
      </div>
      <div className={styles.buttons}>
        {document && (
          <Button as="a" appearance="primary" href={document.webUrl} target="_blank" rel="noreferrer">
            {words.openIt}
          </Button>
        )}
        {action.trouble && <Button onClick={start}>{words.startAgain}</Button>}
        {document && <Finish finish={finish} />}
      </div>
      {!document && <OrFile reportId={id} />}
    </>
  )
}

function Send({ report, reload, finish }: TaskProps) {
  const styles = useStyles()
  const { api } = useSession()
  const [before] = useState(() => report.versions.map(({ id }) => id))
  const [isSent, setSent] = useState(false)
  const action = useAction(async () => {
    setSent(true)
    await reload()
  })
  const newest = report.versions.find(({ id }) => !before.includes(id))
  const isRefused = isSent && newest?.state === 'refused'
  const isDone = report.state === 'submitted' || report.state === 'accepted'
  const send = () => action.run(() => api.call(submitMyDocument, { params: { id: report.id }, body: {} }))
  return (
    <>
      {!isDone && !isSent && <Text>{words.sendLead}</Text>}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      {isRefused && <TroubleBar title={words.refused} message={newest.refusedBecause ?? ''} />}
      <div role="status">
        {action.busy && <Spinner size="tiny" labelPosition="after" label={english.report.sending} />}
        {isSent && !isDone && !isRefused && <Spinner size="tiny" labelPosition="after" label={words.taking} />}
        {isDone && <Text>{isSent ? words.sent : words.already}</Text>}
      </div>
      <div className={styles.buttons}>
        {!isDone && (!isSent || isRefused) && (
          <Button appearance="primary" disabledFocusable={action.busy} onClick={send}>
            {words.send}
          </Button>
        )}
        {(isDone || isSent) && <Finish finish={finish} />}
      </div>
      {!isDone && <OrFile reportId={report.id} />}
    </>
  )
}

function OrFile({ reportId }: { reportId: string }) {
  return <Link href={`/tab/my-reports#/reports/${encodeURIComponent(reportId)}`}>{words.orFile}</Link>
}

function Finish({ finish }: Pick<TaskProps, 'finish'>) {
  const [isClosed, setClosed] = useState(false)
  if (isClosed) return <Text>{words.close}</Text>
  return <Button onClick={() => finish().catch(() => setClosed(true))}>{words.done}</Button>
}
