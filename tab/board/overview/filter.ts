import { CONFERENCE_FILTERS, type ConferenceFilter } from '../../../bot/api/conferences.ts'
import type { ConferenceKind } from '../../../conference/conference.ts'
import { placeOf } from '../../shell/place.ts'

/** What the list shows; it stands in the page's place, so that a reload or going back keeps it. */
export interface Filter {
  filter: ConferenceFilter
  kind: ConferenceKind | null
  mine: boolean
  /** Of a reference; looked for among all conferences. */
  search: string
}

export function readFilter(query: string): Filter {
  const asked = new URLSearchParams(query)
  const kind = asked.get('kind')
  return {
    filter: CONFERENCE_FILTERS.find((one) => one === asked.get('filter')) ?? 'coming',
    kind: kind === 'initial' || kind === 'review' ? kind : null,
    mine: asked.has('mine'),
    search: asked.get('search') ?? '',
  }
}

/** What the first part of such a list is asked for with. */
export function queryOf({ filter, kind, mine, search }: Filter) {
  return { filter, mine: String(mine), ...(kind && { kind }), ...(search && { search }) }
}

export function placeOfFilter({ filter, kind, mine, search }: Filter): string {
  const query = new URLSearchParams({
    ...(filter !== 'coming' && { filter }),
    ...(kind && { kind }),
    ...(mine && { mine: '1' }),
    ...(search && { search }),
  })
  return query.size > 0 ? `${placeOf.list}?${query}` : placeOf.list
}
