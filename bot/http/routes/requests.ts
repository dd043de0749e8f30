import type { ConferenceRequest } from '../../../conference/request.ts'
import { isAuthor } from '../../../conference/request.ts'
import { ok } from '../../../conference/result.ts'
import * as api from '../../api/requests.ts'
import { readAppointment } from '../../features/request-conference/read-appointment.ts'
import {
  closeRequest,
  discardRequest,
  listRequests,
  openRequest,
  returnRequest,
  saveRequest,
  sendRequest,
  startRequest,
} from '../../features/request-conference/requests.ts'
import { route } from '../api-route.ts'

interface Listed {
  request: ConferenceRequest
  reference: string | null
}

export const requestRoutes = [
  route(api.listRequests, async ({ world, actor }) => {
    const { waiting, mine } = await listRequests(world, actor)
    return ok({ waiting: waiting.map(rowOf), mine: mine.map(rowOf) })
  }),
  route(api.showRequest, async ({ world, actor, params }) => {
    const opened = await openRequest(world, actor, params.id)
    if (!opened.ok) return opened
    const { version, answers, appointment } = opened.request
    return ok({ ...rowOf(opened), version, answers, appointment, isMine: isAuthor(actor, opened.request) })
  }),
  route(api.startRequest, ({ world, actor, body }) =>
    body.origin === 'appointment' ? readAppointment(world, actor, body.appointment) : startRequest(world, actor),
  ),
  route(api.saveRequest, ({ world, actor, params, body, ifMatch }) =>
    saveRequest(world, actor, params.id, body.answers, ifMatch),
  ),
  route(api.discardRequest, ({ world, actor, params }) => discardRequest(world, actor, params.id)),
  route(api.sendRequest, ({ world, actor, params, ifMatch }) => sendRequest(world, actor, params.id, ifMatch)),
  route(api.returnRequest, ({ world, actor, params, body }) => returnRequest(world, actor, params.id, body.comment)),
  route(api.closeRequest, ({ world, actor, params, body }) => closeRequest(world, actor, params.id, body.comment)),
]

function rowOf({ request, reference }: Listed): api.RequestRow {
  const { id, state, authorName, answers, appointment, comment, changedAt, sentAt, conferenceId } = request
  return {
    ...{ id, state, authorName, comment, kind: answers.kind, strategyDate: answers.strategyDate },
    origin: appointment ? 'appointment' : 'social-worker',
    children: answers.children.length,
    start: appointment?.start ?? null,
    changedAt: changedAt.toString(),
    sentAt: sentAt?.toString() ?? null,
    conference: conferenceId && reference ? { id: conferenceId, reference } : null,
  }
}
