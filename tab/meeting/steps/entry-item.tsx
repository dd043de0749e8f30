import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useRef, useState } from 'react'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Word } from '../../parts/word.tsx'
import { goHomeFrom } from '../home.tsx'
import { useKept } from '../use-kept.ts'
import { useRunning } from '../use-running.ts'
import { english } from './english.ts'
import { type Typed, Typing } from './typing.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':last-child': { borderBottomStyle: 'none' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

export function EntryList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>
}

interface Props<T extends object> {
  entry: { id: string; version: string }
  /** Its own words, short: they tell its buttons from others'. */
  short: string
  /** As it stands. */
  children: ReactNode
  typed: T
  fields(typed: Typed<T>): ReactNode
  /** From the version that was seen. Whether nothing was missing. */
  onSave(typed: T, version: string): boolean
  /** None where it cannot be taken away. */
  onRemove?: () => void
}

/** One entry of what is decided, to be changed or taken away by whoever runs the meeting: from the version that they see. */
export function EntryItem<T extends object>({
  entry: { id, version },
  short,
  children,
  typed,
  fields,
  onSave,
  onRemove,
}: Props<T>) {
  const styles = useStyles()
  const [begun, setBegun] = useKept<{ version: string; typed: T } | null>(id, null)
  const [asked, setAsked] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const isOwnPress = useRef(false)
  const isUnsent = useUnsent(id)
  function close() {
    setBegun(null)
    setAsked(false)
    requestAnimationFrame(() => trigger.current?.focus())
  }
  if (begun)
    return (
      <li className={styles.entry}>
        <Typing
          label={english.changeOf(short)}
          send={english.save}
          takesFocus={isOwnPress.current}
          isMain
          onCancel={close}
          onSend={() => {
            setAsked(true)
            const isSent = onSave(begun.typed, begun.version)
            if (isSent) close()
            return isSent
          }}
        >
          {fields({
            typed: begun.typed,
            type: (change) => setBegun({ ...begun, typed: { ...begun.typed, ...change } }),
            asked,
          })}
        </Typing>
      </li>
    )
  return (
    <li className={styles.entry}>
      {children}
      <div className={styles.actions}>
        <Button
          ref={trigger}
          size="small"
          aria-label={english.changeOf(short)}
          onClick={() => {
            isOwnPress.current = true
            setBegun({ version, typed })
          }}
        >
          {english.change}
        </Button>
        {onRemove && (
          <ConfirmDialog
            trigger={{ children: english.remove, size: 'small', 'aria-label': english.removeOf(short) }}
            title={english.remove}
            lead={english.removeLead}
            confirm={english.remove}
            send={async () => {
              requestAnimationFrame(goHomeFrom(trigger.current))
              return { ok: true, value: onRemove() }
            }}
            onDone={() => undefined}
          />
        )}
        {isUnsent && <Word mood="waiting">{english.unsent}</Word>}
      </div>
    </li>
  )
}

/** Whether something about this entry waits to be sent. */
export function useUnsent(id: string): boolean {
  const { sending } = useRunning()
  return sending.waiting.some(({ change }) => Object.values(change).includes(id))
}

/** So much of it as tells it from others. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
