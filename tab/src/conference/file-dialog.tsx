import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { LARGEST_FILE_BYTES } from '../../../bot/api/reports.ts'
import { english } from '../english.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { useSession } from '../session.ts'
import { useAction } from '../use-action.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  file: { font: 'inherit', color: 'inherit', maxWidth: '100%' },
})

const words = english.filing

type Part = 'main' | 'restricted'

/** A report that came by post, by hand or by mail to somebody: filed for its author, with a note of who and how. */
export function FileDialog({ reportId, author }: { reportId: string; author: string }) {
  const styles = useStyles()
  const { api } = useSession()
  const { reload } = useConference()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [note, setNote] = useState('')
  const [part, setPart] = useState<Part>('main')
  const action = useAction(async () => {
    setOpen(false)
    setAsked(false)
    setFile(null)
    setNote('')
    await reload()
  })
  const fileProblem = !file ? words.noFile : file.size > LARGEST_FILE_BYTES ? words.tooLarge : null
  function submit() {
    setAsked(true)
    if (file && !fileProblem && note.trim())
      action.run(() => api.fileByHand(reportId, { name: file.name, part, note: note.trim() }, file))
  }
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" aria-label={words.openFor(author)}>
          {words.open}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.openFor(author)}</DialogTitle>
          <DialogContent className={styles.content}>
            {action.trouble && <TroubleBar message={action.trouble.message} />}
            <Field label={words.file} required {...(asked && fileProblem && { validationMessage: fileProblem })}>
              <input
                className={styles.file}
                type="file"
                accept=".docx,.pdf"
                onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
              />
            </Field>
            <Field label={words.part}>
              <RadioGroup value={part} onChange={(_, data) => setPart(data.value as Part)}>
                <Radio value="main" label={words.parts.main} />
                <Radio value="restricted" label={words.parts.restricted} />
              </RadioGroup>
            </Field>
            <Field
              label={words.note}
              hint={words.noteHint}
              required
              {...(asked && !note.trim() && { validationMessage: words.noNote })}
            >
              <Input value={note} onChange={(_, data) => setNote(data.value)} />
            </Field>
            {action.busy && <ProgressBar aria-label={words.sending} />}
          </DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button>{english.cancel}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabledFocusable={action.busy} onClick={submit}>
              {action.busy ? english.working : words.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
