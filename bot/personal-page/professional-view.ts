import { formatMoment, formatShortDate } from '../../conference/civil-time.ts'
import { deadlineOf, reportOf } from '../../conference/conference.ts'
import type { Report } from '../../conference/report.ts'
import { currentVersion } from '../../conference/report.ts'
import { roleIn } from '../../conference/role.ts'
import { commonView, errorsView, type FieldError, isKeptFrom, movedAt, stageOf } from './common-view.ts'
import { english } from './english.ts'
import { agencyOf, handOverView, releaseView } from './family-papers-view.ts'
import { birthDate, fileSize, saidAt, whenIs } from './moments.ts'
import type { Visit } from './page.ts'
import { papersView } from './papers-view.ts'
import { planView } from './plan-view.ts'
import { render } from './render.ts'
import { refusedFiles, reportView } from './report-view.ts'

/** The professional's page: it does everything that the card does. */
export async function professionalPage(visit: Visit, errors: readonly FieldError[] = []): Promise<string> {
  const { conference, person, request, world } = visit
  const now = world.clock.now()
  const words = english.professional
  const report = reportOf(conference, person.id)
  const allErrors = errors.length > 0 || !report ? errors : refusedFiles(report)
  const { place, online, joinUrl, kind } = conference
  return render('professional', {
    ...commonView(visit),
    ...errorsView(allErrors),
    plan: await planView(visit),
    papers: await papersView(visit),
    title: words.title(conference.reference),
    kind: words.kinds[kind],
    when: whenIs(conference),
    where: isKeptFrom(conference, person.id, place)
      ? english.placeKept
      : online && !/online/i.test(place)
        ? words.andOnline(place)
        : place,
    joinUrl,
    stage: stageOf(visit),
    calledOff: words.calledOff(whenIs(conference)),
    over: words.over(whenIs(conference)),
    moved: await movedNotice(visit),
    done: doneBanner(visit, report),
    isChecking: request.query.done === 'checking',
    children: childrenView(visit),
    report: report && reportView(conference, report, now),
    coming: person.apology && english.coming.noted(person.apology.instead),
    packs: packsView(visit),
    packsBy: roleIn(conference, person).getsPack
      ? english.packs.none(formatMoment(deadlineOf(conference, 'circulate-by').at))
      : null,
    release: releaseView(visit, errors),
    handOver: handOverView(visit),
  })
}

export function childrenView({ conference }: Visit) {
  return conference.children.map(({ name, born }) => ({ name, born: birthDate(born) }))
}

async function movedNotice(visit: Visit): Promise<string | null> {
  const at = await movedAt(visit)
  return at && english.professional.moved(at)
}

/** What the form before this page did. The address only chooses among sentences, and only among true ones. */
function doneBanner({ request }: Visit, report: Report | undefined): string | null {
  const done = request.query.done ?? ''
  if (done === 'sent') {
    if (!report || refusedFiles(report).length > 0) return null
    if (report.state === 'draft') return english.done.draft
    if (currentVersion(report)?.state === 'submitted') return english.done.sent
    return currentVersion(report, 'restricted') ? english.done.restricted : null
  }
  return Object.hasOwn(english.done, done) ? english.done[done as keyof typeof english.done] : null
}

function packsView({ conference, person, world }: Visit) {
  const now = world.clock.now()
  return conference.packs
    .filter(({ participantId, by }) => participantId === person.id && by !== 'hand')
    .map(({ id, circulation, pages, bytes, readAt, recalled, contents }, index) => ({
      id,
      recalled: recalled && english.packs.recalled(saidAt(recalled.at, now)),
      reports: contents.map(({ versionId, part }) => english.packs.report(agencyOf(conference, versionId), part)),
      open: english.packs.open(
        index === 0 ? english.packs.pack : english.packs.addition(index),
        pages,
        fileSize(bytes),
      ),
      circulation,
      please: english.packs.please(formatShortDate(conference.start)),
      read: readAt && english.packs.read(saidAt(readAt, now)),
    }))
}
