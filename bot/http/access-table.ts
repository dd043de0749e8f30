import type { AppRole } from '../../conference/permissions.ts'

/** What somebody is in the conference that a request is about. */
export const STANDINGS = ['chair', 'lead', 'author', 'professional', 'none'] as const
/** `author`: the professional whose report it is. `professional`: another one in the same conference. */
export type Standing = (typeof STANDINGS)[number]

/** Who may use a route: whoever holds one of the roles, or has one of the standings. Either is enough. */
export interface Access {
  roles: readonly AppRole[]
  standings: readonly Standing[]
  /** What people outside the conference are told: 404 where even that it exists is not theirs to know. */
  strangers: 403 | 404
}

const everybody = only({ standings: STANDINGS })
const team = only({ roles: ['business-team'] })

/**
 * Who may use which route of the API. Nobody without a good token of a member of the tenant: no token, an expired or
 * forged one, one of another tenant, audience or scope is a 401, a guest's a 403. `access.test.ts` proves every row, and
 * fails for a route that has none.
 */
export const accessTable: Record<string, Access> = {
  'GET /api/v1/me': everybody,

  // Each lists only what its caller may see.
  'GET /api/v1/overview': everybody,
  'GET /api/v1/board': everybody,
  'GET /api/v1/conferences': everybody,
  'GET /api/v1/conferences/:id': only({
    ...{ roles: ['business-team', 'manager'], standings: ['chair', 'lead'], strangers: 404 },
  }),

  // Arranging
  'POST /api/v1/timetable': everybody,
  'POST /api/v1/conferences': team,
  'POST /api/v1/free-days': team,
  'POST /api/v1/conferences/:id/move': team,
  'PUT /api/v1/conferences/:id/parts': team,
  'POST /api/v1/conferences/:id/call-off': team,
  'POST /api/v1/conferences/:id/stop': team,
  'POST /api/v1/conferences/:id/resume': only({ roles: ['manager'] }),
  'POST /api/v1/conferences/:id/whereabouts': team,
  'POST /api/v1/conferences/:id/cannot-come': only({ standings: ['chair', 'lead', 'author', 'professional'] }),
  'POST /api/v1/conferences/:id/protected-details': only({ roles: ['business-team'], standings: ['chair', 'lead'] }),
  'POST /api/v1/conferences/:id/protected-details/:detailId/remove': only({
    ...{ roles: ['business-team'], standings: ['chair', 'lead'] },
  }),

  // What changes in a family's case, and how its plan goes
  'GET /api/v1/conferences/:id/progress': only({
    ...{ roles: ['business-team'], standings: ['chair', 'lead'], strangers: 404 },
  }),
  'POST /api/v1/conferences/:id/people/:participantId/replace': only({ roles: ['business-team'], standings: ['lead'] }),
  'POST /api/v1/conferences/:id/children/:childId/born': only({ roles: ['business-team'], standings: ['lead'] }),
  'POST /api/v1/conferences/:id/children/:childId/end-plan': only({ roles: ['business-team'], standings: ['lead'] }),

  // What social workers ask for: its author's, from when it is sent the business team's too
  'GET /api/v1/requests': everybody,
  'POST /api/v1/requests': everybody,
  'GET /api/v1/requests/:id': only({ roles: ['business-team'], standings: ['lead'] }),
  'PUT /api/v1/requests/:id': only({ standings: ['lead'] }),
  'DELETE /api/v1/requests/:id': only({ standings: ['lead'] }),
  'POST /api/v1/requests/:id/send': only({ standings: ['lead'] }),
  'POST /api/v1/requests/:id/return': team,
  'POST /api/v1/requests/:id/close': team,

  // People who may be asked
  'POST /api/v1/people/search': everybody,
  'POST /api/v1/people/import': team,
  'GET /api/v1/contacts': team,
  'POST /api/v1/contacts': team,
  'PUT /api/v1/contacts/:id': team,
  'DELETE /api/v1/contacts/:id': team,
  'POST /api/v1/contacts/import': team,

  // Who is given what
  'POST /api/v1/conferences/:id/release': only({ standings: ['chair', 'lead'] }),
  'POST /api/v1/conferences/:id/withhold': only({ standings: ['chair'] }),
  'POST /api/v1/conferences/:id/give-back': only({ standings: ['chair'] }),
  'POST /api/v1/conferences/:id/late-report': only({ standings: ['chair'] }),
  'POST /api/v1/conferences/:id/circulate': team,
  'POST /api/v1/conferences/:id/holds/:holdId/passage': only({ roles: ['manager'], standings: ['chair', 'lead'] }),
  'POST /api/v1/conferences/:id/holds/:holdId/clear': only({ roles: ['manager'], standings: ['chair', 'lead'] }),
  'GET /api/v1/conferences/:id/preview/:participantId': only({
    ...{ roles: ['business-team', 'manager'], standings: ['chair', 'lead'] },
  }),
  'GET /api/v1/conferences/:id/parties/:partyId/sheet': only({ roles: ['business-team'], standings: ['lead'] }),
  'GET /api/v1/packs/:id/file': only({ roles: ['business-team'], standings: ['lead'] }),
  'POST /api/v1/packs/:id/hand-over': only({ roles: ['business-team'], standings: ['lead'] }),
  'POST /api/v1/packs/:id/recall': team,

  // Core groups: every member sees them, who leads and who chairs runs them.
  'GET /api/v1/core-groups': everybody,
  'GET /api/v1/core-groups/:id': only({
    ...{ roles: ['business-team', 'manager'], standings: ['chair', 'lead', 'author', 'professional'] },
    strangers: 404,
  }),
  'POST /api/v1/core-groups/:id/changes': only({
    ...{ roles: ['business-team'], standings: ['chair', 'lead', 'author', 'professional'] },
  }),
  'POST /api/v1/core-groups/:id/finish': only({ roles: ['business-team'], standings: ['chair', 'lead'] }),
  'GET /api/v1/core-groups/:id/days': only({ roles: ['business-team'], standings: ['chair', 'lead'] }),
  'POST /api/v1/core-groups/:id/day': only({ roles: ['business-team'], standings: ['chair', 'lead'] }),
  'POST /api/v1/core-groups/:id/missed': only({ roles: ['business-team'], standings: ['chair', 'lead'] }),
  'GET /api/v1/conferences/:id/core-groups': only({
    ...{ roles: ['business-team', 'manager'], standings: ['chair', 'lead'], strangers: 404 },
  }),
  'POST /api/v1/conferences/:id/core-group-members': only({ roles: ['business-team'], standings: ['chair', 'lead'] }),
  'POST /api/v1/conferences/:id/core-group-members/:participantId/leave': only({
    ...{ roles: ['business-team'], standings: ['chair', 'lead'] },
  }),
  'POST /api/v1/conferences/:id/feasts': only({ roles: ['business-team'], standings: ['chair', 'lead'] }),
  'POST /api/v1/conferences/:id/bring-review-forward': only({
    ...{ roles: ['business-team'], standings: ['chair', 'lead'] },
  }),

  // The meeting: not even the business team reads the notes of those who run it.
  'GET /api/v1/meetings': everybody,
  'GET /api/v1/conferences/:id/meeting': only({ standings: ['chair'], strangers: 404 }),
  'GET /api/v1/conferences/:id/meeting/events': only({ standings: ['chair'], strangers: 404 }),
  'POST /api/v1/conferences/:id/meeting/changes': only({ standings: ['chair'], strangers: 404 }),
  'POST /api/v1/conferences/:id/meeting/options': only({ standings: ['chair'], strangers: 404 }),
  // The business team books what was not agreed in the meeting.
  'GET /api/v1/conferences/:id/dates': only({
    ...{ roles: ['business-team'], standings: ['chair'], strangers: 404 },
  }),
  // Professionals see the stage while they are here.
  'GET /api/v1/conferences/:id/stage': only({ standings: ['chair', 'lead', 'author', 'professional'], strangers: 404 }),
  'GET /api/v1/conferences/:id/stage/events': only({
    ...{ standings: ['chair', 'lead', 'author', 'professional'], strangers: 404 },
  }),

  // What follows on paper. A draft is for those who write it, the chair's notes in it for nobody else.
  'GET /api/v1/conferences/:id/papers': only({
    ...{ roles: ['business-team', 'manager'], standings: ['chair', 'lead'], strangers: 404 },
  }),
  'GET /api/v1/papers/:id': only({
    ...{ roles: ['business-team', 'manager'], standings: ['chair', 'lead'], strangers: 404 },
  }),
  'PUT /api/v1/papers/:id': only({ standings: ['chair'] }),
  'POST /api/v1/papers/:id/approve': only({ standings: ['chair'] }),
  'POST /api/v1/papers/:id/send': only({ roles: ['business-team'], standings: ['chair'] }),
  'GET /api/v1/papers/:id/preview/:participantId': only({ standings: ['chair'] }),
  // The paper that is asked about here is a family party's, who is reached by hand.
  'POST /api/v1/papers/:id/corrections': only({ roles: ['business-team'], standings: ['lead'] }),
  'POST /api/v1/papers/:id/corrections/:correctionId/settle': only({ standings: ['chair'] }),
  'POST /api/v1/papers/:id/copies/:copyId/hand-over': only({ roles: ['business-team'], standings: ['lead'] }),
  'GET /api/v1/papers/:id/copies/:copyId/file.pdf': only({ roles: ['business-team'], standings: ['lead'] }),
  'GET /api/v1/papers/:id/copies/:copyId/file.docx': only({ roles: ['business-team'], standings: ['lead'] }),

  // Figures
  'GET /api/v1/figures': only({ roles: ['business-team', 'manager'] }),
  'GET /api/v1/figures/dataset': only({ roles: ['business-team', 'manager'] }),

  // What a conference comes to is its chair's to say; who sees the conference as a whole sees what follows.
  'GET /api/v1/conferences/:id/closing': only({
    ...{ roles: ['business-team', 'manager'], standings: ['chair', 'lead'], strangers: 404 },
  }),
  'POST /api/v1/conferences/:id/close': only({ standings: ['chair'], strangers: 404 }),
  'POST /api/v1/conferences/:id/closing/corrections': only({ standings: ['chair'], strangers: 404 }),
  'POST /api/v1/conferences/:id/review': team,
  'GET /api/v1/conferences/:id/hand-over.csv': team,
  // Days that do not count
  'GET /api/v1/holidays': only({ roles: ['administrator', 'business-team', 'manager'] }),
  'POST /api/v1/holidays': only({ roles: ['administrator'] }),
  'POST /api/v1/holidays/preview': only({ roles: ['administrator'] }),
  'POST /api/v1/holidays/remove': only({ roles: ['administrator'] }),

  // Reports
  'POST /api/v1/reports/:id/accept': team,
  'POST /api/v1/reports/:id/send-back': team,
  'POST /api/v1/reports/:id/files': team,
  'POST /api/v1/reports/:id/settle': team,
  'POST /api/v1/reports/:id/family-question': only({ roles: ['business-team'], standings: ['author'] }),
  'POST /api/v1/reports/:id/confirm': only({ roles: ['business-team'], standings: ['author'] }),
  'POST /api/v1/reports/:id/withdraw': only({ roles: ['business-team'], standings: ['author'] }),
  'POST /api/v1/reports/:id/notes': team,
  'GET /api/v1/reports/:id/versions/:versionId/file': only({
    ...{ roles: ['business-team', 'manager'], standings: ['chair', 'lead'] },
  }),

  // One's own work. Nobody does it for an author, whatever roles they hold: the business team has the routes above.
  'GET /api/v1/my-work': everybody,
  'POST /api/v1/my-reports/:id/start': only({ standings: ['author'] }),
  'POST /api/v1/my-reports/:id/submit': only({ standings: ['author'] }),
  'POST /api/v1/my-reports/:id/link': only({ standings: ['author'] }),
  'POST /api/v1/my-reports/:id/files': only({ standings: ['author'] }),
  'POST /api/v1/my-reports/:id/confirm': only({ standings: ['author'] }),
  'POST /api/v1/my-reports/:id/nothing-held': only({ standings: ['author'] }),
  'POST /api/v1/my-reports/:id/undo': only({ standings: ['author'] }),
  'POST /api/v1/my-reports/:id/withdraw': only({ standings: ['author'] }),
  'POST /api/v1/my-reports/:id/family-question': only({ standings: ['author'] }),
  'POST /api/v1/conferences/:id/can-come': only({ standings: ['chair', 'lead', 'author', 'professional'] }),
  // The pack that is asked about here is a family party's: nobody says for them that they have read it.
  'POST /api/v1/packs/:id/read': only({}),

  // What somebody agreed to do; the action that is asked about is the author's
  'POST /api/v1/actions/:id/settle': only({ roles: ['business-team'], standings: ['lead', 'author'] }),
  'POST /api/v1/actions/:id/reopen': only({ roles: ['business-team'], standings: ['lead', 'author'] }),

  // Of the conference that an appointment names: the whole, one's own part, or both
  'GET /api/v1/outlook/appointment': only({
    ...{ roles: ['business-team', 'manager'], standings: ['chair', 'lead', 'author', 'professional'] },
    strangers: 404,
  }),

  // The business team's own
  'GET /api/v1/stray-mail': team,
  'POST /api/v1/stray-mail/:id/settle': team,
  'GET /api/v1/templates': team,
}

function only(access: Partial<Access>): Access {
  return { roles: [], standings: [], strangers: 403, ...access }
}
