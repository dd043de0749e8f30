import mammoth from 'mammoth'

/** The words of a Word document, a paragraph a line. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
}

/** The text of its headings. */
export async function headingsOfDocx(bytes: Uint8Array): Promise<string[]> {
  const html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
  return Array.from(html.matchAll(/<h[1-6]>(.*?)<\/h[1-6]>/gs), ([, inner = '']) => plain(inner))
}

function plain(html: string) {
  const text = html.replace(/<[^>]*>/g, '')
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
