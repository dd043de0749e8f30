import { makeStyles, Spinner, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({ waiting: { padding: tokens.spacingVerticalXXXL } })

export function Waiting({ label }: { label: string }) {
  return (
    <div className={useStyles().waiting} role="status">
      <Spinner label={label} />
    </div>
  )
}
