import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { shared } from '../english.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    '@media print': { display: 'none' },
  },
})

/** In a browser of its own nothing else says who is signed in, and nothing else signs them out. */
export function SignedInBar({ name, signOut }: { name: string; signOut(): Promise<void> }) {
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      {shared.signIn.as(name)}
      <Button size="small" onClick={signOut}>
        {shared.signIn.out}
      </Button>
    </header>
  )
}
