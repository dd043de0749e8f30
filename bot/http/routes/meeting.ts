import { conferenceEnd } from '../../../conference/conference.ts'
import { ok } from '../../../conference/result.ts'
import * as api from '../../api/meeting.ts'
import { allowOnline } from '../../features/meet/allow-online.ts'
import { follow } from '../../features/meet/follow.ts'
import { myMeetings } from '../../features/meet/my-meetings.ts'
import { runMeeting } from '../../features/meet/run-meeting.ts'
import { showMeeting, showStage } from '../../features/meet/show-meeting.ts'
import { route, stream } from '../api-route.ts'
import { meetingView, outcomeView } from '../views/meeting-view.ts'

/** What happens while a conference is held, and what the room sees of it. */
export const meetingRoutes = [
  route(api.listMeetings, async ({ world, actor, query }) => {
    const meetings = await myMeetings(world, actor, query.chat)
    return ok({
      meetings: meetings.map(({ conference, runs }) => ({
        id: conference.id,
        reference: conference.reference,
        start: conference.start.toString(),
        end: conferenceEnd(conference).toString(),
        runs,
      })),
    })
  }),
  route(api.showMeeting, async ({ world, actor, params }) => {
    const shown = await showMeeting(world, actor, params.id)
    return shown.ok ? ok(meetingView(shown, world.clock.now())) : shown
  }),
  stream(api.followMeeting, async ({ world, actor, params }, signal) => {
    const look = () => showMeeting(world, actor, params.id)
    const first = await look()
    if (!first.ok) return first
    const events = follow(world, params.id, first, look, signal)
    return ok({ events: mapped(events, (seen) => meetingView(seen, world.clock.now())) })
  }),
  route(api.changeMeeting, async ({ world, actor, params, body }) => {
    const ran = await runMeeting(world, actor, params.id, body.changes)
    return ran.ok ? ok({ running: meetingView(ran, world.clock.now()), outcomes: ran.outcomes.map(outcomeView) }) : ran
  }),
  route(api.allowInMeeting, ({ world, actor, params, body }) => allowOnline(world, actor, params.id, body.allowed)),
  route(api.showStage, async ({ world, actor, params }) => {
    const shown = await showStage(world, actor, params.id)
    return shown.ok ? ok(shown.stage) : shown
  }),
  stream(api.followStage, async ({ world, actor, params }, signal) => {
    const look = () => showStage(world, actor, params.id)
    const first = await look()
    if (!first.ok) return first
    return ok({ events: mapped(follow(world, params.id, first, look, signal), ({ stage }) => stage) })
  }),
]

async function* mapped<From, To>(events: AsyncIterable<From>, map: (event: From) => To): AsyncGenerator<To> {
  for await (const event of events) yield map(event)
}
