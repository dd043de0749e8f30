import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { FIRST_KNOWN_YEAR, HolidaysUnknown, LAST_KNOWN_YEAR } from '../conference/calendar/bank-holidays.ts'
import { formatDate, formatTime, LONDON } from '../conference/civil-time.ts'
import { conferenceKind, type DeadlineName, presetNamed, presetNames } from '../conference/policy.ts'
import { type Deadline, timetable } from '../conference/timetable.ts'

type Output = { write(text: string): unknown }
type Io = { stdout: Output & { columns?: number }; stderr: Output }

const OPTIONS = {
  kind: { type: 'string' },
  conference: { type: 'string' },
  strategy: { type: 'string' },
  preset: { type: 'string' },
  holiday: { type: 'string', multiple: true },
  closed: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig
type OptionName = keyof typeof OPTIONS

const DATE = /^\d{4}-\d{2}-\d{2}$/
const DATE_AND_TIME = /^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/
const DEFAULT_START = { hour: 10 }

const expected = {
  kind: conferenceKind.options.join(' or '),
  date: `a date from ${FIRST_KNOWN_YEAR} to ${LAST_KNOWN_YEAR}, such as 2026-04-07`,
  conference: `a date from ${FIRST_KNOWN_YEAR} to ${LAST_KNOWN_YEAR}, such as 2026-04-07, or a date and time, such as 2026-04-07T10:00`,
  preset: `one of ${presetNames.join(', ')}`,
  options: `one of ${Object.keys(OPTIONS)
    .map((name) => `--${name}`)
    .join(', ')}`,
}

const labels: Record<DeadlineName, string> = {
  'conference-limit': 'Latest day for the conference',
  'report-due': 'Reports due',
  'circulate-by': 'Reports circulated',
  'decision-letter': 'Decision letter',
  'full-record': 'Full record',
  'first-core-group': 'First core group',
  'core-group': 'Core group',
  'review-book-by': 'Book the review by',
  'review-limit': 'Latest day for the review',
}

/** What was typed is not what the command takes; the message names the option and what is expected. */
class BadInput extends Error {
  override readonly name = 'BadInput'
}

/** Prints every deadline of a conference and why. Returns the exit code: 0, or 2 for bad input. */
export function main(argv: readonly string[], io: Io): number {
  try {
    const request = parseRequest(argv)
    const { deadlines, warnings } = timetableFor(request)
    const width = Math.max(MIN_WIDTH, Math.min(io.stdout.columns ?? MAX_WIDTH, MAX_WIDTH))
    const print = request.json ? asJson : asTable
    io.stdout.write(print(request, deadlines, warnings, width))
    return 0
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    io.stderr.write(`${error.message}\n`)
    return 2
  }
}

function timetableFor(request: Request) {
  try {
    return timetable({ ...request, policy: request.preset })
  } catch (cause) {
    if (!(cause instanceof HolidaysUnknown)) throw cause
    const options = request.strategyDate ? '--conference and --strategy' : '--conference'
    const years = `${FIRST_KNOWN_YEAR} to ${LAST_KNOWN_YEAR}`
    throw new BadInput(`${options}: expected dates whose deadlines can all be counted within ${years}`, { cause })
  }
}

type Request = ReturnType<typeof parseRequest>

function parseRequest(argv: readonly string[]) {
  const given = parseOptions(argv)
  const kind = conferenceKind.safeParse(given.kind?.[0])
  if (!kind.success) throw unexpected('kind', given.kind?.[0], expected.kind)
  const start = parseStart(given.conference?.[0])
  const strategy = given.strategy?.[0]
  if (strategy !== undefined && kind.data === 'review') {
    throw new BadInput('--strategy: expected only with --kind initial, a review has no limit by a strategy discussion')
  }
  const preset = presetNamed(given.preset?.[0] ?? 'portsmouth-2017')
  if (!preset) throw unexpected('preset', given.preset?.[0], expected.preset)
  return {
    kind: kind.data,
    start,
    strategyDate: strategy === undefined ? null : parseDate('strategy', strategy),
    preset,
    holidays: (given.holiday ?? []).map((value) => parseDate('holiday', value)),
    closures: (given.closed ?? []).map((value) => parseDate('closed', value)),
    json: given.json !== undefined,
  }
}

/** parseArgs for the reading only: its own errors neither name what is expected nor keep to one line. */
function parseOptions(argv: readonly string[]): Partial<Record<OptionName, string[]>> {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, tokens: true })
  const given: Partial<Record<OptionName, string[]>> = {}
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') throw new BadInput(`${quote(token.value)}: expected ${expected.options}`)
    if (!isOptionName(token.name) || !token.rawName.startsWith('--')) {
      throw new BadInput(`${quote(token.rawName)}: unknown option, expected ${expected.options}`)
    }
    const name = token.name
    const option: { type: string; multiple?: boolean } = OPTIONS[name]
    if (given[name] && !option.multiple) throw new BadInput(`--${name}: expected only once`)
    if (option.type === 'boolean') {
      if (token.value !== undefined) throw new BadInput(`--${name}: expected no value, not ${quote(token.value)}`)
      given[name] = []
    } else {
      const missing = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))
      if (missing) throw unexpected(name, undefined, expectedFor(name))
      given[name] = [...(given[name] ?? []), token.value ?? '']
    }
  }
  return given
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}

