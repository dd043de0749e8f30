import type { Jobs, World } from '../../ports.ts'

/** The app stands in the meeting once it is in the meeting's chat. Where the tenant does not let us, the chair is told how. */
export async function addToChat(world: World, { conferenceId }: Jobs['add-to-chat']): Promise<void> {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  const chatIds = [conference?.chatId, ...(conference?.parts ?? []).map(({ chatId }) => chatId)]
  const answers: ('added' | 'refused')[] = []
  for (const chatId of new Set(chatIds)) if (chatId) answers.push(await world.meetings.addToChat(chatId))
  if (answers.length === 0) return
  const inChat = answers.includes('refused') ? 'refused' : 'added'
  if (inChat === 'refused') world.log.warn({ conferenceId }, 'The app may not be added to the chat of the meeting')
  await world.store.transaction(async (tx) => {
    const meeting = await tx.meetings.lock(conferenceId)
    if (meeting.inChat !== inChat)
      await tx.meetings.save(meeting, { ...meeting, inChat, version: meeting.version + 1 }, [])
  })
}
