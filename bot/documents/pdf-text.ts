import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a PDF with nothing of it run, and gives its number of pages and, when asked, its words. */
export async function openPdf(bytes: Uint8Array, wantText: boolean) {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
  })
  try {
    const document = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      if (!wantText) continue
      const { items } = await page.getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    }
    return { pages: document.numPages, isLiveForm: document.isPureXfa, text: pages.join('\n\n') }
  } finally {
    await task.destroy()
  }
}
