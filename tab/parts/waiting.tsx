import { makeStyles, tokens } from '@fluentui/react-components'

// Fluent's spinner is more than all the rest that is fetched before anything can be shown.
const useStyles = makeStyles({
  waiting: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalXXXL,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
  },
  ring: {
    width: '24px',
    height: '24px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke2}`,
    borderBlockStartColor: tokens.colorBrandStroke1,
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1.2s',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '4.8s' },
  },
})

export function Waiting({ label }: { label: string }) {
  const styles = useStyles()
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.ring} aria-hidden />
      {label}
    </div>
  )
}
