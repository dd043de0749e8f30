import { expect, test } from 'vitest'
import { conference } from '../../../conference/conference.fixture.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import { newMeeting } from '../../../conference/meeting/meeting.ts'
import type { World } from '../../ports.ts'
import { addToChat } from './add-to-chat.ts'

function start(answer: 'added' | 'refused', chatId: string | null = '19:meeting_1@thread.v2') {
  const asked: string[] = []
  const warned: object[] = []
  let meeting: Meeting = newMeeting('conference')
  const tx = {
    conferences: { find: async () => conference({ chatId }) },
    meetings: {
      lock: async () => meeting,
      save: async (_: Meeting, after: Meeting) => {
        meeting = after
      },
    },
  }
  const world = {
    store: { transaction: (work: (open: typeof tx) => unknown) => work(tx) },
    meetings: {
      addToChat: async (id: string) => {
        asked.push(id)
        return answer
      },
    },
    log: { warn: (fields: object) => warned.push(fields) },
  } as unknown as World
  return { world, asked, warned, meeting: () => meeting }
}

test('the app stands in the meeting once it is in its chat', async () => {
  const { world, asked, warned, meeting } = start('added')
  await addToChat(world, { conferenceId: 'conference' })
  expect(asked).toEqual(['19:meeting_1@thread.v2'])
  expect(meeting()).toMatchObject({ inChat: 'added', version: 1 })
  await addToChat(world, { conferenceId: 'conference' })
  expect(meeting().version).toBe(1)
  expect(warned).toEqual([])
})

test('where the tenant does not let us, it is logged without names, and the chair is told', async () => {
  const { world, warned, meeting } = start('refused')
  await addToChat(world, { conferenceId: 'conference' })
  expect(meeting().inChat).toBe('refused')
  expect(warned).toEqual([{ conferenceId: 'conference' }])
})

test('a conference in a room alone has no chat', async () => {
  const { world, asked } = start('added', null)
  await addToChat(world, { conferenceId: 'conference' })
  expect(asked).toEqual([])
})
