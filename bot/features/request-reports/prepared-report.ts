import { formatDate, formatMoment, formatTimeRange } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { conferenceEnd, deadlineOf } from '../../../conference/conference.ts'
import { asSeenBy } from '../../../conference/part.ts'
import type { Settings } from '../../config.ts'
import { lastSaid } from '../../documents/last-time/last-said.ts'
import { putAnswers } from '../../documents/last-time/put-answers.ts'
import { fillTemplate } from '../../documents/templates/fill-template.ts'
import type { TemplateData, TemplateKind } from '../../documents/templates/template.ts'
import type { World } from '../../ports.ts'

/**
 * The report form of this author, with who, whom, when and where filled in. An authority's own template is used when it
 * has put one into the library; one that lacks a mark gives way to ours, and the audit trail says which mark. For a
 * review it holds what the author said last time, to be brought up to date.
 */
export async function preparedReport(world: World, conference: Conference, author: Participant): Promise<Uint8Array> {
  const form = await emptyForm(world, conference, author)
  try {
    const answers = await lastSaid(conference, author.id, {
      conference: (id) => world.store.transaction((tx) => tx.conferences.find(id)),
      file: world.library.read,
    })
    return answers.length > 0 ? putAnswers(form, answers) : form
  } catch (error) {
    // An empty form in time is worth more than a full one never.
    world.log.warn({ conferenceId: conference.id, error }, 'The last report of an author cannot be put into the form')
    return form
  }
}

async function emptyForm(world: World, conference: Conference, author: Participant): Promise<Uint8Array> {
  const kind = templateFor(conference, author)
  const data = dataFor(conference, author, world.settings)
  const own = await world.library.find(`Templates/${kind}.docx`)
  if (own) {
    const filled = await fillTemplate(kind, data, own)
    if (filled.ok) return filled.bytes
    await reportTemplate(world, conference, { kind, reason: filled.reason, message: filled.message })
  }
  const shipped = await fillTemplate(kind, data)
  if (!shipped.ok) throw new Error(`The template that ships with us is refused: ${shipped.message}`)
  return shipped.bytes
}

/** Where it lies, and what it is called: the reference stands for the family. */
export function formPlace({ reference }: Conference): { folder: string; name: string } {
  return { folder: reference, name: `Report for ${reference}.docx` }
}

export function templateFor(conference: Conference, author: Participant): TemplateKind {
  if (author.id === conference.leadSocialWorkerId) return 'social-worker-report'
  return conference.kind === 'initial' ? 'professional-report-initial' : 'professional-report-review'
}

async function reportTemplate(world: World, { id: conferenceId }: Conference, detail: Record<string, unknown>) {
  world.log.warn(detail, 'A template of the authority was refused, and ours is used')
  const entry = { at: world.clock.now(), actor: 'service', action: 'template-refused', conferenceId, detail }
  await world.store.transaction((tx) => tx.audit.write(entry))
}

function dataFor(conference: Conference, author: Participant, settings: Settings): TemplateData {
  const due = deadlineOf(conference, 'report-due')
  const seen = asSeenBy(conference, author.id)
  return {
    reference: conference.reference,
    author: author.name,
    role: author.role,
    agency: author.agency,
    children: conference.children.map(({ id, name, born }) => ({ id, name, otherNames: '', born: formatDate(born) })),
    conferenceDate: formatDate(seen.start),
    conferenceTime: formatTimeRange(seen.start, conferenceEnd(seen)),
    place: conference.place,
    due: formatMoment(due.at),
    contactName: settings.authority.teamName,
    contactEmail: settings.microsoft.mailbox,
    contactPhone: settings.authority.phone,
  }
}
