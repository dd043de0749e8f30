import { type Browser, chromium, type Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PaperDraft } from '../../bot/api/papers.ts'
import { buildPages } from '../../commands/build-pages.ts'
import type { PaperKind } from '../../conference/papers/paper.ts'
import { findChromium, launchOptions } from '../chromium.ts'
import { closedFamily, paperOf } from './closed-family.fixture.ts'
import { openLook } from './frame.fixture.ts'
import { keyboardOf } from './keyboard.fixture.ts'
import { violations } from './look-at.fixture.ts'
import { cast, startWorld, type World } from './world.fixture.ts'

// What follows a conference on paper: from the message to what everybody gets, by keyboard, and beside somebody else who writes.

const { chair, team, lead, teacher } = cast
const MINUTE_TAKER = 'oliver.park@northshire.example'
let world: World
let browser: Browser

beforeAll(async () => {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: run "npm test", which installs it where it may')
  await buildPages()
  browser = await chromium.launch(launchOptions(path))
  world = await startWorld()
  await closedFamily(world)
  await world.to('2026-04-16T14:00')
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await world?.stop()
})

const open = (email: string, place: string, shows: string | RegExp = 'What comes next') =>
  openLook(browser, world, { name: 'paper', email, surface: '', place, shows }, 1280)
const saved = (frame: Frame) => frame.getByText('All is saved').waitFor()
const passage = (frame: Frame, heading: string) =>
  frame.getByRole('group', { name: new RegExp(`^Passage \\d+: ${heading}`) })
const idOf = (paper: PaperDraft, heading: string) =>
  paper.sections?.find((one) => one.heading === heading)?.id as string

