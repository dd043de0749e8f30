import { listConferences, showBoard } from '../../bot/api/conferences.ts'
import type { Api } from '../shell/api-client.ts'
import { placeParts, placeQuery } from '../shell/place.ts'
import { queryOf, readFilter } from './overview/filter.ts'

/** The overview, when that is the place. */
export async function expectBoard(api: Api): Promise<void> {
  if (placeParts().length > 0) return
  const list = api.expect(listConferences, { query: queryOf(readFilter(placeQuery())) })
  await Promise.all([api.expect(showBoard, {}), list])
}
