import type { ConferenceStatus } from '../../bot/api/conference.ts'
import { board, type Look } from './look.fixture.ts'
import { cast, type World } from './world.fixture.ts'

/** Two more conferences of the sample's kind, in which somebody of the family must not meet the others: one is split. */
export async function mustNotMeet(world: World): Promise<Look[]> {
  const whole = await bookKeptApart(world)
  const split = await bookKeptApart(world)
  const [first, ...others] = idsOf(split, 'family')
  const at = (minutes: number) =>
    Temporal.ZonedDateTime.from(split.start).add({ minutes }).toPlainDateTime().toString({ smallestUnit: 'minute' })
  const part = (minutes: number, ...family: (string | undefined)[]) => ({
    ...{ start: at(minutes), durationMinutes: 60, participantIds: [...idsOf(split, 'professional'), ...family] },
  })
  const body = { parts: [part(0, first), part(60, ...others)] }
  await world.as(cast.team, 'PUT', `/conferences/${split.id}/parts`, body, split.version)
  const place = (id: string) => `#/conferences/${id}/parts`
  return [
    {
      ...{ ...board, name: 'conference, who is in which part', place: place(whole.id), shows: 'Parts' },
      async act(page) {
        await page.getByRole('button', { name: 'Split into parts' }).click()
        const everybody = page.getByRole('group', { name: 'In part 1' })
        for (const box of await everybody.getByRole('checkbox').all()) await box.check()
        await page.getByRole('button', { name: 'Split', exact: true }).click()
        await page.getByRole('alert').waitFor()
      },
    },
    { ...board, name: 'conference, in two parts', place: place(split.id), shows: 'Parts', isMain: true },
  ]
}

async function bookKeptApart({ as, together, family }: World): Promise<ConferenceStatus> {
  const booking = { ...family.booking(together.clock.now()), whereabouts: 'no' }
  const { conferenceId } = (await as(cast.team, 'POST', '/conferences', booking)) as { conferenceId: string }
  const show = async () => (await as(cast.team, 'GET', `/conferences/${conferenceId}`)) as ConferenceStatus
  const [first] = idsOf(await show(), 'family')
  await as(cast.team, 'POST', `/conferences/${conferenceId}/protected-details`, {
    ...{ kind: 'address', text: '14 Harbour View', keptFrom: [first] },
  })
  return show()
}

function idsOf({ people }: ConferenceStatus, side: ConferenceStatus['people'][number]['side']): string[] {
  return people.filter((person) => person.side === side).map(({ id }) => id)
}
