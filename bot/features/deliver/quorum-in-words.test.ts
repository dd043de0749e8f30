import { expect, test } from 'vitest'
import { conference } from '../../../conference/conference.fixture.ts'
import type { Participant } from '../../../conference/conference.ts'
import { quorumInWords } from './quorum-in-words.ts'

const words = (replies: Record<string, Participant['reply']>, groups: Record<string, string> = {}) =>
  quorumInWords(
    conference({
      participants: conference().participants.map((one) => ({
        ...one,
        reply: replies[one.id] ?? 'accepted',
        group: groups[one.id] ?? one.group,
      })),
    }),
  )

test('a quorum says how many of the needed groups are confirmed, and who is not', () => {
  expect(words({})).toBe('3 of 3')
  expect(words({ gp: 'none' })).toBe('2 of 3: health unconfirmed')
  expect(words({ lead: 'none' }, { lead: 'social-care' })).toBe('2 of 3: social care unconfirmed')
})

test('when too few are expected there is none, and missing social care is named', () => {
  expect(words({ gp: 'declined' })).toBe('2 of 3: no quorum')
  expect(words({ lead: 'declined' })).toBe('2 of 3: no quorum. Children’s social care is not expected.')
})
