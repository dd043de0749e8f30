import { Button, Checkbox, Field, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { z } from 'zod'
import type { readPeople } from '../../../bot/api/contacts.ts'
import { PEOPLE_HEADINGS } from '../../../conference/people-csv.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import type { Answer } from '../../shell/api-client.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { readText } from './read-text.ts'

export type ReadPeople = z.infer<typeof readPeople.answer>

const useStyles = makeStyles({
  problems: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    maxHeight: '14rem',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  start: { alignSelf: 'start' },
  file: { maxWidth: '100%' },
})

const words = english.importing

interface Props {
  title: string
  /** Hands the text over; `take` says whether the right rows are wanted although others are wrong. */
  read(csv: string, take: 'all' | 'right'): Promise<Answer<ReadPeople>>
  onDone(read: ReadPeople): unknown
}

/** People from a CSV file: all of them, or none and what has to be put right in which row and column. */
export function ImportDialog({ title, read, onDone }: Props) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [asked, setAsked] = useState(false)
  const [takeRight, setTakeRight] = useState(false)
  const [judged, setJudged] = useState<ReadPeople | null>(null)
  const action = useAction<ReadPeople>(async (value) => {
    setJudged(value)
    if (value.problems.length > 0 && !takeRight) return
    close()
    await onDone(value)
  })
  function close() {
    setOpen(false)
    setFile(null)
    setAsked(false)
    setTakeRight(false)
    setJudged(null)
    action.clear()
  }
  function submit() {
    setAsked(true)
    if (file) action.run(async () => read(await readText(file), takeRight ? 'right' : 'all'))
  }
  return (
    <Dialog
      trigger={{ children: words.open }}
      title={title}
      confirm={words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={(isOpen) => (isOpen ? setOpen(true) : close())}
      onSubmit={submit}
    >
      <Text>{words.lead}</Text>
      <Button size="small" className={styles.start} onClick={saveTemplate}>
        {words.template}
      </Button>
      <Field label={words.file} required {...(asked && !file && { validationMessage: words.noFile })}>
        {(field) => (
          <input
            {...field}
            className={styles.file}
            type="file"
            accept=".csv,text/csv"
            onChange={({ currentTarget }) => {
              setFile(currentTarget.files?.[0] ?? null)
              setJudged(null)
              setTakeRight(false)
            }}
          />
        )}
      </Field>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      {judged && judged.problems.length > 0 && (
        <>
          <TroubleBar message={words.wrong(judged.problems.length)} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keyboard. */}
          <ul className={styles.problems} tabIndex={0} aria-label={words.wrong(judged.problems.length)}>
            {judged.problems.map(({ row, column, message }) => (
              <li key={`${row} ${column} ${message}`}>{message}</li>
            ))}
          </ul>
          {judged.people.length > 0 && (
            <Checkbox
              label={words.takeRight(judged.people.length)}
              checked={takeRight}
              onChange={(_, data) => setTakeRight(data.checked === true)}
            />
          )}
        </>
      )}
      {judged && judged.ignored.length > 0 && <Text>{words.ignored(judged.ignored)}</Text>}
    </Dialog>
  )
}

/** With a byte order mark, by which Excel knows that it is UTF-8. */
function saveTemplate() {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\uFEFF${PEOPLE_HEADINGS.join(',')}\r\n`], { type: 'text/csv' }))
  link.download = words.templateName
  link.click()
  URL.revokeObjectURL(link.href)
}
