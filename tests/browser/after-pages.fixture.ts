import type { PaperView } from '../../bot/api/papers.ts'
import type { Conference } from '../../conference/conference.ts'
import { EMPTY_RECORD } from '../../conference/core-group/core-group.ts'
import { seedClosing, seedPaper } from '../closed-conference.ts'
import { board, type Look } from './look.fixture.ts'
import { paperLooks, recordSections } from './paper-pages.fixture.ts'
import { cast, type World } from './world.fixture.ts'

/** A family's second conference of the sample's kind, closed, with two core groups held; its third child is still expected. */
export async function planGoesOn(world: World): Promise<Look[]> {
  const { as, together, family } = world
  const booking = family.booking(together.clock.now())
  const [party] = booking.children[0]?.parties ?? []
  const expected = { name: 'Baby Whitfield', born: '2026-11-02', unborn: true, parties: party ? [party] : [] }
  const { conferenceId } = (await as(cast.team, 'POST', '/conferences', {
    ...{ ...booking, whereabouts: 'no' },
    children: [...booking.children, expected],
  })) as { conferenceId: string }
  const { service } = together
  const found = await service.world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!found) throw new Error('The conference is gone')
  const [mother] = found.participants.filter(({ side }) => side === 'family')
  const lead = found.leadSocialWorkerId
  const record = (value: number, theirs: number) => ({
    ...EMPTY_RECORD,
    attendance: [
      { personId: lead, state: 'here' as const, way: 'room' as const },
      ...found.reports.slice(1, 3).map(({ participantId: personId }) => ({
        ...{ personId, state: value > 5 ? ('here' as const) : ('apologies' as const), way: 'room' as const },
      })),
    ],
    scales: [
      { personId: lead, childId: null, value },
      ...(mother ? [{ personId: mother.id, childId: null, value: theirs }] : []),
    ],
  })
  const day = found.start.toPlainDate()
  const at = (days: number) => `${day.add({ days })}T14:00`
  await seedClosing(service.world, conferenceId, [
    { start: at(8), record: record(3, 5) },
    { start: at(50), record: record(5, 6) },
    { start: at(85), record: record(7, 6) },
    { start: at(90) },
  ])
  const papers = await papersOf(world, found)
  const place = `#/conferences/${conferenceId}`
  return [
    { ...board, name: 'conference, its plan under way', place, shows: 'What has changed', isMain: true },
    {
      ...{ ...board, name: 'conference, its review is booked by hand', place: `${place}/decided`, shows: 'Decided' },
      async act(page) {
        await page.getByRole('button', { name: 'Book the review' }).click()
        await page.getByText('Days that suit').waitFor()
        await page.getByRole('button', { name: 'Book it' }).click()
      },
    },
    {
      ...{ ...board, name: 'conference, somebody leaves', place, shows: 'What has changed' },
      async act(page) {
        await page.getByRole('button', { name: 'Somebody leaves' }).click()
        await page.getByLabel('Who leaves?').selectOption({ index: 1 })
      },
    },
    {
      ...{ ...board, name: 'conference, a plan ends', place, shows: 'What has changed' },
      async act(page) {
        await page
          .getByRole('button', { name: /^End the plan of/ })
          .first()
          .click()
      },
    },
    {
      ...{ ...board, name: 'conference, a child is born', place, shows: 'What has changed' },
      async act(page) {
        await page.getByRole('button', { name: /is born$/ }).click()
      },
    },
    {
      ...{ ...board, name: 'conference, one of the family joins', place, shows: 'Somebody joins' },
      async act(page) {
        await page.getByRole('button', { name: 'Somebody joins' }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('Who joins?').selectOption('Somebody new: of the family')
        await dialog.getByRole('button', { name: 'Add them' }).click()
      },
    },
    {
      ...{ ...board, name: 'conference, who has which paper', place: `${place}/papers`, shows: 'To be handed over' },
      async act(page) {
        for (const fold of await page.getByText(/^Who (has|will get) it/).all()) await fold.click()
      },
    },
    {
      ...{ ...board, name: 'conference, a paper by hand', place: `${place}/papers`, shows: 'To be handed over' },
      async act(page) {
        const record = page.getByRole('button', { name: /^Record what was shared with/ })
        await record.first().click()
        await page.getByRole('dialog').getByRole('button', { name: 'Record', exact: true }).click()
      },
    },
    ...paperLooks(papers),
  ]
}

/** A letter that has gone, with a correction; a plan that waits to be sent; a record that is being written. */
async function papersOf({ as, together }: World, conference: Conference) {
  const { id: conferenceId } = conference
  const { world } = together.service
  const letter = await seedPaper(world, conferenceId, { state: 'approved' })
  await seedPaper(world, conferenceId, { kind: 'outline-plan', state: 'approved' })
  const sections = recordSections(conference)
  const record = await seedPaper(world, conferenceId, { kind: 'full-record', sections })
  await as(cast.team, 'POST', `/papers/${letter}/send`)
  const { papers } = (await as(cast.team, 'GET', `/conferences/${conferenceId}/papers`)) as { papers: PaperView[] }
  const [participantId] = papers.find(({ id }) => id === letter)?.may.askFor ?? []
  const text = 'The plan is for the whole school year.'
  await as(cast.lead, 'POST', `/papers/${letter}/corrections`, { participantId, text })
  return { letter, record }
}
