import { linesOfTemplate, shippedReportTemplates, type TemplateLines } from '../../documents/inspect/is-untouched.ts'
import { reportKinds } from '../../documents/templates/template.ts'
import type { World } from '../../ports.ts'

/** The forms that an author may have been given, to tell an empty one: ours, and those of the authority's own. */
export async function givenForms(world: World, fileName: string): Promise<TemplateLines[]> {
  const shipped = await shippedReportTemplates()
  if (!/\.docx$/i.test(fileName)) return shipped
  const own: TemplateLines[] = []
  for (const kind of reportKinds) {
    const template = await world.library.find(`Templates/${kind}.docx`)
    const lines = template && (await linesOfTemplate(template).catch(() => null))
    if (lines) own.push(lines)
    else if (template) world.log.warn({ kind }, 'A template of the authority cannot be read')
  }
  return [...shipped, ...own]
}
