import { makeStyles, tokens } from '@fluentui/react-components'
import { usePlace } from '../shell/use-place.ts'
import { ListPage } from './list-page.tsx'
import { MeetingPage } from './meeting-page.tsx'

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '860px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  },
})

/** Core groups: those that somebody is in, and one of them with its agenda and record. */
export function CoreGroup() {
  const styles = useStyles()
  const [id] = usePlace().map(decodeURIComponent)
  return <main className={styles.page}>{id ? <MeetingPage key={id} id={id} /> : <ListPage />}</main>
}
