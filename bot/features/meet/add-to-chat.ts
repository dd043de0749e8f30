import type { Jobs, World } from '../../ports.ts'

/** The app stands in the meeting once it is in the meeting's chat. Where the tenant does not let us, the chair is told how. */
export async function addToChat(world: World, { conferenceId }: Jobs['add-to-chat']): Promise<void> {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference?.chatId) return
  const inChat = await world.meetings.addToChat(conference.chatId)
  if (inChat === 'refused') world.log.warn({ conferenceId }, 'The app may not be added to the chat of the meeting')
  await world.store.transaction(async (tx) => {
    const meeting = await tx.meetings.lock(conferenceId)
    if (meeting.inChat !== inChat)
      await tx.meetings.save(meeting, { ...meeting, inChat, version: meeting.version + 1 }, [])
  })
}
