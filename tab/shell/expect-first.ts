import { expectBoard } from '../board/expect-board.ts'
import { expectMeeting } from '../meeting/expect-meeting.ts'
import type { Api } from './api-client.ts'
import { surface } from './place.ts'
import type { Session } from './sign-in/session.ts'

/** Asks for what the surface will show first, before what draws it is there. Settles when all of it has come. */
export async function expectFirst(api: Api, session: Session): Promise<void> {
  if (surface() === 'board') await expectBoard(api)
  if (surface() === 'meeting') await expectMeeting(api, session)
}
