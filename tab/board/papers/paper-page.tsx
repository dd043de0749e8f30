import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type PaperDraft, showPaper } from '../../../bot/api/papers.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { english } from '../english.ts'
import { Corrections } from './corrections.tsx'
import { papersEnglish as words } from './english.ts'
import { NextSection } from './next-section.tsx'
import { PaperHead } from './paper-head.tsx'
import { Passages } from './passages.tsx'
import { Preview } from './preview.tsx'
import { Recipients } from './recipients.tsx'
import { EditingProvider, usePaper } from './use-paper.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  columns: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 28rem)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  // Stays in sight beside a long record, and scrolls in itself where it is higher than the window.
  beside: {
    '@media (min-width: 1000px)': {
      position: 'sticky',
      top: tokens.spacingVerticalM,
      maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalM})`,
      overflowY: 'auto',
    },
  },
})

/** One paper: what it is and what comes next, its passages to write, each recipient's pages, and what was asked to be put right. */
export function PaperPage({ id }: { id: string }) {
  const styles = useStyles()
  const { api } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(showPaper, { params: { id } }),
    () => false,
  )
  if (value)
    return (
      <div className={styles.page}>
        {trouble && trouble.reason !== 'unreachable' && <TroubleBar message={trouble.message} />}
        <Loaded paper={value} reload={reload} />
      </div>
    )
  if (!trouble) return <Waiting label={english.loading} />
  return (
    <div className={styles.page}>
      <Link href={placeOf.list}>{english.conference.back}</Link>
      <h1 className={styles.title}>{words.title}</h1>
      <TroubleBar message={trouble.message} />
      {(trouble.reason === 'not-found' || trouble.reason === 'not-allowed') && <Text>{words.notOpen}</Text>}
    </div>
  )
}

function Loaded({ paper, reload }: { paper: PaperDraft; reload: () => Promise<void> }) {
  const styles = useStyles()
  const editing = usePaper(paper, reload)
  return (
    <EditingProvider value={editing}>
      <PaperHead />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Corrections />
          <Passages />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls in itself is scrolled by keyboard too. */}
        <section className={`${styles.column} ${styles.beside}`} tabIndex={0} aria-label={words.beside}>
          <NextSection />
          <Preview />
          <Recipients />
        </section>
      </div>
    </EditingProvider>
  )
}
