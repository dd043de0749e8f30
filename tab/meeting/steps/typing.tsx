import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { english as shared } from '../english.ts'
import { goHomeFrom } from '../home.tsx'
import { useKept } from '../use-kept.ts'
import { english } from './english.ts'

/** What is being typed into some fields, and whether somebody has tried to send it. */
export interface Typed<T> {
  typed: T
  type(change: Partial<T>): void
  /** Somebody has tried to send it: what is missing is said. */
  asked: boolean
}

/** New fields, empty again after each sending but for what stays. */
export function useTyped<T extends object>(name: string, empty: T) {
  const [kept, set] = useKept<Partial<T>>(name, {})
  const [asked, setAsked] = useState(false)
  const typed = { ...empty, ...kept }
  return {
    typed,
    asked,
    type: (change: Partial<T>) => set({ ...kept, ...change }),
    ask: () => setAsked(true),
    clear(staying: Partial<T> = {}) {
      setAsked(false)
      set(staying)
    },
  }
}

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface Props {
  label: string
  send: string
  /** Whether it could be sent: else what is missing is in the fields. */
  onSend(): boolean
  onCancel?: () => void
  /** Takes the focus when it appears: somebody has asked for it. */
  takesFocus?: boolean
  isMain?: boolean
  children: ReactNode
}

/** Fields with what sends them, by Ctrl and Enter too. The focus comes back to the first, or goes to what is missing. */
export function Typing({ label, send, onSend, onCancel, takesFocus = false, isMain = false, children }: Props) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) focusIn(place.current, FIELD)
  }, [takesFocus])
  function submit() {
    const goHome = goHomeFrom(place.current)
    const isSent = onSend()
    // What is missing is marked, and what was sent is gone, once it has been painted.
    requestAnimationFrame(() => {
      focusIn(place.current, isSent ? FIELD : '[aria-invalid="true"]')
      goHome()
    })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && onCancel) onCancel()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: what is above it names it; a fieldset's border and legend say it twice
    <div ref={place} role="group" aria-label={label} className={styles.fields} onKeyDown={onKeyDown}>
      {children}
      <div className={styles.actions}>
        <Button onClick={submit} {...(isMain && { appearance: 'primary' })} title={english.shortcut}>
          {send}
        </Button>
        {onCancel && <Button onClick={onCancel}>{shared.lines.cancel}</Button>}
      </div>
    </div>
  )
}

const FIELD = 'input:checked, select, textarea, input'

function focusIn(place: HTMLElement | null, which: string) {
  place?.querySelector<HTMLElement>(which)?.focus()
}
