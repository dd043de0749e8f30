import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ComponentProps, type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { shared } from '../shell/english.ts'

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: '600px',
    maxWidth: `calc(100vw - 2 * ${tokens.spacingHorizontalM})`,
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalL },
  },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
})

interface Props {
  /** The button that opens it. */
  trigger: Omit<ComponentProps<typeof Button>, 'onClick' | 'as'>
  title: string
  confirm: string
  busy: boolean
  open: boolean
  onOpenChange(open: boolean): void
  onSubmit(): void
  children: ReactNode
}

/**
 * The browser's own modal dialog in Fluent's clothes: focus, Escape and what lies behind are the browser's work, and
 * nothing is added to the page that a screen reader would stumble over, as Fluent's own dialog does.
 */
export function Dialog({ trigger, title, confirm, busy, open, onOpenChange, onSubmit, children }: Props) {
  const styles = useStyles()
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    // Closing it, not taking it away, gives the focus back to the button.
    if (open) element.current?.showModal()
    else element.current?.close()
  }, [open])
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!busy) onSubmit()
  }
  return (
    <>
      <Button {...(trigger as ComponentProps<typeof Button>)} onClick={() => onOpenChange(true)} />
      <dialog ref={element} className={styles.dialog} aria-labelledby={id} onClose={() => onOpenChange(false)}>
        {open && (
          <form className={styles.form} onSubmit={submit} noValidate>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            {children}
            <div className={styles.actions}>
              <Button onClick={() => element.current?.close()}>{shared.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {busy ? shared.working : confirm}
              </Button>
            </div>
          </form>
        )}
      </dialog>
    </>
  )
}
