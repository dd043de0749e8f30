import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components'
import { type DragEvent, useId, useRef, useState } from 'react'
import { LARGEST_FILE_BYTES } from '../../bot/api/reports.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { english } from './english.ts'
import { fileSize } from './file-size.ts'
import { usePart, useReport } from './use-part.ts'

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    margin: 0,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  over: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hidden: { display: 'none' },
})

type Part = 'main' | 'restricted'
const words = english.file

/** A file of one's own: dropped here, or chosen with the button. Nothing is sent before its author says so. */
export function FileForm() {
  const styles = useStyles()
  const { api } = useSession()
  const { part: conference, onDone } = usePart()
  const { id } = useReport()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [part, setPart] = useState<Part>('main')
  const [problem, setProblem] = useState<string | null>(null)
  const hintId = useId()
  const action = useAction(async () => {
    setFile(null)
    setPart('main')
    await onDone()
  })
  function take(files: FileList | null) {
    const [first, second] = files ?? []
    if (!first) return
    const found = second ? words.several : problemOf(first)
    setProblem(found)
    setFile(found ? null : first)
    action.clear()
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const send = (intent: 'submit' | 'draft') =>
    file && action.run(() => api.sendMyFile(id, { name: file.name, part, intent }, file))
  return (
    <fieldset
      aria-label={words.title}
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {problem && <TroubleBar message={problem} />}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        aria-label={words.chooseFor(conference.reference)}
        accept=".docx,.pdf,.doc,.odt,.rtf"
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          // The same file may be chosen again after it was changed.
          currentTarget.value = ''
        }}
      />
      <div className={styles.row}>
        {!file && <Text>{words.drop}</Text>}
        {file && <Text weight="semibold">{words.chosen(file.name, fileSize(file.size))}</Text>}
        {file ? (
          <Button size="small" aria-label={words.removeFile(file.name)} onClick={() => setFile(null)}>
            {words.remove}
          </Button>
        ) : (
          <Button
            aria-label={words.chooseFor(conference.reference)}
            aria-describedby={hintId}
            onClick={() => input.current?.click()}
          >
            {words.choose}
          </Button>
        )}
      </div>
      <div>
        <Text id={hintId} size={200}>
          {words.hint}
        </Text>
        <div role="status">{action.busy && <ProgressBar aria-label={words.uploading} />}</div>
      </div>
      {file && (
        <>
          <Field label={words.part}>
            <RadioGroup value={part} onChange={(_, data) => setPart(data.value as Part)}>
              <Radio value="main" label={words.parts.main} />
              <Radio value="restricted" label={words.parts.restricted} />
            </RadioGroup>
          </Field>
          <div className={styles.row}>
            <Button appearance="primary" disabledFocusable={action.busy} onClick={() => send('submit')}>
              {words.send}
            </Button>
            <Button disabledFocusable={action.busy} onClick={() => send('draft')}>
              {words.save}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  )
}

function problemOf({ size }: File): string | null {
  if (size > LARGEST_FILE_BYTES) return words.tooLarge
  return size === 0 ? words.isEmpty : null
}
