import { formatShortDate, formatTimeRange } from '../../conference/civil-time.ts'
import { conferenceEnd } from '../../conference/conference.ts'
import { roleIn } from '../../conference/role.ts'
import { commonView, errorsView, type FieldError, isKeptFrom, movedAt, stageOf } from './common-view.ts'
import { english } from './english.ts'
import { fileSize, whenIs } from './moments.ts'
import type { Visit } from './page.ts'
import { papersView } from './papers-view.ts'
import { planView } from './plan-view.ts'
import { render } from './render.ts'

/**
 * A family party's page. Who will be there stays at the chair and the social worker, by what they do, until the list is
 * confirmed for this party (domain.md §4). What a parent opens here is never tracked.
 */
export async function familyPage(visit: Visit, errors: readonly FieldError[] = []): Promise<string> {
  const { conference, person, request } = visit
  const words = english.family
  const { place, online, joinUrl, number, start } = conference
  const when = `${formatShortDate(start)}, ${formatTimeRange(start, conferenceEnd(conference))}`
  const moved = await movedAt(visit)
  return render('family', {
    ...commonView(visit),
    ...errorsView(errors),
    plan: await planView(visit),
    papers: await papersView(visit),
    title: words.title,
    number,
    lead: words.on(when),
    purpose: isParent(person.role) ? words.yours : words.theirs,
    when: whenIs(conference),
    where: isKeptFrom(conference, person.id, place) ? english.placeKept : online ? words.andOnline(place) : place,
    joinUrl,
    callSay: words.callSay(number),
    stage: stageOf(visit),
    calledOff: words.calledOff(when),
    over: words.over(when),
    moved: moved && words.moved(moved),
    done: errors.length > 0 ? null : doneBanner(request.query.done ?? '', person.apology !== null),
    apology: person.apology !== null,
    getsPack: roleIn(conference, person).getsPack,
    packs: conference.packs
      .filter(({ participantId, by, recalled }) => participantId === person.id && by === 'page' && recalled === null)
      .map(({ id, pages, bytes, contents }, index) => ({
        id,
        text: (index === 0 ? words.pack : words.addition)(pages, fileSize(bytes)),
        reports: contents.map((_, at) => words.report(at + 1)),
      })),
  })
}

/** What the form before this page did: the address only chooses among sentences. */
function doneBanner(done: string, hasApology: boolean): string | null {
  if (done === 'apology') return hasApology ? english.family.apologyDone : null
  return Object.hasOwn(english.family.done, done) ? (english.family.done[done] as string) : null
}

/** "mother", "step-father", "mum": their own children. A grandparent or an uncle reads of the children in the family. */
function isParent(role: string): boolean {
  return /^(step-?\s?)?(mother|father|parent|mum|dad)\b/i.test(role.trim())
}
