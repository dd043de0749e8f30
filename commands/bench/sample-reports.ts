import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import { wholeGlyphs } from '../../emulator/files/whole-glyphs.ts'

const require = createRequire(import.meta.url)
const font = (name: string) => readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`))

/** Writes reports as people send them: two fonts embedded, a page full of words, and one picture. Gives their files. */
export async function writeSampleReports(folder: string, count: number, pages: number): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (let number = 1; number <= count; number += 1) {
    const file = join(folder, `report-${String(number).padStart(2, '0')}.pdf`)
    await writeFile(file, await sampleReport(number, pages))
    files.push(file)
  }
  return files
}

async function sampleReport(number: number, pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(wholeGlyphs)
  const regular = await pdf.embedFont(font('400Regular/NotoSans_400Regular'), { subset: true })
  const bold = await pdf.embedFont(font('700Bold/NotoSans_700Bold'), { subset: true })
  const picture = await pdf.embedPng(gradient(360, 240, number))
  for (let index = 1; index <= pages; index += 1) {
    const page = pdf.addPage([595, 842])
    page.drawText(`Part ${index} of report ${number}`, { x: 60, y: 770, size: 18, font: bold })
    for (let line = 0; line < 44; line += 1) {
      const words = `Line ${line}: on day ${line * number + index} the child spoke about school, home and what matters most`
      page.drawText(words, { x: 60, y: 740 - line * 14, size: 10.5, font: regular })
    }
    if (index === 3) page.drawImage(picture, { x: 60, y: 50, width: 150, height: 70 })
  }
  return pdf.save()
}

/** A PNG that does not pack to nothing. */
function gradient(width: number, height: number, seed: number): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * 3 + 1) + 1 + x * 3
      rows[at] = (x * 255) / width
      rows[at + 1] = (y * 255) / height
      rows[at + 2] = ((x * y * (seed + 2)) >> 4) & 255
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(data.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), named.length + 4)
  return out
}
