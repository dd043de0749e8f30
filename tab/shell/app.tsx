import { lazy, Suspense } from 'react'
import { Waiting } from '../parts/waiting.tsx'
import { shared } from './english.ts'
import { surface } from './use-place.ts'

/** The page's surfaces by their address below /tab/; each is loaded when it is the one asked for. */
const surfaces = {
  board: lazy(async () => ({ default: (await import('../board/board.tsx')).Board })),
}

/** What the signed-in page shows. */
export function App() {
  const Surface = surfaces[surface()]
  return (
    <Suspense fallback={<Waiting label={shared.loading} />}>
      <Surface />
    </Suspense>
  )
}
