import { useSyncExternalStore } from 'react'

/** What the page shows, as it stands in the URL: `#/teacher@school.example/chat/item`. */
export type Address = { person: string; view: string; item: string }

export function parseAddress(hash: string): Address {
  const [person = '', view = '', item = ''] = hash.replace(/^#\/?/, '').split('/').map(decode)
  return { person: person.toLowerCase(), view, item }
}

export function formatAddress({ person, view, item }: Partial<Address>): string {
  const parts = [person, view, item].filter(Boolean).map((part) => encodeURIComponent(part ?? '').replace('%40', '@'))
  return `#/${parts.join('/')}`
}

export function go(address: Partial<Address>) {
  location.hash = formatAddress(address)
}

export function useAddress(): Address {
  return parseAddress(useSyncExternalStore(listen, () => location.hash))
}

function listen(onChange: () => void) {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}

function decode(part: string) {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
