import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conference } from './conference.fixture.ts'
import type { ProtectedDetail } from './protected-detail.ts'
import { detailsKeptFrom, findDetails } from './protected-detail.ts'

const detail = (kind: ProtectedDetail['kind'], text: string, keptFrom = ['father']): ProtectedDetail => ({
  id: text,
  kind,
  text,
  keptFrom,
})
const address = detail('address', 'Flat 3, 14 Harbour View, Southsea, PO4 8QX')
const road = detail('address', '22 Wellesley Road, Gosport PO12 1AB')
const mobile = detail('phone', '07700 900123')
const landline = detail('phone', '+44 23 9200 0001')
const school = detail('place', "St Mary's CE Primary School")
const nursery = detail('place', 'Mayfield Nursery')
const townSchool = detail('place', 'Portsmouth High School')
const name = detail('name', 'Darren Whitcombe')
const shortName = detail('name', 'Ann Lee')
const plainName = detail('name', 'Grace Brown')
const hits = (text: string, ...details: ProtectedDetail[]) => findDetails(text, details).length > 0

describe('a protected detail is found', () => {
  test.each<[ProtectedDetail, string[]]>([
    [
      address,
      [
        ...['po48qx', 'P O 4 8 Q X', 'PO4-8QX', 'P04 8QX', 'PO4\n8QX', 'postcodePO48QX', 'ＰＯ４ ８ＱＸ', 'рo4 8qх'],
        ...[
          'Harbour View',
          'harbourview',
          'HARBOUR-VIEW',
          'Har-\nbour View',
          'H a r b o u r  V i e w',
          'Harbour\nView',
        ],
        ...[
          'Har\u00adbour Vi\u200bew',
          'Hаrbоur Viеw',
          'Ｈａｒｂｏｕｒ Ｖｉｅｗ',
          '𝐇𝐚𝐫𝐛𝐨𝐮𝐫 𝐕𝐢𝐞𝐰',
          '🅗🅐🅡🅑🅞🅤🅡 view',
          'Hárboúr Víew',
        ],
        ...['Harb0ur V1ew', 'Harbor View', 'Habrour Veiw', 'Harbour Vw', 'Harbour%20View', 'www.harbourview.example'],
        ...[
          '14 Harbour',
          'fourteen Harbour',
          'Harbour, 14',
          '14/3 Harbour view',
          'Flat 3, 14 Harbour View',
          'myHarbourView2.docx',
        ],
      ],
    ],
    [
      road,
      [
        'Wellesley Rd',
        'wellesley road',
        '22 Wellesley',
        'wellesly road',
        'PO121AB',
        'twenty-two Wellesley',
        'Wellesley Raod',
      ],
    ],
    [
      mobile,
      [
        ...[
          '+44 7700 900123',
          '0044 (0)7700-900-123',
          '07700.900.123',
          'O77OO 9OO123',
          '(07700) 900 123',
          '٠٧٧٠٠٩٠٠١٢٣',
        ],
        ...['0 7 7 0 0 9 0 0 1 2 3', '+447700900123', '07700\n900\n123', 'tel:07700900123'],
      ],
    ],
    [landline, ['023 9200 0001', '9200 0001', '02392000001', '(023) 92000001', '92 00 00 01', '0044 2392 000001']],
    [
      school,
      [
        'St Mary’s',
        'Saint Marys',
        'St. Mary’s CE Primary',
        'SAINT MARY’S SCHOOL',
        'St Mary',
        'St Marry’s',
        'S t M a r y s',
      ],
    ],
    [nursery, ['Mayfield', 'mayfeild nursery', 'MayfieldNursery', 'MAYFIELD’S']],
    [townSchool, ['Portsmouth High', 'portsmouth school', 'Portsmouth Hgih']],
    [
      name,
      [
        ...[
          'Darren',
          'DARREN',
          'Daren',
          'Darrne',
          'Darren’s',
          'Darrens',
          'D a r r e n',
          'Dar-\nren',
          'Dar ren',
          'DаrrеN',
        ],
        ...[
          'D Whitcombe',
          'D. Whitcombe',
          'Whitcombe, D',
          'Mr Whitcombe',
          'Mr Whitcomb',
          'darren.whitcombe@home.example',
          'WhitcombeDarren',
        ],
      ],
    ],
    [shortName, ['Ann Lee', 'Lee, Ann', 'ann lee', 'Mrs Lee', 'Ann M Lee', 'Ann-Lee', 'Lee, A', 'ANNLEE']],
    [plainName, ['Grace', 'GRACE', 'Gr\u200bace', 'Gra\u00adce', 'grace brown', 'Ms Brown', 'G. Brown']],
    [detail('name', 'محمد علي'), ['محمد', 'مُحَمَّد علي']],
    [detail('name', 'Łukasz Żółć'), ['Lukasz', 'lukasz zolc', 'L Zolc']],
    [detail('address', 'The Old Forge, Emsworth'), ['old forge', 'Olde Forge', 'OLDFORGE']],
    [detail('address', '5 The Street'), ['5 The Street', 'five the st']],
    [detail('place', 'Gosport'), ['Gosport', 'gosprot']],
    [detail('place', 'refuge'), ['the Refuge']],
  ])('$text', (one, variants) => {
    const missed = variants.flatMap((variant) =>
      [variant, `She now lives at ${variant} with her aunt.`, `(${variant})`, `1. ${variant}\n2. Other`].filter(
        (text) => !hits(text, one),
      ),
    )
    expect(missed).toEqual([])
  })

  test('with the exact words of every place, and what stands around', () => {
    const before = 'She said that it is hard, for many reasons that we have heard of before, since she '
    const text = `${before}moved to H a r b o u r\nView 14 with “Jo”. ${'x '.repeat(100)} Later: PO4 8QX.`
    const [found] = findDetails(text, [address])
    expect(found?.passage).toContain('have heard of before, since she moved to H a r b o u r\nView 14 with “Jo”.')
    expect(found?.passage).toContain(' … ')
    expect(found?.passage).toContain('Later: PO4 8QX.')
    for (const piece of found?.passage.split(' … ') ?? []) expect(text).toContain(piece)
    expect(findDetails(text, [mobile, address])).toHaveLength(1)
  })
})

