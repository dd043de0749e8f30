import { describe, expect, test } from 'vitest'
import { conference } from './conference.fixture.ts'
import { doubtsIn } from './doubt.ts'

const situation = conference()

describe('another conference’s reference', () => {
  test.each(['CP-1043', 'cp 1043', 'CP1043', 'CP–1043', 'C.P. 1043', 'ＣＰ－１０４３', 'CP: 1043', 'CP-\u200b1043'])(
    'is seen in %j',
    (said) => expect(doubtsIn(`Report for ${said}, school.`, situation)).toEqual(['other-reference']),
  )

  test.each(['CP-1042', 'cp 1042', 'CP1042', 'the CP plan of 2016', 'ICP 1043', 'MCP-1043', 'recap 1043'])(
    'is not seen in %j',
    (said) => expect(doubtsIn(`Report for ${said}, school.`, situation)).toEqual([]),
  )
})

describe('our own form, with the children of', () => {
  const form = (...children: [string, string][]) =>
    `Children\n\n${children.map(([name, born]) => `Name\n\n${name}\n\nOther names\n\n\n\nDate of birth\n\n${born}\n\n`).join('')}Our involvement`
  const oneLine = (name: string, born: string) =>
    `Children\nName ${name}\nOther names \nDate of birth ${born}\nOur involvement`

  test.each([
    [
      'this conference',
      form(['Ava Example', 'Wednesday 3 February 2016'], ['Ben Example', 'Saturday 21 September 2019']),
    ],
    ['this conference, one of them', form(['Ben Example', 'Saturday 21 September 2019'])],
    ['this conference, a name a line', oneLine('Ava Example', '3 February 2016')],
    ['this conference, with a second name', oneLine('Ava Grace Example', '3 February 2016')],
  ])('%s: no doubt', (_, text) => expect(doubtsIn(text, situation)).toEqual([]))

  test.each([
    ['another family', form(['Cal Sample', 'Monday 4 March 2013'])],
    ['another family and this one', form(['Ava Example', '3 February 2016'], ['Cal Sample', '4 March 2013'])],
    ['this conference, with another date', oneLine('Ava Example', '3 February 2015')],
    ['another family, born on the same day', oneLine('Cal Sample', '3 February 2016')],
  ])('%s: a person looks', (_, text) => expect(doubtsIn(text, situation)).toEqual(['other-children']))
})

describe('a document of somebody’s own', () => {
  test.each([
    'Child: Ava Example\nDOB: 03/02/2016',
    'Name of child: AVA',
    'Ava (d.o.b. 3.2.16) and her cousin Cal (d.o.b. 4.3.13)',
    'Mother: Kim Example, date of birth 01/02/1990',
    'The child is well and has been seen. Nobody was born.',
    'Date of birth: not known',
    'Date of birth: 31/13/2016',
    'We know Ben well.',
    '',
  ])('%j: no doubt', (text) => expect(doubtsIn(text, situation)).toEqual([]))

  test.each([
    'Child: Cal Sample\nDOB: 04/03/2013',
    'Name of child: Cal Sample',
    'DOB 4th March 2013',
    'Date of birth\n4 March 2013',
    'born 2013-03-04',
  ])('%j: a person looks', (text) => expect(doubtsIn(text, situation)).toEqual(['other-children']))
})

test('a long text takes no time, whatever is in it', () => {
  const text = `${'name '.repeat(40_000)}${'Name x\nOther names '.repeat(20_000)}${'cp '.repeat(40_000)}${'child '.repeat(20_000)}`
  const before = performance.now()
  doubtsIn(text, situation)
  expect(performance.now() - before).toBeLessThan(1500)
})
