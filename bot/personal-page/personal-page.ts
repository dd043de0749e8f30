import type { Conference, Participant } from '../../conference/conference.ts'
import { mayBeWrittenTo } from '../../conference/conference.ts'
import { asSeenBy } from '../../conference/part.ts'
import { openLibraryPack } from '../features/circulate/access.ts'
import type { World } from '../ports.ts'
import { assetAt } from './assets.ts'
import { askCannotCome, canCome, cannotCome } from './coming-forms.ts'
import { commonView, stageOf } from './common-view.ts'
import { familyPage } from './family-view.ts'
import { readToken } from './link.ts'
import { haveHandedOver, haveRead, readPack, readPackedReport, readSheet, release } from './pack-forms.ts'
import { htmlPage, type PageRequest, type PageResponse, seeOther, type Visit, withCookie } from './page.ts'
import { readPaper, sayWhatIsWrong } from './paper-forms.ts'
import { reopen, settle } from './plan-forms.ts'
import { professionalPage } from './professional-view.ts'
import { render } from './render.ts'
import {
  answerQuestion,
  askNothingHeld,
  confirm,
  emptyForm,
  nothingHeld,
  ownReport,
  takeFiles,
  undoIt,
  withdraw,
} from './report-forms.ts'
import { endedSession, hasSession, sessionCookie } from './session.ts'
import { askForCode, codePage, enterCode, startPage } from './sign-in.ts'

interface Settings {
  world: World
  /** Signs links, sessions and codes. Another secret makes every link that was mailed worthless. */
  secret: string
  /** Without a slash at its end. */
  publicUrl: string
  /** Where one of Microsoft's addresses leads: to Microsoft, or to the stand-in. */
  transport?: (url: string) => string
}

export interface PersonalPage {
  handle(request: PageRequest): Promise<PageResponse>
}

/** Where somebody in a hurry to leave is taken: a page that anybody might have open. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather'

/** The page of everybody outside the tenant: a signed link for one recipient, opened by a code by mail. */
export function createPersonalPage(settings: Settings): PersonalPage {
  return {
    async handle(request) {
      if (request.path.startsWith('/p/assets/')) return assetAt(request.path)
      if (request.path.startsWith('/packs/'))
        return (await leadToPack(settings, request)) ?? unavailable(settings.world)
      const visit = await visitOf(settings, request)
      if (!visit) return unavailable(settings.world)
      if (request.method === 'POST') {
        if (comesFromElsewhere(settings, request)) return problem(visit, 'forbidden', 403)
        return (await afterForm(settings, visit)) ?? problem(visit, 'forbidden', 403)
      }
      if (request.method !== 'GET' && request.method !== 'HEAD') return unavailable(settings.world)
      return (await show(settings, visit)) ?? unavailable(settings.world)
    },
  }
}

/**
 * From the link in a card or a mail to the pack in the library, where Microsoft 365 asks who opens it. A link scanner
 * fetches what nobody has opened; only a browser that goes there says so.
 */
async function leadToPack({ world, secret, transport }: Settings, request: PageRequest): Promise<PageResponse | null> {
  const packId = readToken(secret, request.path.split('/')[2] ?? '', 'pack')
  if (!packId) return null
  const opened = await openLibraryPack(world, packId, request.headers['sec-fetch-mode'] === 'navigate')
  if (!opened.ok) return null
  return seeOther(transport ? transport(opened.webUrl) : opened.webUrl)
}

/** Fails closed: who may not be written to now, or is reached by hand, has no page at all. */
function hasPage(conference: Conference, person: Participant): boolean {
  return mayBeWrittenTo(conference, person) && person.channel !== 'by-hand'
}

async function visitOf({ world, secret }: Settings, request: PageRequest): Promise<Visit | null> {
  const token = request.path.split('/')[2] ?? ''
  const participantId = readToken(secret, token)
  if (!participantId) return null
  const conference = await world.store.transaction((tx) => tx.conferences.findByParticipant(participantId))
  const person = conference?.participants.find(({ id }) => id === participantId)
  if (!conference || !person || !hasPage(conference, person)) return null
  const actor = { kind: 'participant' as const, participantId }
  return { world, request, conference: asSeenBy(conference, participantId), person, base: `/p/${token}`, actor }
}

