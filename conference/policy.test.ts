import { expect, test } from 'vitest'
import { policySchema, presetNamed, presetNames } from './policy.ts'

const reportDue = (name: string, kind: string) =>
  presetNamed(name)?.deadlines.find((rule) => rule.name === 'report-due' && rule.kind === kind)?.offsets[0]?.amount

test('each preset asks for reports when its partnership does', () => {
  expect(presetNames.map((name) => [name, reportDue(name, 'initial'), reportDue(name, 'review')])).toEqual([
    ['portsmouth-2017', -2, -2],
    ['north-yorkshire', -2, -5],
    ['sussex', -3, -5],
  ])
})

test('a policy is data: every preset survives being stored and read', () => {
  for (const name of presetNames) {
    const preset = presetNamed(name)
    expect(policySchema.parse(JSON.parse(JSON.stringify(preset)))).toEqual(preset)
  }
})

test('a repeated deadline without a distance is refused', () => {
  const preset = presetNamed('sussex')
  const deadlines = preset?.deadlines.map((rule) => ({ ...rule, offsets: [{ amount: 0, unit: 'week' }] }))
  expect(policySchema.safeParse({ ...preset, deadlines }).success).toBe(false)
})

test('an unknown preset is unknown', () => {
  expect(presetNamed('atlantis')).toBeUndefined()
})
