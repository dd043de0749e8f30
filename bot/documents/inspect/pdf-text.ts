import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a PDF with nothing of it run. Whoever opens it closes it. */
export async function openPdf(bytes: Uint8Array) {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
  })
  const close = () => task.destroy()
  try {
    const document = await task.promise
    return {
      pages: document.numPages,
      isLiveForm: document.isPureXfa,
      close,
      /** The words of each page, in its order; null where they cannot be made out. */
      async readPages() {
        const texts: (string | null)[] = []
        for (let number = 1; number <= document.numPages; number += 1) {
          const page = await document.getPage(number)
          const content = await page.getTextContent().catch(() => null)
          const words = content?.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
          texts.push(words?.join('') ?? null)
          page.cleanup()
        }
        return texts
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
