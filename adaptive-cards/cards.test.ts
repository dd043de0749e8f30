import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { parseAction, verbs } from './actions.ts'
import type { CardMessage } from './card.ts'
import { digestCard } from './digest.ts'
import { gallery, galleryFamilyNames } from './gallery.ts'
import { releaseRequestCard } from './release-request.ts'
import { returnedCard } from './returned.ts'

// The only build of it that loads in Node, and it comes without types of its own.
const renderer: typeof import('adaptivecards') = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js')

type Node = Record<string, unknown> & { type?: string }

const { id: _draft4Id, ...schema } = JSON.parse(
  readFileSync(new URL('schema/adaptive-card-1.5.0.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv({ strict: false, validateFormats: false })
ajv.addMetaSchema(draft6)
const isAdaptiveCard = ajv.addSchema(schema, 'cards').compile({ $ref: 'cards#/definitions/AdaptiveCard' })

/** Teams measures in UTF-16; 28 KB is its strictest limit. */
const bytes = ({ card }: CardMessage) => JSON.stringify(card).length * 2

/** Every element and action of a card, but not what an action's data holds. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, child]) => (key === 'data' ? [] : nodesOf(child)))
  return 'type' in value ? [value as Node, ...inside] : inside
}
const ofType = (card: unknown, prefix: string) => nodesOf(card).filter(({ type }) => type?.startsWith(prefix))

const date = String.raw`(\d{1,2}(:\d\d)?[ap]m on )?\w+day \d{1,2} \w+(, \d{1,2}[ap]m to midday)?`
const referenceAndDate = new RegExp(`^(A reply to what you asked|(CP-\\d+(, )?)*(${date})?)$`)

/** What asks for a dialog: a Submit that stands by itself, not as an older client's way of an Execute. */
const dialogsOf = (card: unknown) =>
  ofType(card, 'Action.Submit').flatMap(({ data }) => ('msteams' in (data as object) ? [data as Node] : []))

const typedByPeople = {
  substitute: 'Somebody',
  how: 'in-person',
  sharedOn: '2027-03-29',
  note: 'It is done.',
  reason: 'The room was shut.',
}
const samples = Object.entries(gallery)

describe.each(samples)('the card "%s"', (_name, sample) => {
  const { card, summary } = sample

  test('follows the official 1.5 schema and fits into a Teams message', () => {
    expect(isAdaptiveCard(card), JSON.stringify(isAdaptiveCard.errors?.slice(-3))).toBe(true)
    expect(card.version).toBe('1.5')
    expect(bytes(sample)).toBeLessThanOrEqual(28 * 1024)
  })

  test('parses in the real renderer without losing anything', () => {
    const context = new renderer.SerializationContext()
    const parsed = new renderer.AdaptiveCard()
    parsed.parse(card, context)
    const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index)?.message)
    expect([...events, ...parsed.validateProperties().validationEvents]).toEqual([])
  })

  test('can be heard, and read where cards are not shown', () => {
    expect(card.fallbackText.length).toBeGreaterThan(10)
    expect(card.speak.length).toBeGreaterThan(10)
    for (const block of ofType(card, 'TextBlock')) expect(block.wrap).toBe(true)
    for (const input of ofType(card, 'Input.')) {
      expect(input.label).toBeTruthy()
      if (input.isRequired) expect(input.errorMessage).toBeTruthy()
    }
  })

  test('has at most one main and three other buttons in a place', () => {
    for (const set of ofType(card, 'ActionSet')) {
      const actions = set.actions as Node[]
      expect(actions.length).toBeLessThanOrEqual(4)
      expect(actions.slice(1).some((action) => action.style === 'positive')).toBe(false)
    }
  })

  test('opens only panels it has, and names every element once', () => {
    const ids = nodesOf(card).flatMap(({ id }) => (id ? [id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    const opened = ofType(card, 'Action.ToggleVisibility').flatMap(({ targetElements }) => targetElements as string[])
    expect(opened.filter((id) => !ids.includes(id))).toEqual([])
    const hidden = nodesOf(card).flatMap(({ id, isVisible }) => (isVisible === false ? [id] : []))
    expect(hidden.filter((id) => !opened.includes(id as string))).toEqual([])
  })

  test('sends back actions that can be understood, from older clients too', () => {
    for (const action of ofType(card, 'Action.Execute')) {
      const data = { ...(action.data as object), ...typedByPeople }
      const parsed = parseAction(data)
      expect(parsed.ok && parsed.action.verb).toBe(action.verb)
      expect(action.fallback).toMatchObject({ type: 'Action.Submit', data: action.data })
      if (action.verb !== 'ask') expect(action.data).toHaveProperty('conferenceId')
    }
    for (const data of dialogsOf(card))
      expect(parseAction(data)).toMatchObject({ ok: true, action: { verb: 'dialog' } })
  })

  test('names nobody of the family, and its notification says reference and date only', () => {
    const said = JSON.stringify(sample).toLowerCase()
    expect(galleryFamilyNames.filter((name) => said.includes(name.toLowerCase()))).toEqual([])
    expect(summary).toMatch(referenceAndDate)
  })
})

test('each card but a folded one begins with a heading', () => {
  const without = samples.filter(([, { card }]) => (card.body[0] as Node | undefined)?.style !== 'heading')
  expect(without.map(([name]) => name)).toEqual(['superseded'])
})

test('the gallery uses every verb', () => {
  const used = samples.flatMap(([, { card }]) => [
    ...ofType(card, 'Action.Execute').map(({ verb }) => verb),
    ...dialogsOf(card).map(({ verb }) => verb),
  ])
  expect(new Set(used)).toEqual(new Set(verbs))
})

test('a tap that is none of ours is refused', () => {
  for (const data of [undefined, {}, { verb: 'submit' }, { verb: 'drop', conferenceId: 'c-1' }]) {
    expect(parseAction(data)).toEqual({ ok: false, reason: 'unknown-action' })
  }
})

test('an empty name of a substitute means nobody', () => {
  const parsed = parseAction({ verb: 'cantCome', conferenceId: 'c-1', substitute: '  ' })
  expect(parsed).toEqual({ ok: true, action: { verb: 'cantCome', conferenceId: 'c-1', substitute: undefined } })
})

test('a report that covers a child the party is not linked to is looked at before it is released', () => {
  const report = { versionId: 'v-1', agency: 'School', version: 1, coversOtherChild: false }
  const releaseOf = (coversOtherChild: boolean) => {
    const data = { conferenceId: 'c-1', reference: 'CP-1042', partyId: 'f-1', party: 'family party 1', by: 'Tuesday' }
    const { card } = releaseRequestCard({
      ...data,
      lookUrl: 'https://conferences.example/',
      reports: [report, { ...report, versionId: 'v-2', coversOtherChild }],
    })
    const actions = ofType(card, 'ActionSet').flatMap((set) => set.actions as Node[])
    return actions.map(({ type, style, data }) => ({ type, main: style === 'positive', data }))
  }
  const data = { verb: 'release', conferenceId: 'c-1', partyId: 'f-1', versionIds: ['v-1', 'v-2'] }
  expect(releaseOf(false)).toMatchObject([{ main: true, data: { ...data, haveLooked: false } }, { main: false }])
  expect(releaseOf(true)).toMatchObject([
    { type: 'Action.OpenUrl', main: true },
    { main: false, data: { ...data, haveLooked: true } },
  ])
})

test('a release request lists every report that it would release, and still fits into a message', () => {
  const reports = Array.from({ length: 40 }, (_, index) => ({
    versionId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    agency: `Agency ${index}`,
    version: 1,
    coversOtherChild: true,
  }))
  const party = { partyId: 'f-1', party: 'family party 1', by: 'Tuesday', lookUrl: 'https://conferences.example/' }
  const message = releaseRequestCard({ conferenceId: 'c-1', reference: 'CP-1042', ...party, reports })
  const listed = JSON.stringify(message.card.body)
  expect(reports.filter(({ agency }) => !listed.includes(`${agency},`))).toEqual([])
  expect(bytes(message)).toBeLessThanOrEqual(28 * 1024)
})

test('a long digest shows ten, says how many more, and fits into a message', () => {
  // SharePoint allows addresses of 400 characters.
  const url = `https://council-my.sharepoint.example/${'x'.repeat(360)}`
  for (const link of [url, undefined]) {
    const item = {
      reference: 'CP-1042',
      kind: 'report-overdue',
      when: '5pm on Wednesday 30 September',
      url: link,
    } as const
    const message = digestCard([item, ...Array.from({ length: 59 }, () => item)])
    expect(ofType(message.card, 'ActionSet')).toHaveLength(10)
    expect(JSON.stringify(message.card)).toContain('And 50 more.')
    expect(bytes(message)).toBeLessThanOrEqual(28 * 1024)
  }
})

test('words that a person typed never become a link or formatting', () => {
  const comment = '[Sign in here](https://evil.example) **now**'
  const { card } = returnedCard({ conferenceId: 'c', reference: 'CP-1', reportId: 'r', due: 'Monday', comment })
  const holding = nodesOf(card).filter((node) => node.text === comment)
  expect(holding.map(({ type }) => type)).toEqual(['TextRun'])
  expect(card.speak).not.toContain('evil')
})
