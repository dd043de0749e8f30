import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import {
  confirmMyDraft,
  startMyReport,
  submitMyDocument,
  undoMyReport,
  withdrawMyReport,
} from '../../bot/api/my-work.ts'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { instantWords, momentWords } from '../shell/dates.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { english } from './english.ts'
import { NothingHeldDialog } from './nothing-held-dialog.tsx'
import { usePart, useReport } from './use-part.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const words = english.report
/** After so long its author hears by message what became of it. */
const PATIENCE_MS = 30_000

/** The document in OneDrive, the draft that we hold, nothing held, and the ways back. */
export function ReportActions() {
  const styles = useStyles()
  const { api } = useSession()
  const { onDone } = usePart()
  const report = useReport()
  const { id, state, document, mayStart, may, undoUntil, versions, isLookedAt } = report
  const isSent = state === 'submitted' || state === 'accepted'
  const params = { id }
  const start = useAction(onDone)
  const other = useAction(onDone)
  const [fetching, setFetching] = useState<number | null>(null)
  const send = useAction(async () => {
    setFetching(versions.length)
    await onDone()
  })
  useEffect(() => {
    if (fetching === null) return
    const timer = setTimeout(() => setFetching(null), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [fetching])
  const isFetching = fetching !== null && fetching === versions.length && !isLookedAt && !isSent
  const trouble = start.trouble ?? send.trouble ?? other.trouble
  const isOpen = may.send && !isSent
  return (
    <>
      {isOpen && mayStart && <Text>{words.notStarted}</Text>}
      {isOpen && document && (
        <Text>
          {words.inOneDrive} {document.changedAt && words.changed(instantWords(document.changedAt))}
        </Text>
      )}
      {trouble && <TroubleBar message={trouble.message} />}
      <div>
        <div role="status">
          {start.busy && <Spinner size="tiny" labelPosition="after" label={words.starting} />}
          {send.busy && <Spinner size="tiny" labelPosition="after" label={words.sending} />}
          {isFetching && <Spinner size="tiny" labelPosition="after" label={words.fetching} />}
        </div>
        <div className={styles.buttons}>
          {isOpen && mayStart && (
            <Button
              appearance="primary"
              disabledFocusable={start.busy}
              onClick={() => start.run(() => api.call(startMyReport, { params, body: {} }))}
            >
              {words.start}
            </Button>
          )}
          {may.confirm && (
            <Button
              appearance="primary"
              disabledFocusable={other.busy}
              onClick={() => other.run(() => api.call(confirmMyDraft, { params, body: {} }))}
            >
              {words.confirm}
            </Button>
          )}
          {isOpen && document && (
            <>
              <Button
                as="a"
                appearance={may.confirm ? 'secondary' : 'primary'}
                href={document.webUrl}
                target="_blank"
                rel="noreferrer"
              >
                {words.openDocument}
              </Button>
              <Button
                disabledFocusable={send.busy || isFetching}
                onClick={() => send.run(() => api.call(submitMyDocument, { params, body: {} }))}
              >
                {words.send}
              </Button>
            </>
          )}
          {may.holdNothing && <NothingHeldDialog />}
          {may.undo && (
            <Button
              disabledFocusable={other.busy}
              onClick={() => other.run(() => api.call(undoMyReport, { params, body: {} }))}
            >
              {state === 'nothing-held' ? words.undoNothing : words.undo}
            </Button>
          )}
          {may.withdraw && (
            <ConfirmDialog
              trigger={{ children: english.withdraw.open }}
              title={english.withdraw.title}
              lead={english.withdraw.lead}
              confirm={english.withdraw.confirm}
              send={() => api.call(withdrawMyReport, { params, body: {} })}
              onDone={onDone}
            />
          )}
        </div>
      </div>
      {undoUntil && <Text size={200}>{words.undoUntil(momentWords(undoUntil))}</Text>}
    </>
  )
}
