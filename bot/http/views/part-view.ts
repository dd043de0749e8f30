import type { z } from 'zod'
import { type ConferencePart, partEnd } from '../../../conference/part.ts'
import type * as api from '../../api/parts.ts'

export function partView(part: ConferencePart): z.input<typeof api.ConferencePart> {
  const { id, number, start, participantIds, joinUrl } = part
  return {
    id,
    number,
    start: start.toString(),
    end: partEnd(part).toString(),
    participantIds: [...participantIds],
    joinUrl,
  }
}
