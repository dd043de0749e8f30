import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ComponentProps, ReactNode } from 'react'

const useStyles = makeStyles({
  labelled: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  field: {
    boxSizing: 'border-box',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalMNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThin,
    },
  },
  text: { paddingBlock: tokens.spacingVerticalSNudge, resize: 'vertical', width: '100%' },
})

// The browser's own fields in Fluent's clothes, for what is seen first: Fluent's are a tenth of all that is fetched for it.

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child.
    <label className={useStyles().labelled}>
      {label}
      {children}
    </label>
  )
}

export function PlainInput({ className, ...props }: ComponentProps<'input'>) {
  return <input className={mergeClasses(useStyles().field, className)} {...props} />
}

export function PlainSelect({ className, ...props }: ComponentProps<'select'>) {
  return <select className={mergeClasses(useStyles().field, className)} {...props} />
}

export function PlainTextarea({ className, ...props }: ComponentProps<'textarea'>) {
  const styles = useStyles()
  return <textarea className={mergeClasses(styles.field, styles.text, className)} rows={3} {...props} />
}