/** The page to which somebody's newest message about papers leads. */
function linkFor(email: string): string {
  const messages = world.together.emulator.as(email).chat()
  const found = /\/tab\/(#\/papers\/[0-9a-f-]+)/.exec(JSON.stringify(messages.toReversed()))?.[1]
  if (!found) throw new Error(`No message led ${email} to a paper`)
  return found
}

/** On another device somebody writes in a passage. */
async function elsewhere(email: string, kind: PaperKind, heading: string, text: string) {
  const { id, version, sections } = await paperOf(world, kind)
  const written = sections?.map((one) => (one.heading === heading ? { ...one, text } : one))
  await world.as(email, 'PUT', `/papers/${id}`, { version, sections: written })
}

test('from the message, by keyboard: the chair writes, is warned, looks at a copy, approves and sends', {
  timeout: 240_000,
}, async () => {
  const shown = await open(chair, linkFor(chair))
  const { page, frame } = shown
  const keys = keyboardOf(shown)
  await frame.getByRole('heading', { level: 1, name: 'Decision letter' }).waitFor()
  await keys.to('Text')
  await keys.press('Control+End')
  await keys.type(' Ellis comes to breakfast club.')
  await saved(frame)
  const warning = 'Imran Siddiqui (father) would read the name of a child to whom they are not linked.'
  await passage(frame, 'About this letter').getByText(warning).waitFor()
  expect(await violations(frame, 'all')).toEqual([])

  await keys.to('Whose copy?')
  await keys.type('Imran')
  await keys.push('Show the pages')
  const copy = frame.getByRole('img', { name: /^Page 1 of \d, copy for Imran Siddiqui \(father\)$/ })
  await copy.waitFor()
  const words = frame.getByText('What was decided')
  await frame.getByText('The words of this page').first().click()
  await words.first().waitFor()
  expect(await frame.getByText('What was decided for Ellis').count()).toBe(0)

  await frame.getByRole('heading', { level: 1 }).click()
  await keys.push('Approve and send')
  const dialog = frame.getByRole('dialog', { name: 'Approve this and send it?' })
  await dialog.getByText('12 people get a copy of their own, now:').waitFor()
  await keys.push('Approve and send')
  await dialog.getByText('Read these passages and tick this').waitFor()
  await keys.tick(/^I have read it for everybody/)
  await keys.push('Approve and send')
  const done = frame.getByText('Approved and sent to 12 people.')
  await done.waitFor()
  expect(await done.evaluate((element) => element === document.activeElement)).toBe(true)
  await world.together.rest()
  expect(await paperOf(world, 'decision-letter')).toMatchObject({ state: 'sent' })
  expect((await paperOf(world, 'decision-letter')).recipients.map(({ copies }) => copies.length)).toEqual(
    Array(12).fill(1),
  )
  await page.context().close()
})

describe('the full record', () => {
  const HEADING = 'A new passage'

  test('is written by the minute-taker, who may not see the conference, over a lost connection too', {
    timeout: 120_000,
  }, async () => {
    const { id } = await paperOf(world, 'full-record')
    expect(JSON.stringify(world.together.emulator.as(MINUTE_TAKER).chat())).toContain(`/tab/#/papers/${id}`)
    const shown = await open(MINUTE_TAKER, `#/papers/${id}`)
    const { page, frame } = shown
    expect(await frame.getByRole('link', { name: /^Conference CP-/ }).count()).toBe(0)
    expect(await frame.getByRole('button', { name: 'Approve and send' }).count()).toBe(0)
    await frame.getByRole('button', { name: 'Add a passage below' }).first().click()
    expect(await frame.evaluate('document.activeElement.value')).toBe('New passage')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(HEADING)
    await saved(frame)
    await page.context().setOffline(true)
    await passage(frame, HEADING).getByLabel('Text').fill('Said in the meeting')
    await frame.getByText('No connection.').waitFor()
    await page.context().setOffline(false)
    await saved(frame)
    const { sections } = await paperOf(world, 'full-record')
    expect(sections?.find(({ heading }) => heading === HEADING)?.text).toBe('Said in the meeting')

    await passage(frame, HEADING).getByRole('button', { name: 'Move up' }).click()
    await saved(frame)
    expect((await paperOf(world, 'full-record')).sections?.[0]?.heading).toBe(HEADING)
    await passage(frame, HEADING).getByRole('button', { name: 'Remove' }).click()
    await page.keyboard.press('Enter')
    await saved(frame)
    expect((await paperOf(world, 'full-record')).sections?.[0]?.heading).toBe(HEADING)
    await shown.close()
  })

  test('loses neither text when two write in one passage', { timeout: 120_000 }, async () => {
    const { id } = await paperOf(world, 'full-record')
    const shown = await open(chair, `#/papers/${id}`)
    const { frame } = shown
    await saved(frame)
    await elsewhere(MINUTE_TAKER, 'full-record', HEADING, 'As the minute-taker heard it')
    await passage(frame, HEADING).getByLabel('Text').fill('As the chair heard it')
    const conflict = frame.getByRole('group', { name: /Somebody else has changed this passage meanwhile/ })
    await conflict.getByText('As the minute-taker heard it').waitFor()
    await conflict.getByText('As the chair heard it').waitFor()
    expect(await frame.evaluate('document.activeElement.textContent')).toMatch(/^Somebody else has changed/)
    await conflict.getByRole('button', { name: 'Keep both' }).click()
    await saved(frame)
    const { sections } = await paperOf(world, 'full-record')
    expect(sections?.find(({ heading }) => heading === HEADING)?.text).toBe(
      'As the minute-taker heard it\n\nAs the chair heard it',
    )

    await frame.getByRole('button', { name: 'Approve only' }).click()
    const dialog = frame.getByRole('dialog')
    const box = dialog.getByRole('checkbox')
    if (await box.count()) await box.check()
    await dialog.getByRole('button', { name: 'Approve only' }).click()
    await frame.getByText('Approved. Nobody has it yet.').waitFor()
    expect(await passage(frame, HEADING).count()).toBe(0)
    await frame.getByRole('button', { name: 'Change it again' }).click()
    await passage(frame, HEADING).waitFor()
    expect((await paperOf(world, 'full-record')).state).toBe('approved')
    await shown.close()
  })

  test('is sent by the business team, who sees how far it is and none of its words', { timeout: 120_000 }, async () => {
    const { id } = await paperOf(world, 'full-record')
    const shown = await open(team, `#/papers/${id}`)
    const { frame } = shown
    expect(await frame.getByText('As the chair heard it').count()).toBe(0)
    await frame.getByRole('button', { name: /^Send to \d+ people/ }).click()
    await frame
      .getByRole('dialog')
      .getByRole('button', { name: /^Send to/ })
      .click()
    await frame.getByText(/^On its way to/).waitFor()
    expect((await paperOf(world, 'full-record')).state).toBe('sent')
    await shown.close()
  })
})

test('what a recipient says is wrong is put right, and whoever reads it otherwise now gets another copy', {
  timeout: 120_000,
}, async () => {
  const letter = await paperOf(world, 'decision-letter')
  const father = letter.recipients.find(({ role }) => role === 'father')?.participantId
  await world.as(team, 'POST', `/papers/${letter.id}/corrections`, {
    participantId: father,
    text: 'It was a Thursday.',
  })
  const shown = await open(chair, `#/papers/${letter.id}`, 'It was a Thursday.')
  const { frame } = shown
  await frame.getByRole('button', { name: 'It is put right' }).click()
  const dialog = frame.getByRole('dialog')
  await dialog.getByText(/^Nothing is changed yet/).waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  const about = passage(frame, 'About this letter')
  await about.getByLabel('Text').fill('We met on a Thursday. Ellis comes to breakfast club.')
  await frame.getByText('1 passage is changed and not put right yet.').waitFor()
  expect((await paperOf(world, 'decision-letter')).version).toBe(letter.version)
  await frame.getByRole('button', { name: 'It is put right' }).click()
  await dialog.getByLabel('What was done').fill('The day is put right.')
  await dialog.getByRole('button', { name: 'It is put right' }).click()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'It is put right' }).click()
  await frame.getByText('Put right. New copies are on their way.').waitFor()
  await world.together.rest()
  const { recipients, sections } = await paperOf(world, 'decision-letter')
  expect(sections?.find(({ id }) => id === idOf(letter, 'About this letter'))?.text).toMatch(/^We met on a Thursday/)
  expect(recipients.map(({ copies }) => copies.length)).toEqual(Array(12).fill(2))
  await shown.close()
})

test('a paper that is not for somebody says so, and whom to ask', { timeout: 120_000 }, async () => {
  const { id } = await paperOf(world, 'full-record')
  const say = /^A paper opens for the chair/
  for (const [email, place, why] of [
    [teacher, id, /^Only those who write this paper/],
    [lead, crypto.randomUUID(), 'There is no such paper.'],
  ] as const) {
    const shown = await open(email, `#/papers/${place}`, say)
    await shown.frame.getByText(why).waitFor()
    await shown.close()
  }
})
