import { type Browser, chromium, type Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConferenceStatus } from '../../bot/api/conference.ts'
import type { CoreGroupPage } from '../../bot/api/core-group.ts'
import { buildPages } from '../../commands/build-pages.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { seedClosing } from '../closed-conference.ts'
import { openLook, type Shown } from './frame.fixture.ts'
import type { Look } from './look.fixture.ts'
import { lookAt } from './look-at.fixture.ts'
import { cast, startWorld, type World } from './world.fixture.ts'

// A core group as its social worker writes it, by keyboard, with the network cut, beside somebody else who writes.

const { lead, teacher, team, nurse } = cast
const SHOTS = process.env.SCREENSHOTS
let world: World
let browser: Browser
let meeting: string

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  await buildPages()
  browser = await chromium.launch(launchOptions(path))
  world = await startWorld()
  const { together, family } = world
  const { conferenceId } = (await world.as(team, 'POST', '/conferences', family.booking(together.clock.now()))) as {
    conferenceId: string
  }
  world.conferenceId = conferenceId
  await seedClosing(together.service.world, conferenceId, [
    { start: '2026-04-29T14:00' },
    { start: '2026-06-10T14:00' },
  ])
  await world.to('2026-04-29T15:30')
  const { coreGroups } = (await world.as(lead, 'GET', '/core-groups')) as { coreGroups: { id: string }[] }
  meeting = coreGroups[0]?.id ?? ''
})
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const look = (change: Partial<Look> = {}): Look => ({
  ...{ name: 'core group', email: lead, surface: 'core-group', place: `#/${meeting}`, shows: 'Who came', ...change },
})
const standing = (email = lead) => world.as(email, 'GET', `/core-groups/${meeting}`) as Promise<CoreGroupPage>
const photograph =
  async (name: string) =>
  async ({ page }: Shown, width: number, theme: string) => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${theme}-${width}.png`, fullPage: false })
  }

/** Presses Tab until what has the focus is called so. */
async function tabTo({ page, frame }: Shown, name: string | RegExp) {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press('Tab')
    const focused = await frame.evaluate<string>(`(({ labels, ariaLabel, textContent }) =>
      (ariaLabel ?? labels?.[0]?.textContent ?? textContent ?? '').trim())(document.activeElement)`)
    if (typeof name === 'string' ? focused.startsWith(name) : name.test(focused)) return
  }
  throw new Error(`Tab does not lead to "${name}"`)
}

const saved = (frame: Frame) => frame.getByText('All is saved').waitFor()

describe('what stands in nobody’s way', () => {
  test('the meeting and the list: in every theme, at every width', { timeout: 240_000 }, async () => {
    const shoot = await photograph('core-group')
    expect(await lookAt(browser, world, look({ isMain: true }), shoot)).toEqual([])
    const list = look({ name: 'list', place: '', shows: 'My core groups', isMain: true })
    expect(await lookAt(browser, world, list, await photograph('core-groups'))).toEqual([])
  })

  test('as a member sees it, and as somebody who is in none', { timeout: 120_000 }, async () => {
    const own = look({ email: teacher, shows: 'What you bring' })
    expect(await lookAt(browser, world, own, await photograph('core-group-member'))).toEqual([])
    const none = look({ email: nurse, place: '', shows: 'You are in no core group.' })
    expect(await lookAt(browser, world, none)).toEqual([])
  })
})

test('with the network cut nothing typed is lost, and it is saved when it is back', { timeout: 120_000 }, async () => {
  const shown = await openLook(browser, world, look(), 360)
  const { page, frame } = shown
  const brings = frame.getByLabel('What you bring')
  await saved(frame)
  await page.context().setOffline(true)
  await brings.fill('Seen every week, at home and at school')
  await frame.getByText('No connection.').waitFor()
  await page.waitForTimeout(3_000)
  expect((await standing()).record.updates).toEqual([])
  await page.context().setOffline(false)
  await saved(frame)
  expect((await standing()).record.updates).toMatchObject([{ text: 'Seen every week, at home and at school' }])
  await shown.close()
})

test('two who write at one place lose neither text', { timeout: 120_000 }, async () => {
  const shown = await openLook(browser, world, look(), 360)
  const { page, frame } = shown
  const section = frame.getByRole('group', { name: 'Are the children safer?' })
  await section.waitFor()
  const theirs = { kind: 'question', question: 'safer', side: 'family', was: '', now: 'I think so.' }
  await world.as(team, 'POST', `/core-groups/${meeting}/changes`, { changes: [{ id: crypto.randomUUID(), ...theirs }] })
  await section.getByLabel('The family says').fill('Not yet.')
  const conflict = frame.getByRole('group', { name: /Somebody else has written here meanwhile/ })
  await conflict.getByText('I think so.').waitFor()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/core-group-conflict.png` })
  await conflict.getByRole('button', { name: 'Keep both' }).click()
  await saved(frame)
  expect((await standing()).record.questions.safer.family).toBe('I think so.\n\nNot yet.')
  await shown.close()
})

