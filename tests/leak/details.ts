import fc from 'fast-check'
import type { ProtectedDetail } from '../../conference/protected-detail.ts'

/** One protected detail and all the ways in which the people of one conference write it. */
export interface Detail {
  kind: ProtectedDetail['kind']
  text: string
  ways: readonly string[]
}

const FIRST = ['Vel', 'Bram', 'Thor', 'Dun', 'Kest', 'Lorn', 'Marl', 'Pend', 'Rav', 'Sned', 'Wex', 'Gor']
const SECOND = ['limar', 'owick', 'dingham', 'ostowe', 'acombe', 'thwaite', 'hallow', 'aminster', 'eborough', 'ungate']

const rareWord = fc
  .tuple(fc.constantFrom(...FIRST), fc.constantFrom(...SECOND))
  .map(([first, second]) => first + second)
const digits = (count: number) => fc.stringMatching(new RegExp(`^[2-9]{${count}}$`))

const address = fc
  .record({
    word: rareWord,
    number: fc.integer({ min: 11, max: 98 }),
    street: fc.constantFrom(['Road', 'Rd'], ['Street', 'St'], ['Avenue', 'Ave'], ['Close', 'Cl']),
    code: fc.tuple(digits(1), digits(1), fc.stringMatching(/^[A-HJ-N]{2}$/)),
  })
  .map(
    ({ word, number, street: [street = '', short = ''], code: [outward, inward, unit] }): Detail => ({
      kind: 'address',
      text: `${number} ${word} ${street}, PO${outward} ${inward}${unit}`,
      ways: [
        `${number} ${word} ${street}, PO${outward} ${inward}${unit}`,
        `${number} ${word.toUpperCase()} ${street.toUpperCase()}`,
        `${number}, ${word} ${short}.`,
        `${word} ${short.toLowerCase()}`,
        `${word.toLowerCase()}  ${street.toLowerCase()}`,
        `${word}${street}`,
        `${number} ${word}\n${street}`,
        `${word.slice(0, 3)}-\n${word.slice(3)} ${street}`,
        `${word.slice(0, 4)}\u00ad${word.slice(4)} ${street}`,
        `${number}\u00a0${word}\u2009${street}`,
        `${word.slice(0, 3)}\u200b${word.slice(3)} ${street}`,
        `${[...word].join(' ')} ${[...street].join(' ')}`,
        `${word.slice(0, 2)}${word.slice(3)} ${street}`,
        `${number} ${word}`,
        `PO${outward}${inward}${unit}`,
        `po${outward} ${inward}${unit.toLowerCase()}`,
        `PO ${outward} ${inward} ${unit}`,
        `PO${outward}-${inward}${unit}`,
      ],
    }),
  )

const phone = fc.tuple(digits(4), digits(4)).map(([one, two]): Detail => {
  const local = `${one} ${two}`
  return {
    kind: 'phone',
    text: `023 ${local}`,
    ways: [
      `023 ${local}`,
      `023${one}${two}`,
      `+44 23 ${local}`,
      `0044 23${one}${two}`,
      `+44 (0)23 ${local}`,
      `(023) ${one}-${two}`,
      `023.${one}.${two}`,
      `023 ${one}\n${two}`,
      `0 2 3 ${[...one].join(' ')} ${[...two].join(' ')}`,
      `${one}${two}`,
      local,
    ],
  }
})

const place = rareWord.map(
  (word): Detail => ({
    kind: 'place',
    text: `${word} Primary School`,
    ways: [
      `${word} Primary School`,
      `${word} School`,
      `${word.toUpperCase()} PRIMARY`,
      `${word.toLowerCase()} primary  school`,
      `${word}-Primary`,
      `${word}\nprimary`,
      `${word.slice(0, 4)}-\n${word.slice(4)} School`,
      `${word.slice(0, 4)}${word.slice(5)} Primary School`,
    ],
  }),
)

const name = fc.tuple(fc.constantFrom('Odalys', 'Perpetua', 'Ignatius', 'Zephyrine'), rareWord).map(
  ([given, surname]): Detail => ({
    kind: 'name',
    text: `${given} ${surname}`,
    ways: [
      `${given} ${surname}`,
      `${given.toUpperCase()} ${surname.toUpperCase()}`,
      `${surname}, ${given}`,
      `${given[0]}. ${surname}`,
      `Ms ${surname}`,
      `${given}\n${surname}`,
      `${given}-${surname}`,
      `${given}\u00a0${surname}`,
      `${given} ${surname.slice(0, 3)}${surname.slice(4)}`,
      `${given.slice(0, 3)}\u200b${given.slice(3)} ${surname}`,
    ],
  }),
)

export const detail: fc.Arbitrary<Detail> = fc.oneof(address, phone, place, name)
