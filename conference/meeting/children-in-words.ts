import type { Child } from '../conference.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** Each child without a name, by age: "the older child", "the unborn baby". */
export function childrenInWords(children: readonly Pick<Child, 'id' | 'born' | 'unborn'>[]): Map<string, string> {
  const expected = children.filter(({ unborn }) => unborn)
  const born = children
    .filter(({ unborn }) => !unborn)
    .toSorted((one, other) => Temporal.PlainDate.compare(one.born, other.born))
  return new Map([
    ...born.map(({ id }, index) => [id, amongBorn(index, born.length)] as const),
    ...expected.map(({ id }, index) => [id, amongExpected(index, expected.length)] as const),
  ])
}

function amongBorn(index: number, of: number): string {
  if (of === 1) return 'the child'
  if (of === 2) return index === 0 ? 'the older child' : 'the younger child'
  if (index === 0) return 'the oldest child'
  if (index === of - 1) return 'the youngest child'
  return `the ${ORDINALS[index] ?? `${index + 1}th`} child`
}

function amongExpected(index: number, of: number): string {
  return of === 1 ? 'the unborn baby' : `the ${ORDINALS[index] ?? `${index + 1}th`} unborn baby`
}
