import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { Waiting } from '../parts/waiting.tsx'
import { shared } from '../shell/english.ts'
import { usePlace } from '../shell/use-place.ts'
import { OverviewPage } from './overview/overview-page.tsx'

const BookingPage = lazy(async () => ({ default: (await import('./booking/booking-page.tsx')).BookingPage }))
const ContactsPage = lazy(async () => ({ default: (await import('./contacts/contacts-page.tsx')).ContactsPage }))
const ConferencePage = lazy(async () => ({
  default: (await import('./conference/conference-page.tsx')).ConferencePage,
}))
const DaysOffPage = lazy(async () => ({ default: (await import('./days-off/days-off-page.tsx')).DaysOffPage }))
const FiguresPage = lazy(async () => ({ default: (await import('./figures/figures-page.tsx')).FiguresPage }))
const PaperPage = lazy(async () => ({ default: (await import('./papers/paper-page.tsx')).PaperPage }))
const ProofPage = lazy(async () => ({ default: (await import('./proof/proof-page.tsx')).ProofPage }))
const TemplatesPage = lazy(async () => ({ default: (await import('./templates/templates-page.tsx')).TemplatesPage }))

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '1200px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  },
})

/** The business team's board: every conference, and each place that it leads to. */
export function Board() {
  const styles = useStyles()
  const [room, id, view] = usePlace()
  return (
    <main className={styles.page}>
      <Suspense fallback={<Waiting label={shared.loading} />}>
        {room === 'conferences' && id && view === 'proof' ? (
          <ProofPage key={id} id={id} />
        ) : room === 'conferences' && id ? (
          <ConferencePage key={id} id={id} section={view ?? null} />
        ) : room === 'papers' && id ? (
          <PaperPage key={id} id={decodeURIComponent(id)} />
        ) : room === 'templates' ? (
          <TemplatesPage />
        ) : room === 'figures' ? (
          <FiguresPage />
        ) : room === 'days-off' ? (
          <DaysOffPage />
        ) : room === 'book' ? (
          <BookingPage key={id ?? ''} requestId={id ?? null} />
        ) : room === 'contacts' ? (
          <ContactsPage />
        ) : (
          <OverviewPage />
        )}
      </Suspense>
    </main>
  )
}
