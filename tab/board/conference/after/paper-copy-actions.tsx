import { Button, makeStyles, tokens } from '@fluentui/react-components'
import {
  copyDocxPath,
  copyPdfPath,
  type PaperView,
  previewPaperPath,
  recordPaperHandOver,
} from '../../../../bot/api/papers.ts'
import { TextDialog } from '../../../parts/text-dialog.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { useSession } from '../../../shell/session.ts'
import { useFile } from '../../../shell/use-file.ts'
import { isToHandOver, type Recipient } from './paper-words.ts'
import { english as words } from './papers-english.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
})

interface Props {
  paper: PaperView
  recipient: Recipient
  onDone(said: string): unknown
}

/** Look at what would go to this person; print what is taken to them, and record that it was shared. */
export function CopyActions({ paper, recipient, onDone }: Props) {
  const styles = useStyles()
  const file = useFile()
  const { participantId, name, by, state, copies } = recipient
  const [newest] = copies
  const mayPreview = state === 'due' && paper.may.preview.includes(participantId)
  const mayTake = by === 'hand' && newest !== undefined && paper.may.recordHandOver
  if (!mayPreview && !mayTake) return null
  const save = (label: string, aria: string, path: string, params: Record<string, string>) => (
    <Button size="small" aria-label={aria} disabledFocusable={file.busy} onClick={() => file.save(path, params)}>
      {label}
    </Button>
  )
  return (
    <>
      <div className={styles.actions}>
        {mayPreview && save(words.preview, words.previewFor(name), previewPaperPath, { id: paper.id, participantId })}
        {mayTake && (
          <>
            {save(words.print, words.printFor(name), copyPdfPath, { id: paper.id, copyId: newest.id })}
            {save(words.word, words.wordFor(name), copyDocxPath, { id: paper.id, copyId: newest.id })}
            {isToHandOver(recipient) && (
              <HandOver {...{ paperId: paper.id, copyId: newest.id, name }} onDone={onDone} />
            )}
          </>
        )}
      </div>
      {file.trouble && <TroubleBar message={file.trouble.message} />}
    </>
  )
}

interface HandOverProps {
  paperId: string
  copyId: string
  name: string
  onDone(said: string): unknown
}

function HandOver({ paperId: id, copyId, name, onDone }: HandOverProps) {
  const { api } = useSession()
  const { open, openFor, title, lead, label, hint, missing, confirm, done } = words.handOver
  return (
    <TextDialog
      {...{ title, lead: lead(name), label, hint, missing, confirm }}
      trigger={{ size: 'small', appearance: 'primary', children: open, 'aria-label': openFor(name) }}
      send={(how) => api.call(recordPaperHandOver, { params: { id, copyId }, body: { how } })}
      onDone={() => onDone(done(name))}
    />
  )
}
