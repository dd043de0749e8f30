import { PDFName, type PDFPage } from 'pdf-lib'
import { addBookmarks, type Bookmark } from './bookmarks.ts'
import { dropUnreachable } from './drop-unreachable.ts'
import { stamp } from './furniture.ts'
import type { Pack } from './pack.ts'
import { type ContentsRow, contentsPagesFor, writeContents, writeCover, writeUnreadable } from './pack-front.ts'
import { addReportPages } from './report-pages.ts'
import { startPdf } from './typesetting.ts'
import { packWords } from './words.ts'

export type PackProblem = { report: number; cause: unknown }

/**
 * One recipient's reports in one PDF: cover, contents, bookmarks, and the recipient's name on each page. The restricted
 * ones come last. A report that cannot be copied has a page that says so, and is among the problems, by its place in
 * `reports`. The same pack gives the same bytes.
 */
export async function buildPack(pack: Pack): Promise<{ pdf: Uint8Array; pages: number; problems: PackProblem[] }> {
  const { pdf, fonts } = await startPdf({ ...pack, title: `${pack.cover.title}, ${pack.reference}` })
  const coverPage = writeCover(pdf, fonts, pack)
  const contentsPages = contentsPagesFor(pdf, fonts, pack.reports)
  const footers = new Map<PDFPage, string>()
  const warned = new Set<PDFPage>()
  const problems: PackProblem[] = []
  const rows: ContentsRow[] = []

  const ordered = [...pack.reports.entries()].sort(([, a], [, b]) => Number(a.restricted) - Number(b.restricted))
  for (const [index, report] of ordered) {
    const start = pdf.getPageCount() + 1
    let pages: PDFPage[]
    try {
      pages = await addReportPages(pdf, report.pdf)
    } catch (cause) {
      problems.push({ report: index, cause })
      pages = [writeUnreadable(pdf, fonts, report)]
    }
    for (const page of pages) {
      footers.set(page, `${report.title}, ${report.agency}`)
      if (report.restricted) warned.add(page)
    }
    rows.push({ report, page: pages[0] as PDFPage, number: start })
  }
  writeContents(pdf, fonts, contentsPages, rows)

  const pages = pdf.getPages()
  pages.forEach((page, index) => {
    stamp(page, fonts, {
      headLeft: `${pack.recipientName} · ${pack.reference}`,
      headRight: warned.has(page) ? packWords.restrictedStamp : '',
      footLeft: footers.get(page) ?? '',
      footRight: packWords.pageOf(index + 1, pages.length),
    })
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  })
  addBookmarks(pdf, bookmarksOf(coverPage, contentsPages[0] as PDFPage, rows))
  await dropUnreachable(pdf)
  return { pdf: await pdf.save({ updateFieldAppearances: false }), pages: pages.length, problems }
}

function bookmarksOf(cover: PDFPage, contents: PDFPage, rows: ContentsRow[]): Bookmark[] {
  const groups = [
    { title: packWords.reports, rows: rows.filter((row) => !row.report.restricted) },
    { title: packWords.restricted, rows: rows.filter((row) => row.report.restricted) },
  ]
  return [
    { title: packWords.cover, page: cover },
    { title: packWords.contents, page: contents },
    ...groups.flatMap(({ title, rows: [first, ...others] }) =>
      first === undefined
        ? []
        : [
            {
              title,
              page: first.page,
              inside: [first, ...others].map(({ report, page }) => ({
                title: `${report.title}, ${report.agency}`,
                page,
              })),
            },
          ],
    ),
  ]
}
