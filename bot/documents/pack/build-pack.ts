import { packWords } from '../words.ts'
import { type Bookmark, writeBookmarks } from './bookmarks.ts'
import { stamp } from './furniture.ts'
import type { Pack } from './pack.ts'
import { type ContentsRow, contentsPagesFor, writeContents, writeCover, writeUnreadable } from './pack-front.ts'
import { addReportPages } from './report-pages.ts'
import { finishPdf, type Page, startPdf } from './typesetting.ts'

/** `report` is its place among the pack's reports; null when words of the pack itself are at fault. */
export type PackProblem = { report: number | null; cause: unknown }

/**
 * One recipient's reports in one PDF: cover, contents, bookmarks, and the recipient's name on each page. The restricted
 * ones come last. A report that cannot be copied has a page that says so, and is among the problems, by its place in
 * `reports`. The same pack gives the same bytes.
 */
export async function buildPack(pack: Pack): Promise<{ pdf: Uint8Array; pages: number; problems: PackProblem[] }> {
  const pdf = startPdf({ ...pack, title: `${pack.cover.title}, ${pack.reference}` })
  const coverPage = writeCover(pdf, pack)
  const contentsPages = contentsPagesFor(pdf, pack.reports)
  const footers = new Map<Page, string>()
  const warned = new Set<Page>()
  const problems: PackProblem[] = []
  const rows: ContentsRow[] = []

  const ordered = [...pack.reports.entries()].sort(([, a], [, b]) => Number(a.restricted) - Number(b.restricted))
  for (const [index, report] of ordered) {
    const start = pdf.pages.length + 1
    let pages: Page[]
    try {
      pages = await addReportPages(pdf, report.pdf)
    } catch (cause) {
      problems.push({ report: index, cause })
      pages = [writeUnreadable(pdf, report)]
    }
    for (const page of pages) {
      footers.set(page, `${report.title}, ${report.agency}`)
      if (report.restricted) warned.add(page)
    }
    rows.push({ report, page: pages[0] as Page, number: start })
  }
  writeContents(pdf, contentsPages, rows)

  const { pages } = pdf
  pages.forEach((page, index) => {
    stamp(pdf, page, {
      headLeft: `${pack.recipientName} · ${pack.reference}`,
      headRight: warned.has(page) ? packWords.restrictedStamp : '',
      footLeft: footers.get(page) ?? '',
      footRight: packWords.pageOf(index + 1, pages.length),
    })
  })
  const outline = writeBookmarks(pdf.writer, bookmarksOf(coverPage, contentsPages[0] as Page, rows))
  const bytes = await finishPdf(pdf, outline)
  if (pdf.unprintable.size > 0)
    problems.push({ report: null, cause: new Error(packWords.unprintable([...pdf.unprintable])) })
  return { pdf: bytes, pages: pages.length, problems }
}

function bookmarksOf(cover: Page, contents: Page, rows: ContentsRow[]): Bookmark[] {
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
