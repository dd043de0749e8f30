import { useSyncExternalStore } from 'react'
import { placeParts, placeQuery } from './place.ts'

/** Where in the page we are: "#/conferences/1" → ['conferences', '1']. */
export function usePlace(): string[] {
  useSyncExternalStore(listen, () => location.hash)
  return placeParts()
}

/** What stands behind the "?" of the place: "#/?filter=past". */
export function usePlaceQuery(): string {
  return useSyncExternalStore(listen, placeQuery)
}

function listen(changed: () => void) {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