function expectedFor(name: OptionName): string {
  if (name === 'kind' || name === 'preset' || name === 'conference') return expected[name]
  return expected.date
}

function parseStart(value: string | undefined): Temporal.ZonedDateTime {
  if (value !== undefined && DATE_AND_TIME.test(value)) {
    const date = parseDate('conference', value.slice(0, 10))
    return date.toZonedDateTime({ timeZone: LONDON, plainTime: Temporal.PlainTime.from(value.slice(11)) })
  }
  return parseDate('conference', value).toZonedDateTime({ timeZone: LONDON, plainTime: DEFAULT_START })
}

function parseDate(name: OptionName, value: string | undefined): Temporal.PlainDate {
  if (value === undefined || !DATE.test(value)) throw unexpected(name, value, expectedFor(name))
  let date: Temporal.PlainDate
  try {
    date = Temporal.PlainDate.from(value)
  } catch (cause) {
    throw unexpected(name, value, expectedFor(name), cause)
  }
  if (date.year < FIRST_KNOWN_YEAR || date.year > LAST_KNOWN_YEAR) throw unexpected(name, value, expectedFor(name))
  return date
}

function unexpected(name: OptionName, value: string | undefined, what: string, cause?: unknown): BadInput {
  return new BadInput(`--${name}: expected ${what}${value === undefined ? '' : `, not ${quote(value)}`}`, { cause })
}

/** On one line whatever it holds. */
function quote(value: string): string {
  return JSON.stringify(value)
}

function asJson({ kind, start, preset }: Request, deadlines: Deadline[], warnings: string[]): string {
  const rows = deadlines.map(({ name, date, at, because }) => ({ name, date, at, because }))
  return `${JSON.stringify({ kind, conference: start, preset: preset.name, deadlines: rows, warnings }, null, 2)}\n`
}

const MIN_WIDTH = 80
const MAX_WIDTH = 120
const GAP = '  '

function asTable({ kind, start, preset }: Request, deadlines: Deadline[], warnings: string[], width: number): string {
  const rows = deadlines.map(({ name, at, because }) => ({ label: labels[name], by: formatBy(at), because }))
  const labelWidth = Math.max(...rows.map(({ label }) => label.length))
  const byWidth = Math.max(...rows.map(({ by }) => by.length))
  const line = (label: string, by: string, why: string) =>
    [label.padEnd(labelWidth), by.padEnd(byWidth), why].join(GAP).trimEnd()
  const whyWidth = width - labelWidth - byWidth - 2 * GAP.length
  const table = rows.flatMap(({ label, by, because }) =>
    because
      .flatMap((reason) => wrap(reason, whyWidth))
      .map((why, index) => (index === 0 ? line(label, by, why) : line('', '', why))),
  )
  const title = kind === 'initial' ? 'Initial conference' : 'Review conference'
  const heading = `${title} on ${formatDate(start)} at ${formatTime(start)}, by the ${preset.label} timetable`
  const warned = warnings.flatMap((warning) => ['', ...wrap(`Warning: ${warning}`, width)])
  return `${[heading, ...warned, '', line('Deadline', 'By', 'Why'), ...table].join('\n')}\n`
}

function formatBy(at: Temporal.ZonedDateTime): string {
  const endOfDay = at.hour === 23 && at.minute === 59
  return endOfDay ? `the end of ${formatDate(at)}` : `${formatTime(at)} on ${formatDate(at)}`
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2), process)
