import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ClosingView } from '../../bot/api/closing.ts'
import type { RunningMeeting } from '../../bot/api/meeting.ts'
import { buildPages } from '../../commands/build-pages.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { openLook, type Shown } from './frame.fixture.ts'
import { keyboardOf } from './keyboard.fixture.ts'
import { violations } from './look-at.fixture.ts'
import { cast, showSample, startWorld, type World } from './world.fixture.ts'

// The chair holds a whole conference in the meeting's side panel: with the mouse unplugged, and for a minute of it without
// a connection.

let browser: Browser
let world: World
let shown: Shown
let keys: ReturnType<typeof keyboardOf>
let children: string[]

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  await buildPages()
  browser = await chromium.launch(launchOptions(path))
  world = await startWorld()
  const booking = { ...world.family.booking(world.together.clock.now()), whereabouts: 'no' }
  const booked = (await world.as(cast.team, 'POST', '/conferences', booking)) as { conferenceId: string }
  world.conferenceId = booked.conferenceId
  await split()
  await world.to(booking.start)
  children = booking.children.map(({ name }) => name)
  const place = `#/${world.conferenceId}`
  const look = { name: 'meeting', email: cast.chair, surface: 'meeting', place, frame: 'sidePanel' } as const
  shown = await openLook(browser, world, { ...look, shows: 'Before the meeting' }, 320, (page) => page.clock.install())
  keys = keyboardOf(shown)
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

// What stood there says more than what was not found.
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.error(await shown.frame.locator('body').ariaSnapshot()))
})

/** In the second part the father alone, so that there is one to go to. */
async function split() {
  const { version, start } = await showSample(world)
  const { people, frame } = await running()
  const [from, to] = [Temporal.PlainDateTime.from(start.slice(0, 16)), { minutes: 90 }]
  const father = people.find(({ role }) => role === 'father')?.id
  const part = (start: Temporal.PlainDateTime, participantIds: (string | undefined)[]) => ({
    ...{ start: start.toString({ smallestUnit: 'minute' }), durationMinutes: 60, participantIds },
  })
  const parts = [
    part(
      from,
      people.map(({ id }) => id),
    ),
    part(from.add(to), [frame.chairId, father]),
  ]
  await world.as(cast.team, 'PUT', `/conferences/${world.conferenceId}/parts`, { parts }, version)
}

const running = async () =>
  (await world.as(cast.chair, 'GET', `/conferences/${world.conferenceId}/meeting`)) as RunningMeeting
const meeting = async () => (await running()).meeting
const sees = (words: string | RegExp) => shown.frame.getByText(words).filter({ visible: true }).first().waitFor()

async function onAnotherDevice(change: object) {
  const changes = [{ id: randomUUID(), ...change }]
  await world.as(cast.chair, 'POST', `/conferences/${world.conferenceId}/meeting/changes`, { changes })
}

/** On another device somebody changes the plan's last line. */
async function elsewhere(action: string) {
  const line = (await meeting()).outcome.plan.at(-1)
  if (!line) throw new Error('The plan is empty')
  const { id: lineId, at, by, ...rest } = line
  await onAnotherDevice({ ...rest, kind: 'put-plan-line', lineId, action })
}

const NOTE = {
  ...{ kind: 'add-line', step: 12, lineKind: 'note', whose: null, audience: 'everyone' },
  text: 'The club opens at half past seven.',
}

async function next(title: string) {
  await keys.push(`Next: ${title}`)
  await shown.frame.getByRole('heading', { level: 2, name: title }).waitFor()
}

