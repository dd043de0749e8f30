import { z } from 'zod'

export const id = z.uuid()

/** 'part': the people of this part of the conference, as far as they are known now. */
export const audience = z.union([z.enum(['part', 'everyone']), z.array(id).min(1, 'names nobody').max(100)])

/** The client makes the id, so that what is sent again after a lost connection is done once. */
export const change = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ id, kind: z.literal(kind), ...shape })
