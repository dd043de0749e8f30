/**
 * Which of the page's surfaces this is, by its address below /tab/: "/tab/my-reports" → 'my-reports'. Whatever is none
 * of them is the board.
 */
export function surface(): Surface {
  const [, name] = /^\/tab\/([a-z-]+)/.exec(location.pathname) ?? []
  return SURFACES.find((one) => one === name) ?? 'board'
}

const SURFACES = ['board', 'request', 'meeting', 'my-reports', 'core-group', 'outlook'] as const
export type Surface = (typeof SURFACES)[number]

export const placeOf = {
  list: '#/',
  book: '#/book',
  bookRequest: (id: string) => `#/book/${encodeURIComponent(id)}`,
  contacts: '#/contacts',
  templates: '#/templates',
  figures: '#/figures',
  daysOff: '#/days-off',
  conference: (id: string) => `#/conferences/${encodeURIComponent(id)}`,
  section: (id: string, section: string) => `#/conferences/${encodeURIComponent(id)}/${section}`,
  /** Of another surface: the page is loaded anew. */
  meeting: (id: string) => `/tab/meeting#/${encodeURIComponent(id)}`,
  coreGroup: (id: string) => `/tab/core-group#/${encodeURIComponent(id)}`,
  boardPaper: (id: string) => `/tab/#/papers/${encodeURIComponent(id)}`,
  boardConference: (id: string) => `/tab/#/conferences/${encodeURIComponent(id)}`,
  /** A paper as those who write it read, change and approve it. */
  paper: (id: string) => `#/papers/${encodeURIComponent(id)}`,
  proof: (id: string) => `#/conferences/${encodeURIComponent(id)}/proof`,
}

export function goTo(place: string) {
  location.hash = place
}

/** The same without a step back to where we are: for what is still being typed. */
export function changePlace(place: string) {
  location.replace(place)
}

/** Where in the page we are: "#/conferences/1" → ['conferences', '1']. The hash, because Outlook takes pushState away. */
export function placeParts(): string[] {
  return (location.hash.replace(/^#\/?/, '').split('?')[0] as string).split('/').filter(Boolean)
}

export function placeQuery(): string {
  return location.hash.split('?')[1] ?? ''
}
