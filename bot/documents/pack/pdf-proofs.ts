import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

// What pdf.js says of a sound file too: of the machine it runs on, or of hints that only sharpen small letters.
const harmless = /TT: |standardFontDataUrl|StandardFontData|polyfill|fake worker|canvas|wasm|cMapUrl|CMap/i

/** Draws each page to nowhere, and gives what the reader complains of. */
export async function readThrough(pdf: Uint8Array): Promise<string[]> {
  const faults: string[] = []
  const { log, warn } = console
  const listen = (...said: unknown[]) => {
    const line = said.join(' ')
    if (!harmless.test(line)) faults.push(line)
  }
  Object.assign(console, { log: listen, warn: listen })
  const task = getDocument({
    data: pdf.slice(),
    verbosity: VerbosityLevel.WARNINGS,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
  })
  try {
    const document = await task.promise
    for (let number = 1; number <= document.numPages && faults.length === 0; number += 1) {
      const page = await document.getPage(number)
      await page.getOperatorList()
      page.cleanup()
    }
  } catch (error) {
    faults.push(String(error))
  } finally {
    await task.destroy()
    Object.assign(console, { log, warn })
  }
  return faults
}
