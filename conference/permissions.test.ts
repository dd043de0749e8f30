import { describe, expect, test } from 'vitest'
import { conference } from './conference.fixture.ts'
import { type Actor, mayRecordHandOver, mayRelease, mayResume, mayRunConferences, maySee } from './permissions.ts'

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
