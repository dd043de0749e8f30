import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { shared } from '../shell/english.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 13rem), 1fr))',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'start',
    marginBottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    // Label, control, what is wrong, hint: however long a label is, the controls beside one another stand in one line.
    '& > *': { gridRow: 'span 4', minWidth: 0, marginBottom: tokens.spacingVerticalM },
    '& > .fui-Field': { gridTemplateRows: 'subgrid' },
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    border: 'none',
    margin: 0,
    minWidth: 0,
    padding: `${tokens.spacingVerticalM} 0 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
})

/** Fields side by side where there is room. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={useStyles().fields}>{children}</div>
}

interface RowProps {
  title: string
  onRemove?: (() => void) | undefined
  children: ReactNode
}

/** One person of the form. */
export function Row({ title, onRemove, children }: RowProps) {
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot share its line with the button.
    <div role="group" aria-label={title} className={styles.row}>
      <div className={styles.head}>
        <span className={styles.name}>{title}</span>
        {onRemove && (
          <Button size="small" appearance="subtle" aria-label={shared.form.remove(title)} onClick={onRemove}>
            {shared.form.removeShort}
          </Button>
        )}
      </div>
      {children}
    </div>
  )
}
