import { expect, it } from 'vitest'
import { findAction, inputValues } from './cards.ts'

const open = (report: string) => ({ type: 'Action.Execute', verb: 'open', title: `Open ${report}`, data: { report } })
const card = {
  type: 'AdaptiveCard',
  body: [
    { type: 'Input.Text', id: 'note', value: 'none' },
    { type: 'Input.Toggle', id: 'sure', title: 'I am sure' },
    { type: 'ActionSet', actions: [open('a'), { ...open('b'), fallback: { type: 'Action.Submit', title: 'Old' } }] },
  ],
}

it('an action is found by verb, title or data, wherever it stands, but not one that is only a fallback', () => {
  expect(findAction(card, 'open')).toEqual(open('a'))
  expect(findAction(card, 'Open b')).toMatchObject({ data: { report: 'b' } })
  expect(findAction(card, 'open', { report: 'b' })).toMatchObject({ title: 'Open b' })
  expect(findAction(card, 'Old')).toBeNull()
})

it('inputs are sent with what was entered, else with what the card gave them', () => {
  expect(inputValues(card, {})).toEqual({ note: 'none', sure: 'false' })
  expect(inputValues(card, { note: 'late' })).toEqual({ note: 'late', sure: 'false' })
  expect(() => inputValues(card, { other: 'x' })).toThrow("no input 'other'")
})
