import { expect, test } from 'vitest'
import { COMMANDS, type Command, linkIn, understand } from './words.ts'

test.each([
  ['my reports', 'my reports'],
  ['My reports?', 'my reports'],
  ['show me my reports please', 'my reports'],
  ['my reprots', 'my reports'],
  ["What's next?", 'next'],
  ['Submit', 'submit'],
  ['We hold nothing.', 'nothing held'],
  ['HELP!', 'help'],
  ['templats', 'templates'],
  ['I want to complain', 'comment or complain'],
  ['phone', 'contact'],
  ['please withdraw my report', 'withdraw'],
  ['What did I agree to do?', 'my actions'],
  ['Done!', 'done'],
  ['when is my next core group', 'core group'],
  ['show me the plan', 'plan'],
])('"%s" is understood as %s', (text, command) => {
  expect(understand(text)).toEqual({ kind: 'command', command, reference: null })
})

test('every way of saying a command is understood as that command', () => {
  for (const [command, ways] of Object.entries(COMMANDS) as [Command, readonly string[]][])
    for (const way of ways) expect(understand(way), way).toMatchObject({ kind: 'command', command })
})

test('a reference may stand anywhere, in any spelling', () => {
  expect(understand('submit cp 1042')).toEqual({ kind: 'command', command: 'submit', reference: 'CP-1042' })
  expect(understand('CP-1042')).toEqual({ kind: 'reference', reference: 'CP-1042' })
  expect(understand('cp1042?')).toEqual({ kind: 'reference', reference: 'CP-1042' })
})

test('a pasted link is found in what was said around it', () => {
  const url = 'https://council-my.sharepoint.example/:w:/g/personal/x/Ea1?e=b2'
  expect(linkIn(`CP-1042 here it is: ${url} thanks`)).toBe(url)
  expect(linkIn(`<a href="${url}">report</a>`)).toBe(url)
  expect(linkIn('submit cp 1042')).toBeNull()
})

test('an unknown question gets the two nearest answers', () => {
  const unclear = understand('is there parking at the civic offices')
  expect(unclear.kind).toBe('unclear')
  if (unclear.kind === 'unclear') expect(new Set(unclear.nearest).size).toBe(2)
})
