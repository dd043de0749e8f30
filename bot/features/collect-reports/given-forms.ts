import type { Conference, Participant } from '../../../conference/conference.ts'
import {
  alsoSaying,
  linesOfTemplate,
  shippedReportTemplates,
  type TemplateLines,
} from '../../documents/inspect/is-untouched.ts'
import { lastSaid } from '../../documents/last-time/last-said.ts'
import { reportKinds } from '../../documents/templates/template.ts'
import type { World } from '../../ports.ts'

/**
 * The forms that an author may have been given, to tell an empty one: ours, and those of the authority's own, for a review
 * with what this author said last time.
 */
export async function givenForms(
  world: World,
  fileName: string,
  author: { conference: Conference; id: Participant['id'] } | null = null,
): Promise<TemplateLines[]> {
  const shipped = await shippedReportTemplates()
  if (!/\.docx$/i.test(fileName)) return shipped
  const own: TemplateLines[] = []
  for (const kind of reportKinds) {
    const template = await world.library.find(`Templates/${kind}.docx`)
    const lines = template && (await linesOfTemplate(template).catch(() => null))
    if (lines) own.push(lines)
    else if (template) world.log.warn({ kind }, 'A template of the authority cannot be read')
  }
  const lines = author ? await linesOfLastReport(world, author) : []
  return [...shipped, ...own].map((form) => (lines.length > 0 ? alsoSaying(form, lines) : form))
}

async function linesOfLastReport(world: World, { conference, id }: { conference: Conference; id: string }) {
  const from = {
    conference: (previous: string) => world.store.transaction((tx) => tx.conferences.find(previous)),
    file: world.library.read,
  }
  try {
    return (await lastSaid(conference, id, from)).flatMap(({ paragraphs }) => paragraphs)
  } catch (error) {
    world.log.warn({ conferenceId: conference.id, error }, 'The last report of an author cannot be read')
    return []
  }
}
