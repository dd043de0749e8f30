import { preferLibreOffice } from '../emulator/files/pdf.ts'
import { BadInput } from './demo/bad-input.ts'
import { english } from './pack/english.ts'
import { makePacks, type Outcome } from './pack/make-packs.ts'
import { readArguments } from './pack/read-arguments.ts'

type Output = { write(text: string): unknown }

/**
 * Builds packs from a folder of reports, outside the service and with its code. Returns the exit code: 0 when each file
 * was packed or named, 1 when it failed, 2 for bad input.
 */
export async function main(argv: readonly string[], io: { stdout: Output; stderr: Output }): Promise<number> {
  try {
    const given = await readArguments(argv)
    const outcome = await makePacks(given, Temporal.Now.instant())
    io.stdout.write(given.json ? `${JSON.stringify(outcome, null, 2)}\n` : asText(outcome))
    return 0
  } catch (error) {
    if (error instanceof BadInput) {
      io.stderr.write(`${error.message.replace(/\s+/g, ' ')}\n`)
      return 2
    }
    io.stderr.write(`${english.failed(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`)
    return 1
  }
}

function asText({ packs, withoutPack, files }: Outcome): string {
  const lines = [
    english.made(packs.length),
    ...packs.map(({ file, pages, reports }) => english.pack(file, pages, reports.length)),
    english.withoutPack(withoutPack.length),
    ...withoutPack.map(({ recipient, message }) => english.line(recipient, message)),
    english.files(files.length),
    ...files.map(({ file, message }) => english.line(JSON.stringify(file), message)),
  ]
  return `${lines.join('\n')}\n`
}

if (import.meta.main) {
  preferLibreOffice()
  process.exitCode = await main(process.argv.slice(2), process)
}
