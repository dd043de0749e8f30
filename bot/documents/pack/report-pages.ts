import { num } from './pdf-writer.ts'
import { prepareReport } from './prepared-report.ts'
import { fillIn } from './template-objects.ts'
import { addPage, type Page, type Pdf } from './typesetting.ts'

/**
 * Copies a report's pages behind what the pack has, each made a little smaller so that head and foot are free.
 * Rejects when the file cannot be read or copied, and then leaves the pack as it was.
 */
export async function addReportPages(pack: Pdf, bytes: Uint8Array): Promise<Page[]> {
  const report = await prepareReport(bytes)
  const { writer } = pack
  const objects = report.objects.map(() => writer.reserve())
  const pages = report.pages.map(({ sheet, rotation }) => addPage(pack, sheet, rotation))
  const refs = pages.map(({ ref }) => ref)
  report.objects.forEach((template, index) => {
    writer.put(objects[index] as number, fillIn(template, objects, refs))
  })
  report.pages.forEach(({ scale, form, annotations }, index) => {
    const page = pages[index] as Page
    page.annotations.push(...annotations.map((annotation) => [...fillIn(annotation, objects, refs), ' ']))
    if (form === null) return
    page.resources.push('/XObject<</Report ', { ref: objects[form] as number }, '>>')
    page.content.push(`q ${num6(scale)} 0 0 ${num6(scale)} 0 0 cm /Report Do Q`)
  })
  return pages
}

// A scale needs more places than a position.
function num6(value: number) {
  return value === 1 ? num(value) : value.toFixed(6)
}
