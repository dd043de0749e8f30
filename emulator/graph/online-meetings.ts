import type { OnlineMeeting } from '@microsoft/microsoft-graph-types'
import type { Cloud } from '../cloud.ts'
import type { StoredMeeting } from '../exchange/calendars.ts'
import { directoryUser, type GraphCall, type GraphHandler, ok, refuse } from './call.ts'

/** Online meetings know their organiser by object id only. */
function organiser(cloud: Cloud, call: GraphCall) {
  if (!/^[0-9a-f-]{36}$/i.test(call.params['user-id'] ?? ''))
    refuse(400, 'BadRequest', 'The user id must be an object id.')
  return directoryUser(cloud, call)
}

function find(cloud: Cloud, call: GraphCall): StoredMeeting {
  const id = call.params['onlineMeeting-id'] ?? ''
  const meeting = cloud.calendars.meetings(organiser(cloud, call).id).find((one) => one.id === id)
  return meeting ?? refuse(404, 'NotFound', 'Meeting not found.')
}

const resourceOf = ({ id, settings }: StoredMeeting) => ({ ...settings, id })

export const onlineMeetings: Record<string, GraphHandler> = {
  'GET /users/{user-id}/onlineMeetings': (cloud, call) => {
    const owner = organiser(cloud, call)
    const wanted = /^joinWebUrl eq '([^']+)'$/i.exec(call.query.get('$filter') ?? '')?.[1]
    if (!wanted) return refuse(400, 'InvalidArgument', "Filter by JoinWebUrl eq '…', with nothing else.")
    const found = cloud.calendars
      .meetings(owner.id)
      .filter(({ settings }) => same(settings.joinWebUrl ?? '', wanted))
      .map(resourceOf)
    return ok({ value: found })
  },
  'GET /users/{user-id}/onlineMeetings/{onlineMeeting-id}': (cloud, call) => ok(resourceOf(find(cloud, call))),
  'PATCH /users/{user-id}/onlineMeetings/{onlineMeeting-id}': (cloud, call) => {
    const meeting = find(cloud, call)
    const { joinWebUrl: _, id: __, ...patch } = call.body as OnlineMeeting
    return ok(resourceOf(cloud.calendars.saveMeeting({ ...meeting, settings: { ...meeting.settings, ...patch } })))
  },
}

/** The address is taken as it was given out, or percent-decoded. */
const same = (url: string, wanted: string) => url === wanted || decodeURIComponent(url) === decodeURIComponent(wanted)
