import { type ComponentType, lazy, Suspense } from 'react'

const SOON_MS = 4_000

/**
 * A component that the first view does without. It is fetched when it is shown, or some seconds later, before the
 * connection may be gone; until it is there, `Instead` stands in its place, and a fetch that failed is tried again.
 */
export function fetchedLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Props>,
): ComponentType<Props> {
  const Fetched = lazy(async () => ({ default: await soonerOrLater(load) }))
  setTimeout(() => load().catch(() => undefined), SOON_MS)
  return (props) => (
    <Suspense fallback={<Instead {...props} />}>
      <Fetched {...props} />
    </Suspense>
  )
}

async function soonerOrLater<Found>(load: () => Promise<Found>): Promise<Found> {
  try {
    return await load()
  } catch {
    await new Promise((resolve) => setTimeout(resolve, SOON_MS))
    return soonerOrLater(load)
  }
}
