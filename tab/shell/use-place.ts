import { useSyncExternalStore } from 'react'

/** Where in the page we are: "#/conferences/1" → ['conferences', '1']. The hash, because Outlook takes pushState away. */
export function usePlace(): string[] {
  const hash = useSyncExternalStore(listen, () => location.hash)
  return hash.replace(/^#\/?/, '').split('/').filter(Boolean)
}

/**
 * Which of the page's surfaces this is, by its address below /tab/: "/tab/my-reports" → 'my-reports'. Whatever is none
 * of them is the board.
 */
export function surface(): Surface {
  const [, name] = /^\/tab\/([a-z-]+)/.exec(location.pathname) ?? []
  return SURFACES.find((one) => one === name) ?? 'board'
}

const SURFACES = ['board'] as const
type Surface = (typeof SURFACES)[number]

export const placeOf = {
  list: '#/',
  book: '#/book',
  templates: '#/templates',
  conference: (id: string) => `#/conferences/${encodeURIComponent(id)}`,
  proof: (id: string) => `#/conferences/${encodeURIComponent(id)}/proof`,
}

export function goTo(place: string) {
  location.hash = place
}

function listen(changed: () => void) {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
