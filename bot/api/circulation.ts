import { z } from 'zod'
import { LATE_CHOICES } from '../../conference/late-report.ts'
import { Done, endpoint } from './endpoint.ts'

export const releaseReports = endpoint('POST', '/api/v1/conferences/:id/release', {
  body: z.object({
    partyId: z.string(),
    versionIds: z.array(z.string()).min(1, 'names no report'),
    /** "I have read them for the children that this party is not linked to." */
    readForOthers: z.boolean().default(false),
  }),
  /** `held`: a protected detail was found, so a second person has to look first. */
  answer: z.object({ released: z.int(), held: z.int() }),
})

export const circulate = endpoint('POST', '/api/v1/conferences/:id/circulate', {
  body: z.object({}),
  /** `leavesAt` null: at once. */
  answer: z.object({ circulated: z.int(), leavesAt: z.string().nullable() }),
})

const reason = z.string().trim().min(1, 'says why').max(500, 'is longer than 500 characters')

/** The chair keeps a whole report from one party. */
export const withholdReport = endpoint('POST', '/api/v1/conferences/:id/withhold', {
  body: z.object({ partyId: z.uuid(), reportId: z.uuid(), reason }),
  /** Packs in which this party already has it. */
  answer: z.object({ alreadyOut: z.int() }),
})
export const giveBackReport = endpoint('POST', '/api/v1/conferences/:id/give-back', {
  body: z.object({ partyId: z.uuid(), reportId: z.uuid() }),
  answer: Done,
})

/** What the chair says to a social worker's report that came late. */
export const answerLateReport = endpoint('POST', '/api/v1/conferences/:id/late-report', {
  body: z.object({ versionId: z.uuid(), choice: z.enum(LATE_CHOICES) }),
  answer: Done,
})

/** The exact passage that was found, for the second person; that they have seen it goes on record. */
export const openPassage = endpoint('POST', '/api/v1/conferences/:id/holds/:holdId/passage', {
  body: z.object({}),
  answer: z.object({ passage: z.string(), detail: z.string().nullable() }),
})
export const clearHold = endpoint('POST', '/api/v1/conferences/:id/holds/:holdId/clear', {
  body: z.object({ reason }),
  answer: Done,
})

export const addProtectedDetail = endpoint('POST', '/api/v1/conferences/:id/protected-details', {
  body: z.object({
    kind: z.enum(['address', 'phone', 'place', 'name']),
    text: z.string().trim().min(3, 'is too short to look for').max(200, 'is longer than 200 characters'),
    keptFrom: z.array(z.uuid()).min(1, 'names nobody from whom it is kept'),
  }),
  /** Packs that these people already have and that hold it, or of which nobody can tell. */
  answer: z.object({ alreadyOut: z.int() }),
})
export const removeProtectedDetail = endpoint('POST', '/api/v1/conferences/:id/protected-details/:detailId/remove', {
  body: z.object({}),
  answer: Done,
})

/** Closes a pack for its recipient at once, and puts a card in its place. */
export const recallPack = endpoint('POST', '/api/v1/packs/:id/recall', { body: z.object({ reason }), answer: Done })

export const recordHandOver = endpoint('POST', '/api/v1/packs/:id/hand-over', {
  body: z.object({
    how: z.string().trim().min(1, 'says how it was shared').max(500, 'is longer than 500 characters'),
    /** Report by report; all of them when left out. */
    versionIds: z.array(z.uuid()).optional(),
  }),
  answer: Done,
})

/** PDFs: what a recipient was given, and the sheet that the social worker takes to a party reached by hand. */
export const packFilePath = '/api/v1/packs/:id/file'
/** The very PDF that would leave now for this person. */
export const previewFilePath = '/api/v1/conferences/:id/preview/:participantId'
export const sheetFilePath = '/api/v1/conferences/:id/parties/:partyId/sheet'
