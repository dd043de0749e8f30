import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  fold: { minWidth: 0 },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    paddingBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
})

interface Props {
  title: string
  /** For what is fetched only when somebody wants it. */
  onOpen?: () => void
  children: ReactNode
}

/** What is seldom wanted, one press away. */
export function Fold({ title, onOpen, children }: Props) {
  const styles = useStyles()
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
