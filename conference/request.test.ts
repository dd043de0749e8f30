import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookingFromRequest } from './booking-from-request.ts'
import type { Actor } from './permissions.ts'
import { sampleAnswers } from './request.fixture.ts'
import {
  Appointment,
  isAuthor,
  mayOpenRequest,
  problemsOfRequest,
  RequestAnswers,
  type RequestState,
} from './request.ts'

const fieldsOf = (change: Partial<RequestAnswers>) =>
  problemsOfRequest(sampleAnswers(change)).map(({ step, field }) => `${step}: ${field}`)
const [child] = sampleAnswers().children
const [mother, father] = sampleAnswers().family
const [gp] = sampleAnswers().professionals
if (!child || !mother || !father || !gp) throw new Error('The sample has people')

describe('what is still to be answered', () => {
  test('is nothing when everything is said', () => {
    expect(fieldsOf({})).toEqual([])
  })

  test.each<[string, Partial<RequestAnswers>, string[]]>([
    ['a strategy date', { strategyDate: '' }, ['conference: strategyDate']],
    ['no strategy date for a review', { kind: 'review', strategyDate: '' }, []],
    [
      'how to reach the social worker',
      { lead: { name: 'Sam', email: 'sam', phone: '', agency: 'North' } },
      ['conference: lead.email', 'conference: lead.phone'],
    ],
    ['a child', { children: [] }, ['children: children']],
    [
      'name and date of birth of each child',
      { children: [{ ...child, name: ' ', born: '4 May' }] },
      ['children: c1.name', 'children: c1.born'],
    ],
    ['who somebody is to a child', { family: [{ ...mother, links: [] }] }, ['family: mother.links']],
    [
      'parental responsibility where there is a relationship',
      {
        family: [{ ...father, links: father.links.map((link) => ({ ...link, parentalResponsibility: '' as const })) }],
      },
      ['family: father.c1.parentalResponsibility', 'family: father.c2.parentalResponsibility'],
    ],
    [
      'no parental responsibility where there is none',
      {
        family: [
          {
            ...father,
            links: [
              { child: 'c1', relationship: 'uncle', parentalResponsibility: 'no', mayReceive: true },
              { child: 'c2', relationship: '', parentalResponsibility: '', mayReceive: true },
            ],
          },
        ],
      },
      [],
    ],
    [
      'by whom and when mail was found safe',
      { family: [{ ...mother, safeBy: '', safeOn: '' }] },
      ['family: mother.safeBy', 'family: mother.safeOn'],
    ],
    [
      'nothing about mail that is not safe',
      { family: [{ ...mother, safe: false, email: '', safeBy: '', safeOn: '' }] },
      [],
    ],
    ['the question of whereabouts', { whereabouts: '' }, ['safety: whereabouts']],
    ['what is kept when something is', { details: [] }, ['safety: details']],
    [
      'what is kept from whom',
      { details: [{ key: 'd1', kind: 'phone', text: '…', keptFrom: [] }] },
      ['safety: d1.text', 'safety: d1.keptFrom'],
    ],
    ['a number for each professional', { professionals: [{ ...gp, phone: '' }] }, ['professionals: gp.phone']],
    [
      'no address of a professional, but a right one',
      {
        professionals: [
          { ...gp, email: '' },
          { ...gp, key: 'b', email: 'x' },
        ],
      },
      ['professionals: b.email'],
    ],
    [
      'the language of an interpreter',
      { needs: [{ key: 'n', kind: 'interpreter', for: 'mother', detail: '' }] },
      ['needs: n.detail'],
    ],
    ['nothing more of childcare', { needs: [{ key: 'n', kind: 'childcare', for: '', detail: '' }] }, []],
  ])('asks for %s', (_, change, fields) => {
    expect(fieldsOf(change)).toEqual(fields)
  })

  test('is told once for each field', () => {
    const anything = fc.record({
      name: fc.constantFrom('', ' ', 'Jo'),
      born: fc.constantFrom('', '2020-02-30', '2020-02-29'),
    })
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), (children) => {
        const rows = children.map((one, index) => ({ key: `k${index}`, unborn: false, ...one }))
        const fields = fieldsOf({ children: rows, family: [] }).filter((field) => field.startsWith('children'))
        expect(new Set(fields).size).toBe(fields.length)
        const right = children.every(({ name, born }) => name === 'Jo' && born === '2020-02-29')
        expect(fields.length === 0).toBe(children.length > 0 && right)
      }),
    )
  })
})

