import type { Insertable, Selectable } from 'kysely'
import {
  type Addressee,
  BUSINESS_TEAM,
  type DeliveryKey,
  MESSAGE_KINDS,
  type MessageKind,
} from '../../conference/delivery.ts'
import type { Delivery, Message, NewDelivery, SentMessage } from '../ports.ts'
import { pick } from './pick.ts'
import type { DeliveryRow, MessageRow } from './schema.ts'

type KeyRow = Pick<DeliveryRow, 'participantId' | 'kind' | 'deadline' | 'occasion'>

export function toDeliveryKey({ participantId, kind, deadline, occasion }: KeyRow): DeliveryKey {
  return { person: participantId ?? BUSINESS_TEAM, kind, deadline, occasion }
}

export function participantIdOf(person: Addressee): string | null {
  return person === BUSINESS_TEAM ? null : person
}

/** Nothing for a moment that only caused work of ours. */
export function toDelivery(row: Selectable<DeliveryRow>): Delivery[] {
  const { id, conferenceId, sendAt, detail, state, messageId, error, kind } = row
  if (state === 'work' || !isMessageKind(kind)) return []
  return [{ ...toDeliveryKey(row), id, conferenceId, kind, sendAt, detail, state, messageId, error }]
}

function isMessageKind(kind: DeliveryKey['kind']): kind is MessageKind {
  return MESSAGE_KINDS.some((known) => known === kind)
}

export function fromDelivery(delivery: NewDelivery): Insertable<DeliveryRow> {
  return {
    ...pick(delivery, 'id', 'conferenceId', 'kind', 'deadline', 'occasion', 'sendAt'),
    participantId: participantIdOf(delivery.person),
    detail: JSON.stringify(delivery.detail),
  }
}

export function toMessage(row: MessageRow): Message {
  const { recipient, conversationId, activityId, mailId, internetMessageId, problem, problemAt, ...same } = row
  return {
    ...same,
    to: recipient,
    // A check of the table sees to it that one of the two is there.
    sent: mailId === null ? ({ conversationId, activityId } as SentMessage) : { mailId, internetMessageId },
    problem: problem === null || problemAt === null ? null : { kind: problem, at: problemAt },
  }
}

export function fromMessage(message: Message): MessageRow {
  const { to: recipient, sent } = message
  return {
    ...pick(message, 'id', 'conferenceId', 'kind', 'of', 'channel', 'subject', 'at'),
    recipient,
    mailId: 'mailId' in sent ? sent.mailId : null,
    internetMessageId: 'mailId' in sent ? sent.internetMessageId : null,
    conversationId: 'mailId' in sent ? null : sent.conversationId,
    activityId: 'mailId' in sent ? null : sent.activityId,
    problem: message.problem?.kind ?? null,
    problemAt: message.problem?.at ?? null,
  }
}