async function expectAccessible() {
  expect(await violations(shown.frame, 'all')).toEqual([])
  expect(await shown.frame.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
}

test('a split conference goes from part to part, and the chair says what its online meeting allows', async () => {
  await keys.push('Start the meeting')
  await sees('Part 1 of 2')
  await keys.push('Go on to part 2')
  await expectAccessible()
  await keys.push('Go on to part 2')
  await sees('Part 2 of 2')
  await sees('In it: Imran Siddiqui and Helen Marsh.')
  await keys.push('Back to part 1')
  await sees('Part 1 of 2')
  await keys.push('Meeting options')
  await keys.tick('Chat in the meeting')
  await expect.poll(async () => (await meeting()).allowed).toEqual(['chat'])
  await expectAccessible()
})

test('the first half: who is here, and the family’s own words', async () => {
  await keys.push('No quorum: what now?')
  await keys.tick('Agree an interim plan and meet again')
  await keys.press('ArrowDown')
  await keys.push('Record it')
  await sees('Write the reason: it stands in the record.')
  await expectAccessible()
  await keys.type('The others have sent their reports.')
  await keys.press('Control+Enter')
  await sees('You go on without a quorum.')
  await keys.push('Take it back')
  await expect.poll(() => shown.frame.evaluate('document.activeElement !== document.body')).toBe(true)
  await keys.push('Everybody expected is here')
  await sees(/^There is a quorum/)
  await next('Has everyone read the reports?')
  await next('The family speaks: what has happened')
  await keys.tick('A note')
  await keys.press('ArrowRight', 'ArrowRight')
  await keys.fill('In their own words', 'That night I slept for the first time.')
  await keys.press('Control+Enter')
  await shown.frame.getByRole('listitem').getByText('That night I slept').waitFor()
  for (const title of ['What professionals add', 'The impact on each child', 'How the family feel']) await next(title)
  for (const title of ['What is going well', 'What better looks like']) await next(title)
})

test('what the family asks for, and from whom', async () => {
  await next('The support the family ask for')
  await keys.fill('Who asks?', 'Donna')
  await keys.fill('What would help?', 'Somebody to ring in the evening.')
  await keys.fill('From whom?', 'Siobh')
  await expectAccessible()
  await keys.push('Add')
  await sees('Donna Carrick (mother) asks Siobhán Byrne (lead social worker)')
})

test('a number is given privately, and shown only when the chair says so', async () => {
  await next('A number from 0 to 10')
  await keys.fill('Donna Carrick (mother)', '4')
  await keys.fill('Siobhán Byrne (lead social worker)', '3')
  await shown.frame.getByRole('checkbox', { name: 'Show on the stage: Siobhán Byrne' }).waitFor()
  await keys.tick(/^Show on the stage: Donna Carrick/)
  await expectAccessible()
  await expect
    .poll(async () => (await meeting()).outcome.scales.map(({ value, shown: isShown }) => ({ value, isShown })))
    .toEqual([
      { value: 4, isShown: true },
      { value: 3, isShown: false },
    ])
})

test('without a connection for a minute nothing that is typed is lost', async () => {
  await next('Views and decision for each child')
  await expectAccessible()
  const context = shown.page.context()
  await context.setOffline(true)
  await sees(/^Not connected/)
  // Chromium cuts no connection that stands. What comes on it must not look like being connected.
  await onAnotherDevice({ ...NOTE, lineId: randomUUID() })
  await setTimeout(1_000)
  expect(await shown.frame.getByText(/^Not connected/).count()).toBe(1)

  for (const [index, child] of children.entries()) {
    if (index > 0) {
      await keys.back('Child')
      await keys.type(child)
    }
    await keys.tick('Yes')
    await keys.fill('Category', 'Neg')
    await keys.fill('Reasons', `Missed meals, ${child}`)
    await keys.press('Control+Enter')
    await shown.frame.getByText(`Missed meals, ${child}`).waitFor()
    await keys.tick('A child protection plan')
    await keys.fill('Category', 'Neg')
    await keys.fill('Reasons', 'It has not changed with help.')
    await keys.push('Decide')
    await sees('A child protection plan: neglect')
  }
  await keys.fill('Who does not agree?', 'Amira')
  await keys.fill('Why?', 'Help has not been tried for long enough.')
  await keys.push('Record the dissent')
  await sees(/^Amira Haddad .* about every child$/i)
  await next('Outline plan')
  await keys.fill('What will be done', 'Walk with them to the breakfast club')
  await keys.fill('Who does it?', 'Donna')
  await keys.fill('How will we know?', 'The club’s own list')
  await keys.press('Control+Enter')
  await shown.frame.getByRole('listitem').getByText('Walk with them to the breakfast club').waitFor()
  await keys.fill('What will be done', 'A visit each we')
  await shown.page.clock.fastForward('01:00')
  await sees(/^Not connected.*things wait to be sent\.$/)
  await expectAccessible()

  await context.setOffline(false)
  await shown.frame.getByText(/^Not connected/).waitFor({ state: 'detached' })
  await sees(NOTE.text)
  await keys.type('ek')
  const { outcome, step } = await meeting()
  expect(step).toBe(12)
  expect(outcome.views).toHaveLength(2)
  expect(outcome.decisions.map(({ decision, category }) => `${decision} ${category}`)).toEqual(
    children.map(() => 'plan neglect'),
  )
  expect(outcome.dissents).toHaveLength(1)
  expect(outcome.plan.map(({ action, howWeWillKnow }) => `${action}: ${howWeWillKnow}`)).toEqual([
    'Walk with them to the breakfast club: The club’s own list',
  ])
})

test('the plan is typed live, changed and taken away', async () => {
  await keys.fill('Who does it?', 'Amira')
  await keys.push('Add to the plan')
  await shown.frame.getByRole('listitem').getByText('A visit each week').waitFor()
  await keys.push('Change: A visit each week')
  await keys.to('What will be done')
  await keys.press('End')
  await keys.type(', on Mondays')
  await elsewhere('A visit each week, at school')
  await keys.press('Control+Enter')
  // Both stand side by side until the chair decides.
  await sees('Somebody changed this meanwhile')
  await sees(/^A visit each week, at school/)
  await expectAccessible()
  await keys.push('Save mine instead')
  await shown.frame.getByRole('listitem').getByText('A visit each week, on Mondays').waitFor()
  await keys.fill('What will be done', 'Never mind')
  await keys.press('Control+Enter')
  await sees('Choose who does it.')
  await expectAccessible()
  await keys.type('Tom')
  await keys.push('Add to the plan')
  await keys.push('Take away: Never mind')
  await keys.push('Take away')
  await shown.frame.getByRole('listitem').getByText('Never mind').waitFor({ state: 'detached' })
  await expect.poll(async () => (await meeting()).outcome.plan.length).toBe(2)
})

test('whom the family chooses, who is pointed out, whom the chair confirms, and the dates', async () => {
  await next('Core group and dates')
  await keys.tick('Siobhán Byrne (lead social worker)')
  await sees(/^Not chosen, but holds an action: Amira Haddad \(teacher\)/)
  await keys.tick('Tomasz Nowak (school nurse)')
  await expectAccessible()
  await keys.push('Confirm the core group')
  await sees(/^Confirmed: .*Siobhán Byrne.*Tomasz Nowak/)
  for (const name of ['First core group', 'Review conference']) {
    const group = shown.frame.getByRole('group', { name, exact: true })
    await group.getByRole('radio').first().waitFor()
    await keys.tick(/Everybody known to be free/)
    await keys.push('Agree this date')
    await shown.frame.getByRole('button', { name: `Change the date of the ${name.toLowerCase()}` }).waitFor()
  }
  await expectAccessible()
  await expect.poll(async () => (await meeting()).outcome.dates.review).not.toBeNull()
  const { coreGroup, dates } = (await meeting()).outcome
  expect(coreGroup).toHaveLength(4)
  expect(dates.firstCoreGroup).not.toBeNull()
})

test('the chair closes the conference, having seen what follows, and the meeting ends with it', async () => {
  await next('Before we go')
  await sees('Nothing stands in the way.')
  await sees('When you close it, this follows')
  await sees(/^Core group 1: /)
  await sees(/^Review conference: /)
  await expectAccessible()
  await keys.push('Close the conference')
  await keys.push('Close the conference')
  await sees(/^The conference was closed at/)
  await expectAccessible()
  const closing = (await world.as(cast.chair, 'GET', `/conferences/${world.conferenceId}/closing`)) as ClosingView
  expect(closing.state).toBe('closed')
  expect(closing.follows?.actions.map(({ action }) => action)).toEqual([
    'Walk with them to the breakfast club',
    'A visit each week, on Mondays',
  ])
  await sees(/^The meeting ended at/)
  expect(await shown.frame.getByRole('button', { name: 'Go on with the meeting' }).count()).toBe(0)
})

test('a change of mind is written with the same forms, waits through a reload, and goes with its reason', async () => {
  const decided = async () =>
    ((await world.as(cast.chair, 'GET', `/conferences/${world.conferenceId}/closing`)) as ClosingView).decided
  const before = await decided()
  await keys.push('Correct what was decided')
  await sees('You have changed nothing yet.')
  await keys.push('The plan')
  await expectAccessible()
  await keys.push(/^Change: A visit each week/)
  await keys.to('What will be done')
  await keys.press('Control+A')
  await keys.type('A visit each fortnight, on Mondays')
  await keys.push('Save')
  await sees(/^A visit each fortnight, on Mondays.*before: .*A visit each week/s)
  const isLoaded = shown.page.waitForEvent('framenavigated')
  await shown.frame.evaluate('location.reload()')
  await isLoaded
  await sees(/^A visit each fortnight, on Mondays.*before: .*A visit each week/s)
  await keys.fill('Why is it corrected?', 'The lines were mixed up.')
  await expectAccessible()
  expect(await decided()).toEqual(before)
  await keys.push('Send the correction')
  await sees(/^Corrected at .*: The lines were mixed up\.$/)
  await expectAccessible()
  const { corrections, follows } = (await world.as(
    ...([cast.chair, 'GET', `/conferences/${world.conferenceId}/closing`] as const),
  )) as ClosingView
  expect(corrections.map(({ reason }) => reason)).toEqual(['The lines were mixed up.'])
  expect(follows?.actions.map(({ action }) => action)).toEqual([
    'Walk with them to the breakfast club',
    'A visit each fortnight, on Mondays',
  ])
})