describe('a booking from a request', () => {
  const draft = bookingFromRequest({ answers: sampleAnswers(), appointment: null })

  test('has everything that was typed', () => {
    expect(draft).toMatchObject({
      ...{ kind: 'initial', strategyDate: '2026-03-16', place: 'Civic Offices', whereabouts: 'yes' },
      details: [{ kind: 'address', text: '1 Mill Lane', keptFrom: ['father'] }],
      needs: [
        { kind: 'interpreter', for: 'mother', detail: 'Polish' },
        { kind: 'childcare', for: '' },
      ],
    })
  })

  test('has its author as the lead social worker', () => {
    const lead = draft.professionals?.find(({ key }) => key === draft.leadSocialWorker)
    expect(lead).toMatchObject({ name: 'Sam Example', email: 'sam@council.example', group: 'social-care' })
    expect(draft.professionals?.[1]).toEqual(gp)
  })

  test('links each person to the children they may receive about, and says every relationship', () => {
    expect(draft.children?.map(({ parties }) => parties)).toEqual([['mother', 'father'], ['mother']])
    expect(draft.family?.map(({ role }) => role)).toEqual(['mother', 'father and stepfather'])
    expect(draft.family?.[0]).toMatchObject({ safe: true, email: 'jo@home.example', safeBy: 'Sam Example' })
  })

  test('has no strategy date when it is for a review', () => {
    const answers = sampleAnswers({ kind: 'review' })
    expect(bookingFromRequest({ answers, appointment: null }).strategyDate).toBe('')
  })

  test('takes time, place and people of an appointment, in London’s time', () => {
    const appointment = Appointment.parse({
      ...{ start: '2026-04-07T09:00:00Z', end: '2026-04-07T10:30:00Z', place: 'Room 4', itemId: 'ABC' },
      attendees: [{ email: 'Teacher@School.example', name: 'Amira Khan' }, { email: 'gp@surgery.example' }],
      organiser: { email: 'clerk@council.example', name: 'Clerk' },
    })
    expect(bookingFromRequest({ answers: RequestAnswers.parse({}), appointment })).toMatchObject({
      ...{ date: '2026-04-07', time: '10:00', duration: '90', place: 'Room 4' },
      professionals: [
        { name: 'Amira Khan', email: 'teacher@school.example' },
        { name: 'gp@surgery.example', email: 'gp@surgery.example' },
      ],
    })
  })
})

test('an empty draft is a draft', () => {
  expect(RequestAnswers.safeParse({}).success).toBe(true)
})

test.each<[string, RequestState, string, boolean]>([
  ['its author', 'draft', 'author', true],
  ['its author', 'booked', 'author', true],
  ['the business team', 'draft', 'team', false],
  ['the business team', 'sent', 'team', true],
  ['the business team', 'closed', 'team', true],
  ['a colleague', 'sent', 'other', false],
  ['a chair', 'sent', 'chair', false],
])('%s and a request that is %s', (_, state, who, may) => {
  const roles = { team: ['business-team'], chair: ['chair'] }[who] ?? []
  const actor = { kind: 'signed-in', entraId: who, name: '', roles } as Actor
  expect(mayOpenRequest(actor, { authorId: 'author', state })).toBe(may)
  expect(isAuthor(actor, { authorId: 'author' })).toBe(who === 'author')
})
