import { Button, makeStyles, Title2, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { shared } from '../english.ts'
import { teamsLink } from './settings.ts'
import { wordsFor } from './words-for.ts'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalL,
    maxWidth: '40rem',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0 },
  trouble: { alignSelf: 'stretch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

const words = shared.signIn

/** Before somebody is signed in, and when that did not work: what to do, in words. */
export function SignInPage(props: {
  message: string | null
  /** Leaves for Microsoft's sign-in page; null where a host signs people in. */
  start: (() => Promise<void>) | null
  /** Null where it would lead nowhere. */
  again: (() => Promise<void>) | null
  signOut: (() => Promise<void>) | null
}) {
  const styles = useStyles()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState(props.message)
  async function run(work: () => Promise<void>) {
    setBusy(true)
    try {
      await work()
    } catch (cause) {
      setTrouble(wordsFor(cause))
    }
    setBusy(false)
  }
  const { start, again, signOut } = props
  const main = start ?? again
  return (
    <main className={styles.page}>
      <Title2 as="h1" className={styles.title}>
        {trouble ? words.title : words.offerTitle}
      </Title2>
      {trouble ? (
        <div className={styles.trouble}>
          <TroubleBar message={trouble} />
        </div>
      ) : (
        words.offerLead
      )}
      <div className={styles.actions}>
        {main && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => run(main)}>
            {busy ? shared.working : start ? (trouble ? words.startAgain : words.start) : words.again}
          </Button>
        )}
        {trouble === words.oldOutlook && (
          <Button as="a" href={teamsLink()} target="_blank" rel="noreferrer">
            {words.inTeams}
          </Button>
        )}
        {signOut && <Button onClick={() => run(signOut)}>{words.out}</Button>}
      </div>
    </main>
  )
}
