import { describe, expect, test } from 'vitest'
import { conference, person } from './conference.fixture.ts'
import type { Actor } from './permissions.ts'
import {
  actorId,
  mayClearHold,
  mayRecordHandOver,
  mayRelease,
  mayResume,
  mayRunConferences,
  maySee,
  mayWithhold,
} from './permissions.ts'

const signedIn = (roles: Extract<Actor, { kind: 'signed-in' }>['roles'], entraId = 'somebody'): Actor => ({
  kind: 'signed-in',
  entraId,
  name: 'Sam',
  roles,
})
const inChat = (participantId: string): Actor => ({ kind: 'participant', participantId })

describe('who may do what', () => {
  const situation = conference()
  test.each([
    [
      'the business team',
      signedIn(['business-team']),
      { run: true, release: false, hand: true, resume: false, see: true },
    ],
    ['a manager', signedIn(['manager']), { run: false, release: false, hand: false, resume: true, see: true }],
    [
      'an administrator',
      signedIn(['administrator']),
      { run: false, release: false, hand: false, resume: false, see: false },
    ],
    ['a stranger of the tenant', signedIn([]), { run: false, release: false, hand: false, resume: false, see: false }],
    ['another chair', signedIn(['chair']), { run: false, release: false, hand: false, resume: false, see: false }],
    [
      'its chair, signed in',
      signedIn(['chair'], 'entra-chair'),
      { run: false, release: true, hand: false, resume: false, see: true },
    ],
    [
      'its lead social worker in chat',
      inChat('lead'),
      { run: false, release: true, hand: true, resume: false, see: true },
    ],
    ['a teacher in chat', inChat('teacher'), { run: false, release: false, hand: false, resume: false, see: false }],
    [
      'the father on his page',
      inChat('father'),
      { run: false, release: false, hand: false, resume: false, see: false },
    ],
    [
      'somebody of another conference',
      inChat('other'),
      { run: false, release: false, hand: false, resume: false, see: false },
    ],
  ])('%s', (_, actor, expected) => {
    expect({
      run: mayRunConferences(actor).ok,
      release: mayRelease(actor, situation).ok,
      hand: mayRecordHandOver(actor, situation).ok,
      resume: mayResume(actor).ok,
      see: maySee(actor, situation),
    }).toEqual(expected)
  })
})

test('a whole report is kept from somebody by the chair of this conference alone', () => {
  const may = (actor: Actor) => mayWithhold(actor, conference()).ok
  expect([inChat('chair'), signedIn(['chair'], 'entra-chair')].map(may)).toEqual([true, true])
  expect([inChat('lead'), inChat('father'), signedIn(['chair', 'manager'], 'another')].map(may)).toEqual([
    false,
    false,
    false,
  ])
})

describe('a held passage is decided by', () => {
  const situation = conference()
  const may = (actor: Actor, raisedBy: string | null = null) =>
    mayClearHold(actor, situation, { raisedBy }, ['entra-deputy']).ok

  test.each<[string, Actor, boolean]>([
    ['the chair', inChat('chair'), true],
    ['the lead social worker, signed in', signedIn([], 'entra-lead'), true],
    ['a manager', signedIn(['manager']), true],
    ['a named deputy', signedIn(['business-team'], 'entra-deputy'), true],
    ['the business team', signedIn(['business-team']), false],
    ['another chair', signedIn(['chair']), false],
    ['an administrator', signedIn(['administrator']), false],
    ['a teacher', inChat('teacher'), false],
    ['the father', inChat('father'), false],
  ])('%s: %s', (_, actor, expected) => expect(may(actor)).toBe(expected))

  test('never the person who wanted it to go, whichever way they came', () => {
    const lead = [inChat('lead'), signedIn([], 'entra-lead'), signedIn(['manager'], 'entra-lead')]
    for (const first of lead) for (const second of lead) expect(may(second, actorId(first))).toBe(false)
    expect(may(inChat('chair'), actorId(inChat('lead')))).toBe(true)
    expect(may(signedIn(['manager'], 'm'), 'm')).toBe(false)
    expect(may(signedIn([], 'entra-deputy'), 'entra-deputy')).toBe(false)
  })

  test('nobody else’s hold is anybody’s own because neither has an id', () => {
    const outside = conference({ participants: [person('chair', { entraId: null }), person('lead')] })
    expect(mayClearHold(inChat('chair'), outside, { raisedBy: null }, []).ok).toBe(true)
    expect(mayClearHold(inChat('chair'), outside, { raisedBy: 'entra-lead' }, []).ok).toBe(true)
  })
})
