import { parseArgs } from 'node:util'
import { isQpdfThere, type MeasuredPacks, measurePacks } from './bench/measure-packs.ts'
import type { MeasuredTab } from './bench/measure-tab.ts'
import type { Spread } from './bench/spread.ts'

type Output = { write(text: string): unknown }
type What = 'pack' | 'tab'

const usage = 'Use: npm run bench -- pack [--json], or: npm run bench -- tab [--json]'

/** Measures against the limits that the project has set itself. Returns the exit code: 0 when met, 1 when not, 2 when it cannot measure. */
export async function main(argv: readonly string[], io: { stdout: Output; stderr: Output }): Promise<number> {
  const given = parse(argv)
  if (!given) {
    io.stderr.write(`${usage}\n`)
    return 2
  }
  if (given.what === 'pack' && !(await isQpdfThere())) {
    io.stderr.write('bench pack: qpdf is not installed here, and there is nothing to measure against without it\n')
    return 2
  }
  const [measured, words] = given.what === 'pack' ? await packs() : await tab()
  io.stdout.write(given.json ? `${JSON.stringify(measured, null, 2)}\n` : `${words}\n`)
  return measured.met ? 0 : 1
}

function parse(argv: readonly string[]): { what: What; json: boolean } | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const what = (['pack', 'tab'] as const).find((one) => one === positionals.join())
    return what ? { what, json: values.json ?? false } : null
  } catch {
    return null
  }
}

async function packs(): Promise<[MeasuredPacks, string]> {
  const measured = await measurePacks()
  return [measured, aboutPacks(measured)]
}

async function tab(): Promise<[MeasuredTab, string]> {
  // Only here: the browser and the whole product take a while to load.
  const { measureTab } = await import('./bench/measure-tab.ts')
  const measured = await measureTab()
  return [measured, aboutTab(measured)]
}

const inTime = ({ median, least, most }: Spread) => `${median} ms (${least} to ${most})`
const verdict = (met: boolean) => (met ? 'Met.' : 'Not met.')

function aboutPacks(measured: MeasuredPacks): string {
  const { limits, qpdf, pack, twentyRecipients } = measured
  return [
    `${measured.reports} reports of ${measured.pagesEach} pages, ${measured.rounds} rounds: median (least to most)`,
    `  qpdf, pages only:   ${inTime(qpdf)}`,
    `  one pack:           ${inTime(pack)}, ${measured.timesQpdf} times qpdf (at most ${limits.timesQpdf})`,
    `  twenty recipients:  ${inTime(twentyRecipients)}, ${measured.timesOne} times one (at most ${limits.timesOne})`,
    `  peak memory:        ${measured.peakMegabytes} MB (at most ${limits.peakMegabytes})`,
    verdict(measured.met),
  ].join('\n')
}

function aboutTab({ rounds, pages, many, limits, met }: MeasuredTab): string {
  const lines = pages.flatMap(({ name, gzipKilobytes, timesBytes, speeds }) => [
    `  ${name}: ${gzipKilobytes} kB compressed, ${timesBytes} times hello (at most ${limits.timesBytes})`,
    ...speeds.map(
      ({ slowdown, milliseconds, timesHello }) =>
        `    processor ${slowdown} times slower: ${inTime(milliseconds)}, ${timesHello} times hello (at most ${limits.timesHello})`,
    ),
  ])
  return [
    `First load until usable, ${rounds} rounds: median (least to most)`,
    ...lines,
    `The board with ${many.conferences} conferences, ${many.rounds} rounds:`,
    `  usable:       ${inTime(many.usable)} (at most ${limits.usableOfMany})`,
    `  longest task: ${inTime(many.longestTask)} while scrolling (at most ${limits.longestTask})`,
    verdict(met),
  ].join('\n')
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), process)