test('the social worker writes a whole record by keyboard alone and finishes it', { timeout: 240_000 }, async () => {
  const shown = await openLook(browser, world, look(), 1280)
  const { page, frame } = shown
  const { members, children, actions } = await standing()
  for (const { name } of members) {
    await tabTo(shown, 'Here')
    await page.keyboard.press('Space')
    const answers = frame.getByRole('group', { name: `${name}: did they come?` })
    expect(await answers.getByRole('radio', { name: 'Here', exact: true }).isChecked()).toBe(true)
  }
  for (const _ of children) {
    await tabTo(shown, 'What was seen and heard')
    await page.keyboard.type('At school on Monday, glad to be back')
  }
  for (const _ of actions) {
    await tabTo(shown, 'How is it going')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await tabTo(shown, 'The family says')
    await page.keyboard.type('We are there by nine. ')
    await page.waitForTimeout(1_500)
    await page.keyboard.type('Most days.')
  }
  await tabTo(shown, 'Add an action')
  await page.keyboard.press('Enter')
  await tabTo(shown, 'What will be done')
  await page.keyboard.type('No screens after eight')
  await tabTo(shown, 'Who does it')
  await page.keyboard.press('ArrowDown')
  await tabTo(shown, 'Save')
  await page.keyboard.press('Enter')
  await frame.getByRole('heading', { name: 'No screens after eight' }).waitFor()
  for (let question = 0; question < 3; question++) {
    await tabTo(shown, 'The professionals say')
    await page.keyboard.type('Well')
  }
  await saved(frame)
  const { missing, record, newActions } = await standing()
  expect([missing, newActions.map(({ action }) => action)]).toEqual([[], ['No screens after eight']])
  expect(record.progress[0]).toMatchObject({ how: 'some', family: 'We are there by nine. Most days.' })
  await tabTo(shown, 'Finish the record')
  await page.keyboard.press('Enter')
  await frame.getByText('The record is finished.').waitFor()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/core-group-finished.png`, fullPage: true })
  await shown.close()
})

test('a day for a meeting is chosen from days near it', { timeout: 120_000 }, async () => {
  const { coreGroups } = (await world.as(lead, 'GET', '/core-groups')) as { coreGroups: { id: string }[] }
  const next = coreGroups[1]?.id ?? ''
  const shown = await openLook(browser, world, look({ place: `#/${next}` }), 360)
  const { page, frame } = shown
  await frame.getByRole('button', { name: 'Another day, time or place' }).click()
  const days = frame.getByRole('radiogroup', { name: 'Days near its own' })
  await days.getByRole('radio').first().waitFor()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/core-group-day.png` })
  await days.getByLabel('2pm on Tuesday 9 June').check()
  await frame.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await frame.getByText('Tuesday 9 June, 2pm to 3pm').waitFor()
  await shown.close()
})

test('one of the family who is new joins on the conference’s page, and nothing is written to them', {
  timeout: 120_000,
}, async () => {
  const place = `#/conferences/${world.conferenceId}/core-groups`
  const shown = await openLook(browser, world, look({ surface: '', place, shows: 'Somebody joins' }), 1280)
  const { frame } = shown
  await frame.getByRole('button', { name: 'Somebody joins' }).click()
  const dialog = frame.getByRole('dialog')
  await dialog.getByLabel('Who joins?').selectOption('Somebody new: of the family')
  await dialog.getByRole('button', { name: 'Add them' }).click()
  await dialog.getByText('Is missing').first().waitFor()
  await dialog.getByLabel('Name').fill('Rose Carrick')
  await dialog.getByLabel('Relationship').fill('grandmother')
  await dialog.getByLabel('Ellis Carrick').check()
  if (SHOTS) await shown.page.screenshot({ path: `${SHOTS}/core-group-relative.png` })
  await dialog.getByRole('button', { name: 'Add them' }).click()
  await frame.getByText('Rose Carrick, grandmother').first().waitFor()
  await world.together.rest()
  const { people } = (await world.as(team, 'GET', `/conferences/${world.conferenceId}`)) as ConferenceStatus
  expect(people.find(({ name }) => name === 'Rose Carrick')).toMatchObject({
    ...{ side: 'family', channel: 'by-hand', safeContactRecordedBy: null, children: ['Ellis Carrick'] },
  })
  await shown.close()
})
