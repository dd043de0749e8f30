import { Button, Field, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Line } from '../../conference/meeting/line.ts'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { PlainTextarea } from '../parts/plain-fields.tsx'
import { Word } from '../parts/word.tsx'
import { english } from './english.ts'
import { useRunning } from './use-running.ts'

const words = english.lines

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  about: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** What of a line somebody has begun to change, from which version. */
type Begun = { text: string; version: string }

/** One line, to be changed by whoever runs the meeting: from the version that they see. */
export function LineItem({ line }: { line: Line }) {
  const styles = useStyles()
  const { people, sending, act, keep } = useRunning()
  const place = `edit:${line.id}`
  const [begun, setBegun] = useState<Begun | null>(() => keep.read(place) as Begun | null)
  const trigger = useRef<HTMLButtonElement>(null)
  const isWaiting = sending.waiting.some(({ change }) => 'lineId' in change && change.lineId === line.id)
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? ''

  function edit(text: string | null) {
    const next = text === null ? null : { text, version: begun?.version ?? line.version }
    keep.write(place, next)
    setBegun(next)
  }
  function save() {
    const text = begun?.text.trim()
    if (!begun || !text) return
    if (text !== line.text) act({ kind: 'edit-line', lineId: line.id, version: begun.version, text })
    close()
  }
  function close() {
    edit(null)
    requestAnimationFrame(() => trigger.current?.focus())
  }

  if (begun) return <Editor text={begun.text} onType={edit} onSave={save} onCancel={close} />
  const short = line.text.length > 40 ? `${line.text.slice(0, 40)}…` : line.text
  return (
    <li className={styles.line}>
      <p className={styles.text}>{line.text}</p>
      <div className={styles.about}>
        <Word mood="plain">{words.kinds[line.kind]}</Word>
        {line.whose && <span>{nameOf(line.whose)}</span>}
        {isWaiting && <Word mood="waiting">{words.sending}</Word>}
      </div>
      <div className={styles.actions}>
        <Button ref={trigger} size="small" aria-label={words.editOf(short)} onClick={() => edit(line.text)}>
          {words.edit}
        </Button>
        <ConfirmDialog
          trigger={{ children: words.remove, size: 'small', 'aria-label': words.removeOf(short) }}
          title={words.remove}
          lead={words.removeLead}
          confirm={words.remove}
          send={async () => ({
            ok: true,
            value: act({ kind: 'remove-line', lineId: line.id, version: line.version }),
          })}
          onDone={() => undefined}
        />
      </div>
    </li>
  )
}

interface EditorProps {
  text: string
  onType(text: string): void
  onSave(): void
  onCancel(): void
}

function Editor({ text, onType, onSave, onCancel }: EditorProps) {
  const styles = useStyles()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <li className={styles.line}>
      <Field label={words.label} {...(!text.trim() && { validationMessage: english.write.empty })}>
        {(named) => (
          <PlainTextarea
            {...named}
            ref={field}
            value={text}
            onChange={({ target }) => onType(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave()
              if (event.key === 'Escape') onCancel()
            }}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={onSave}>
          {words.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </li>
  )
}
