import { z } from 'zod'
import { Professional } from '../../conference/booking.ts'
import { RECORDED_END_REASONS } from '../../conference/plan/end-plan.ts'
import { Done, endpoint } from './endpoint.ts'

const words = z.string().trim().max(2000, 'is longer than 2,000 characters')
const day = z.iso.date('is not a date like 2026-04-07')

/** A professional leaves; chair and lead social worker always have somebody who takes over. */
export const replacePerson = endpoint('POST', '/api/v1/conferences/:id/people/:participantId/replace', {
  body: z.object({ reason: words.min(1, 'says why they leave'), successor: Professional.nullable() }),
  answer: Done,
})

/** A child who was expected. */
export const childBorn = endpoint('POST', '/api/v1/conferences/:id/children/:childId/born', {
  body: z.object({ name: z.string().trim().min(1, 'is missing').max(200, 'is longer than 200 characters'), born: day }),
  answer: Done,
})

/** Otherwise than by a review's decision. The letter that is drafted never sends itself. */
export const endPlan = endpoint('POST', '/api/v1/conferences/:id/children/:childId/end-plan', {
  body: z.object({ reason: z.enum(RECORDED_END_REASONS), on: day, note: words }),
  answer: z.object({ paperId: z.string() }),
})
