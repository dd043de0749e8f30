import { Field, Input, makeStyles, ProgressBar, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { LARGEST_FILE_BYTES } from '../../../bot/api/reports.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
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
    <Dialog
      trigger={{ size: 'small', children: words.open, 'aria-label': words.openFor(author) }}
      title={words.openFor(author)}
      confirm={words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={setOpen}
      onSubmit={submit}
    >
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Field label={words.file} required {...(asked && fileProblem && { validationMessage: fileProblem })}>
        {(field) => (
          <input
            {...field}
            className={styles.file}
            type="file"
            accept=".docx,.pdf,.doc,.odt,.rtf"
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
          />
        )}
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
    </Dialog>
  )
}
