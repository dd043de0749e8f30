import { listConferences, showBoard, showOverview } from '../../bot/api/conferences.ts'
import type { Answer, Api } from '../shell/api-client.ts'
import { placeParts, placeQuery } from '../shell/place.ts'
import { queryOf, readFilter } from './overview/filter.ts'

/** The overview, when that is the place: what it asks for twice comes in one answer. */
export async function expectBoard(api: Api): Promise<void> {
  if (placeParts().length > 0) return
  const query = queryOf(readFilter(placeQuery()))
  const both = api.call(showOverview, { query })
  await Promise.all([
    api.expect(
      showBoard,
      {},
      both.then((answer) => part(answer, 'board')),
    ),
    api.expect(
      listConferences,
      { query },
      both.then((answer) => part(answer, 'list')),
    ),
  ])
}

function part<Whole, Name extends keyof Whole>(answer: Answer<Whole>, name: Name): Answer<Whole[Name]> {
  return answer.ok ? { ok: true, value: answer.value[name] } : answer
}