async function show(settings: Settings, visit: Visit): Promise<PageResponse | null> {
  const { request, base, person } = visit
  const [what, id = '', part] = request.path.split('/').slice(3)
  if (what === 'leave') return withCookie(seeOther(ELSEWHERE), endedSession(settings, visit))
  if (!hasSession(settings, visit)) return what === 'code' ? codePage(visit) : startPage(visit)
  if (what === 'code') return seeOther(base)
  const page = await showSignedIn(visit, person.side === 'family', what ?? '', id, part)
  return page && withCookie(page, sessionCookie(settings, visit))
}

async function showSignedIn(
  visit: Visit,
  isFamily: boolean,
  what: string,
  id: string,
  part: string | undefined,
): Promise<PageResponse | null> {
  if (what === '') return htmlPage(isFamily ? await familyPage(visit) : await professionalPage(visit))
  if (stageOf(visit) === 'called-off') return seeOther(visit.base)
  if (what === 'pack') return part === undefined ? readPack(visit, id) : readPackedReport(visit, id, Number(part))
  if (what === 'paper') return readPaper(visit, id, part)
  if (isFamily) return null
  if (what === 'cannot-come') return askCannotCome(visit)
  if (what === 'sheet') return readSheet(visit, id)
  if (!ownReport(visit)) return null
  if (what === 'nothing-held') return askNothingHeld(visit)
  if (what === 'form') return emptyForm(visit)
  return null
}

async function afterForm(settings: Settings, visit: Visit): Promise<PageResponse | null> {
  const { request, base } = visit
  const [what, id = ''] = request.path.split('/').slice(3)
  if (what === 'code') return askForCode(settings, visit)
  if (what === 'sign-in') return enterCode(settings, visit)
  if (what === 'sign-out') return withCookie(seeOther(base), endedSession(settings, visit))
  if (!hasSession(settings, visit)) return seeOther(`${base}?ended=1`)
  if (stageOf(visit) === 'called-off') return seeOther(base)
  const page = await doSignedIn(visit, what ?? '', id)
  return page && withCookie(page, sessionCookie(settings, visit))
}

async function doSignedIn(visit: Visit, what: string, id: string): Promise<PageResponse | null> {
  if (what === 'cannot-come') return cannotCome(visit)
  if (what === 'can-come') return canCome(visit)
  if (what === 'action') return settle(visit, id)
  if (what === 'action-undo') return reopen(visit, id)
  if (what === 'correction') return sayWhatIsWrong(visit, id)
  if (visit.person.side === 'family') return null
  if (what === 'read') return haveRead(visit, id)
  if (what === 'handed-over') return haveHandedOver(visit, id)
  if (what === 'release') return release(visit, id)
  const report = ownReport(visit)
  if (!report) return null
  if (what === 'report') return takeFiles(visit, report)
  if (what === 'confirm') return confirm(visit, report)
  if (what === 'undo') return undoIt(visit, report)
  if (what === 'withdraw') return withdraw(visit, report)
  if (what === 'question') return answerQuestion(visit, report)
  if (what === 'nothing-held') return nothingHeld(visit, report)
  return null
}

/**
 * A form that another site made somebody send. The cookie is never sent with it; this is the second lock. Browsers too
 * old for Sec-Fetch-Site say Origin "null", because the page sends no referrer.
 */
function comesFromElsewhere({ publicUrl }: Settings, { headers }: PageRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site) return site !== 'same-origin'
  const { origin } = headers
  return origin !== undefined && origin !== 'null' && origin !== new URL(publicUrl).origin
}

/** The same for a wrong link, a stopped conference and somebody who has no page: it tells nothing apart. */
function unavailable({ settings }: World): PageResponse {
  const { phone } = settings.authority
  return htmlPage(render('unavailable', { phone, tel: phone.replace(/[^\d+]/g, '') }), 404)
}

function problem(visit: Visit, what: 'forbidden', status: number): PageResponse {
  return htmlPage(render('problem', { ...commonView(visit), what }), status)
}
