import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from './timetable.ts'

const CONFERENCE = ['--kind', 'initial', '--conference', '2026-04-07']

function run(...argv: string[]) {
  const out = { stdout: '', stderr: '' }
  const code = main(argv, {
    stdout: { columns: 100, write: (text: string) => (out.stdout += text) },
    stderr: { write: (text: string) => (out.stderr += text) },
  })
  return { code, ...out }
}

function json(...argv: string[]) {
  const { code, stdout } = run(...argv, '--json')
  expect(code).toBe(0)
  return JSON.parse(stdout)
}

test('with --json it prints the timetable and nothing else', () => {
  const printed = json(...CONFERENCE, '--strategy', '2026-03-16')
  expect(Object.keys(printed)).toEqual(['kind', 'conference', 'preset', 'deadlines', 'warnings'])
  expect(printed).toMatchObject({
    kind: 'initial',
    conference: '2026-04-07T10:00:00+01:00[Europe/London]',
    preset: 'portsmouth-2017',
    warnings: [],
  })
  expect(printed.deadlines).toHaveLength(9)
  expect(printed.deadlines[1]).toEqual({
    name: 'circulate-by',
    date: '2026-04-02',
    at: '2026-04-02T10:00:00+01:00[Europe/London]',
    because: expect.arrayContaining(['Friday 3 April is Good Friday: not counted']),
  })
})

test('a time of day, a preset, added holidays and closures are heard', () => {
  const start = ['--kind', 'review', '--conference', '2026-04-07T09:30', '--preset=sussex']
  const { deadlines } = json(...start, '--holiday', '2026-03-31', '--holiday', '2026-03-30', '--closed', '2026-03-27')
  expect(deadlines.slice(0, 2)).toMatchObject([
    { name: 'report-due', date: '2026-03-24' },
    { name: 'circulate-by', at: '2026-04-02T09:30:00+01:00[Europe/London]' },
  ])
})

test('what booking would refuse or ask a reason for is a warning', () => {
  expect(json('--kind', 'initial', '--conference', '2026-04-04').warnings).toEqual([
    'Saturday 4 April 2026 is at the weekend. Choose a day from Monday to Friday.',
  ])
})

test('without --json it prints a table that fits', () => {
  const { code, stdout } = run('--kind', 'initial', '--conference', '2026-04-06')
  expect(code).toBe(0)
  expect(stdout).toContain('Initial conference on Monday 6 April 2026 at 10am, by the Portsmouth 2017 timetable')
  expect(stdout).toContain('Warning: Monday 6 April 2026 is Easter Monday.')
  expect(stdout).toMatch(/^Reports due {2,}5pm on Wednesday 1 April 2026 {2,}2 working days/m)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
})

test.each([
  [[], '--kind: expected initial or review'],
  [['--kind', 'final', '--conference', '2026-04-07'], '--kind: expected initial or review, not "final"'],
  [['--kind', 'initial'], '--conference: expected a date from 2013 to 2100'],
  [['--kind', '--json'], '--kind: expected initial or review'],
  [[...CONFERENCE, '--kind', 'review'], '--kind: expected only once'],
  [[...CONFERENCE, '--json', '--json'], '--json: expected only once'],
  [[...CONFERENCE, '--json=yes'], '--json: expected no value, not "yes"'],
  [['--kind', 'initial', '--conference', '2026-02-30'], '--conference: expected a date'],
  [['--kind', 'initial', '--conference', '2026-04-07T25:00'], '--conference: expected a date'],
  [['--kind', 'initial', '--conference', '2026-04-07T10:00Z'], '--conference: expected a date'],
  [['--kind', 'initial', '--conference', '7 April\n2026'], '--conference: expected a date'],
  [['--kind', 'initial', '--conference', '2101-01-04'], '--conference: expected a date from 2013 to 2100'],
  [
    ['--kind', 'initial', '--conference', '2100-12-20'],
    '--conference: expected dates whose deadlines can all be counted',
  ],
  [
    ['--kind', 'initial', '--conference', '2013-01-01'],
    '--conference: expected dates whose deadlines can all be counted',
  ],
  [['--kind', 'review', '--conference', '2026-04-07', '--strategy', '2026-03-16'], '--strategy: expected only with'],
  [
    [...CONFERENCE, '--strategy', 'soon'],
    '--strategy: expected a date from 2013 to 2100, such as 2026-04-07, not "soon"',
  ],
  [[...CONFERENCE, '--strategy'], '--strategy: expected a date'],
  [[...CONFERENCE, '--preset', 'atlantis'], '--preset: expected one of portsmouth-2017, north-yorkshire, sussex, not'],
  [[...CONFERENCE, '--holiday', '2026-13-01'], '--holiday: expected a date'],
  [[...CONFERENCE, '--closed', '2012-12-31'], '--closed: expected a date from 2013 to 2100'],
  [[...CONFERENCE, '--holidays', '2026-04-01'], '"--holidays": unknown option, expected one of --kind'],
  [[...CONFERENCE, '-j'], '"-j": unknown option'],
  [[...CONFERENCE, '__proto__'], '"__proto__": expected one of --kind'],
])('%j is bad input', (argv, message) => {
  const { code, stdout, stderr } = run(...argv)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr.startsWith(message), stderr).toBe(true)
  expect(stderr.split('\n')).toHaveLength(2)
})

test.each(['Pacific/Kiritimati', 'America/Adak'])('the program prints the same where the server’s zone is %s', (TZ) => {
  const file = join(import.meta.dirname, 'timetable.ts')
  const argv = [file, '--kind', 'review', '--conference', '2026-03-30T00:30', '--json']
  const spawned = spawnSync(process.execPath, argv, { env: { ...process.env, TZ }, encoding: 'utf8' })
  expect(spawned).toMatchObject({ status: 0, stderr: '' })
  expect(spawned.stdout).toBe(run(...argv.slice(1)).stdout)
})

test('the program’s exit code tells bad input', () => {
  const spawned = spawnSync(process.execPath, [join(import.meta.dirname, 'timetable.ts')], { encoding: 'utf8' })
  expect(spawned).toMatchObject({ status: 2, stdout: '', stderr: '--kind: expected initial or review\n' })
})
