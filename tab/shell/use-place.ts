import { useSyncExternalStore } from 'react'

/** Where in the page we are: "#/conferences/1" → ['conferences', '1']. The hash, because Outlook takes pushState away. */
export function usePlace(): string[] {
  const hash = useSyncExternalStore(listen, () => location.hash)
  return (hash.replace(/^#\/?/, '').split('?')[0] as string).split('/').filter(Boolean)
}

/** What stands behind the "?" of the place: "#/?filter=past". */
export function usePlaceQuery(): string {
  return useSyncExternalStore(listen, () => location.hash.split('?')[1] ?? '')
}

/**
 * Which of the page's surfaces this is, by its address below /tab/: "/tab/my-reports" → 'my-reports'. Whatever is none
 * of them is the board.
 */
export function surface(): Surface {
  const [, name] = /^\/tab\/([a-z-]+)/.exec(location.pathname) ?? []
  return SURFACES.find((one) => one === name) ?? 'board'
}

const SURFACES = ['board', 'request', 'meeting', 'my-reports', 'outlook'] as const
export type Surface = (typeof SURFACES)[number]

export const placeOf = {
  list: '#/',
  book: '#/book',
  bookRequest: (id: string) => `#/book/${encodeURIComponent(id)}`,
  contacts: '#/contacts',
  templates: '#/templates',
  figures: '#/figures',
  conference: (id: string) => `#/conferences/${encodeURIComponent(id)}`,
  section: (id: string, section: string) => `#/conferences/${encodeURIComponent(id)}/${section}`,
  /** Of another surface: the page is loaded anew. */
  meeting: (id: string) => `/tab/meeting#/${encodeURIComponent(id)}`,
  proof: (id: string) => `#/conferences/${encodeURIComponent(id)}/proof`,
}

export function goTo(place: string) {
  location.hash = place
}

/** The same without a step back to where we are: for what is still being typed. */
export function changePlace(place: string) {
  location.replace(place)
}

function listen(changed: () => void) {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