test.each<[ProtectedDetail, string]>([
  [address, 'The view of the harbour from number 14 was good. Portsmouth, Southsea. PO4 8QY'],
  [road, 'On the road; 22 children in Gosport'],
  [mobile, 'CP-1042, 020 7946 0000, 07700 900124'],
  [landline, 'NHS 920 000 0012; 8200 0001'],
  [school, 'Mary went to the street. The first marks.'],
  [nursery, 'In May, fields; may field trips go on'],
  [townSchool, 'Portsmouth City Council is high up'],
  [name, 'Whitcombe is near. He dared.'],
  [shortName, 'planned; leeds; sleek annals; Mr Leeson; an Lee'],
  [plainName, 'with good grace, a brown dog; the brace; on a scale'],
  [detail('name', 'Theo Brown'), 'From the 0 to 10; the brown dog; the-o'],
  [detail('name', 'Shane Marsh'), 'Share it. Shame, shape, a marsh'],
  [detail('address', '5 The Street'), 'Across the street'],
])('$text is not found in "%s"', (one, text) => {
  expect(findDetails(text, [one])).toEqual([])
})

describe('however it is written', () => {
  const LOOKALIKES: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', y: 'у', i: 'і' }
  const each = (text: string, change: (letter: string) => string) => Array.from(text, change).join('')
  const disguises: Record<string, (text: string) => string> = {
    'as it is': (text) => text,
    'capital letters': (text) => text.toUpperCase(),
    'small letters': (text) => text.toLowerCase(),
    'decomposed accents': (text) => each(text, (letter) => (/[aeou]/.test(letter) ? `${letter}\u0301` : letter)),
    'full width': (text) =>
      each(text, (letter) => (/[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter)),
    'other alphabets': (text) => each(text, (letter) => LOOKALIKES[letter] ?? letter),
    'soft hyphens': (text) => Array.from(text).join('\u00ad'),
    'zero width': (text) => Array.from(text).join('\u200b\u2060'),
    'letter spacing': (text) => Array.from(text).join(' '),
    'wide letter spacing': (text) => Array.from(text).join('\u2009.\u00a0'),
    'one letter a line': (text) => Array.from(text).join('\n'),
    'lines broken at spaces': (text) => text.replaceAll(' ', '\r\n'),
    'a hyphen at the end of a line': (text) => text.replace(/(\p{L}{3})(\p{L}{3})/u, '$1-\n$2'),
    'no spaces': (text) => text.replaceAll(' ', ''),
    'low lines': (text) => text.replaceAll(' ', '_'),
    'in a link': (text) => encodeURIComponent(text.replace(/[^ -~]/g, '')),
    'figures for letters': (text) => text.replaceAll('o', '0').replaceAll('l', '1').replaceAll('s', '5'),
    'letters for figures': (text) => text.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('5', 'S'),
  }
  const slips: Record<string, (word: string, at: number) => string> = {
    none: (word) => word,
    swapped: (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    missing: (word, at) => word.slice(0, at) + word.slice(at + 1),
    doubled: (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at),
    wrong: (word, at) => `${word.slice(0, at)}q${word.slice(at + 1)}`,
  }
  const forms: [ProtectedDetail, string[], boolean][] = [
    [address, ['14 Harbour View', 'Harbour View', '14 Harbour View, Flat 3'], true],
    [address, ['PO4 8QX'], false],
    [road, ['22 Wellesley Road', 'Wellesley Road', '22, Wellesley Rd'], true],
    [mobile, ['07700 900123', '+44 7700 900123', '0044 7700 900 123'], false],
    [school, ['St Marys School', 'Saint Marys CE Primary'], false],
    [nursery, ['Mayfield Nursery', 'Mayfield'], true],
    [name, ['Darren Whitcombe', 'D Whitcombe', 'Mr Whitcombe'], true],
    [name, ['Whitcombe, Darren'], true],
  ]
  const around = fc.string({ unit: 'grapheme', maxLength: 40 })
  const written = fc
    .tuple(
      fc
        .constantFrom(...forms)
        .chain(([one, texts, maySlip]) => fc.tuple(fc.constant(one), fc.constantFrom(...texts), fc.constant(maySlip))),
      fc.constantFrom(...Object.keys(slips)),
      fc.nat(4),
      fc.constantFrom(...Object.keys(disguises)),
    )
    .map(([[one, text, maySlip], slip, at, disguise]) => {
      let first = true
      const slipped = text.replace(/\p{L}{7,}/u, (word) => {
        const changed = first && maySlip ? (slips[slip]?.(word, at + 1) ?? word) : word
        first = false
        return changed
      })
      return { one, text: disguises[disguise]?.(slipped) ?? slipped, how: `${slip}, ${disguise}` }
    })

  test('it is found in any text', () => {
    fc.assert(
      fc.property(written, around, around, ({ one, text, how }, before, after) => {
        expect(hits(`${before} ${text} ${after}`, one), `${how}: ${text}`).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('and never in random words', () => {
    const syllable = fc.constantFrom(...'ba de fi go hu ka le mi no pu ra se ti vo wu zen tor lin mar san'.split(' '))
    const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
    const number = fc.nat(99_999).map(String)
    const text = fc.array(fc.oneof({ weight: 6, arbitrary: word }, number), { maxLength: 300 })
    const all = [address, road, mobile, landline, school, townSchool, name, shortName, plainName]
    fc.assert(
      fc.property(text, (words) => {
        expect(findDetails(words.join(' '), all)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('any text at all can be searched, and the passage is part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (text, said) => {
        for (const kind of ['address', 'phone', 'place', 'name'] as const)
          for (const { passage } of findDetails(text, [detail(kind, said)]))
            for (const piece of passage.split(' … ')) expect(text).toContain(piece)
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever it is, it is found as it stands', () => {
    const said = fc.stringMatching(/^[A-Za-z0-9ÀéłŻ' ,.-]{2,60}$/).filter((text) => /[\p{L}\p{N}]{2}/u.test(text))
    fc.assert(
      fc.property(said, fc.constantFrom('address', 'phone', 'place', 'name'), (text, kind) => {
        // In capitals, because a name that is a plain word counts only with one.
        expect(hits(`x ${text.toUpperCase()} y`, detail(kind as 'place', text)), `${kind}: ${text}`).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

test('two hundred pages are searched for five details in well under a second', () => {
  const page = 'The children were seen at home and at school. Their mother said that 14 of them have harboured a view. '
  const text = page.repeat(6000)
  expect(text.length).toBeGreaterThan(600_000)
  findDetails(text, [address])
  const before = performance.now()
  expect(findDetails(text, [address, mobile, school, name, road])).toEqual([])
  expect(performance.now() - before).toBeLessThan(2000)
})

test('what is kept from somebody is looked for in what goes to them alone', () => {
  const protectedDetails = [address, detail('phone', '07700 900124', ['mother', 'father'])]
  const situation = conference({ protectedDetails })
  expect(detailsKeptFrom(situation, 'father')).toEqual(protectedDetails)
  expect(detailsKeptFrom(situation, 'mother').map(({ id }) => id)).toEqual(['07700 900124'])
  expect(detailsKeptFrom(situation, 'teacher')).toEqual([])
})
