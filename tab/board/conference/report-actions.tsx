import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import {
  acceptReport,
  addCallNote,
  confirmDraft,
  sendBackReport,
  settleDoubts,
  withdrawReport,
} from '../../../bot/api/reports.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Fold } from '../../parts/fold.tsx'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { FamilyQuestionDialog } from './family-question-dialog.tsx'
import { FileDialog } from './file-dialog.tsx'
import type { Report } from './people.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'start' },
})

const words = english.reports

/** What the business team may do about a report in its present state: the likeliest first, the rest folded. */
export function ReportActions({ report, author }: { report: Report; author: string }) {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const action = useAction(reload)
  const params = { id: report.id }
  const standing = report.versions.filter(({ state }) => state === 'submitted' || state === 'draft')
  const doubts = [...new Set(standing.flatMap((version) => version.doubts))]
  const sent = standing.find(({ part, state }) => part === 'main' && state === 'submitted')
  const isSent = report.state === 'submitted' || report.state === 'accepted'
  const mayWithdraw = standing.length > 0 && (report.state !== 'accepted' || conference.circulatedAt === null)
  const press = (label: string, name: string, work: Parameters<typeof action.run>[0]) => (
    <Button
      appearance="primary"
      size="small"
      aria-label={name}
      disabledFocusable={action.busy}
      onClick={() => action.run(work)}
    >
      {label}
    </Button>
  )
  const small = (children: string, name: string) => ({ size: 'small' as const, children, 'aria-label': name })
  return (
    <>
      {doubts.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.doubts.title}</MessageBarTitle>
            {[...doubts.map((doubt) => words.doubts[doubt]), words.doubts.next].join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        {doubts.length > 0 &&
          press(words.doubts.settle, words.doubts.settleOf(author), () => api.call(settleDoubts, { params, body: {} }))}
        {doubts.length === 0 &&
          report.state === 'submitted' &&
          press(words.accept, words.acceptFor(author), () => api.call(acceptReport, { params, body: {} }))}
        {report.state === 'draft' && (
          <TextDialog
            {...words.confirmDraft}
            label={words.onWord}
            hint={words.onWordHint}
            missing={words.onWordMissing}
            trigger={small(words.confirmDraft.open, words.confirmDraft.openFor(author))}
            send={(note) => api.call(confirmDraft, { params, body: { note } })}
            onDone={reload}
          />
        )}
        {sent && !sent.marked && sent.familyMayRead === null && (
          <FamilyQuestionDialog reportId={report.id} author={author} />
        )}
        {isSent && (
          <TextDialog
            {...words.sendBack}
            trigger={small(words.sendBack.confirm, words.sendBackTo(author))}
            send={(comment) => api.call(sendBackReport, { params, body: { comment } })}
            onDone={reload}
          />
        )}
        <TextDialog
          {...words.notes.dialog}
          trigger={small(words.notes.add, words.notes.addFor(author))}
          send={(text) => api.call(addCallNote, { params, body: { text } })}
          onDone={reload}
        />
      </div>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Fold title={words.more(author)}>
        <div className={styles.actions}>
          <FileDialog reportId={report.id} author={author} />
          {sent && !sent.marked && sent.familyMayRead !== null && (
            <FamilyQuestionDialog reportId={report.id} author={author} />
          )}
          {mayWithdraw && (
            <ConfirmDialog
              {...words.withdraw}
              trigger={small(words.withdraw.open, words.withdraw.openFor(author))}
              send={() => api.call(withdrawReport, { params, body: {} })}
              onDone={reload}
            />
          )}
        </div>
      </Fold>
    </>
  )
}
