import { parseArgs } from 'node:util'
import { isQpdfThere, type Measured, measurePacks, type Spread } from './bench/measure-packs.ts'

type Output = { write(text: string): unknown }

const usage = 'Use: npm run bench -- pack [--json]'

/** Measures against the limits that the project has set itself. Returns the exit code: 0 when met, 1 when not, 2 when it cannot measure. */
export async function main(argv: readonly string[], io: { stdout: Output; stderr: Output }): Promise<number> {
  const given = parse(argv)
  if (!given) {
    io.stderr.write(`${usage}\n`)
    return 2
  }
  if (!(await isQpdfThere())) {
    io.stderr.write('bench pack: qpdf is not installed here, and there is nothing to measure against without it\n')
    return 2
  }
  const measured = await measurePacks()
  io.stdout.write(given.json ? `${JSON.stringify(measured, null, 2)}\n` : asText(measured))
  return measured.met ? 0 : 1
}

function parse(argv: readonly string[]): { json: boolean } | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    return positionals.join() === 'pack' ? { json: values.json ?? false } : null
  } catch {
    return null
  }
}

function asText(measured: Measured): string {
  const { limits, qpdf, pack, twentyRecipients } = measured
  const spread = ({ median, least, most }: Spread) => `${median} ms (${least} to ${most})`
  return `${[
    `${measured.reports} reports of ${measured.pagesEach} pages, ${measured.rounds} rounds: median (least to most)`,
    `  qpdf, pages only:   ${spread(qpdf)}`,
    `  one pack:           ${spread(pack)}, ${measured.timesQpdf} times qpdf (at most ${limits.timesQpdf})`,
    `  twenty recipients:  ${spread(twentyRecipients)}, ${measured.timesOne} times one (at most ${limits.timesOne})`,
    `  peak memory:        ${measured.peakMegabytes} MB (at most ${limits.peakMegabytes})`,
    measured.met ? 'Met.' : 'Not met.',
  ].join('\n')}\n`
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), process)
