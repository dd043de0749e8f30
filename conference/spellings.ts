import { foldWord } from './folded-text.ts'

// How the words of an English address are written and shortened.

const STREETS = `
street st str | road rd | avenue ave av | lane ln | close cl clo | drive dr drv | crescent cres cresc cr | court ct crt
| gardens garden gdns gdn | grove gr grv | place pl | square sq | terrace terr ter tce | way wy | walk wlk | park pk
view vw | mews ms | hill hl | rise rse | row | green grn gn | parade pde | house hse ho | apartments apts apt | buildings bldgs
| bldg building | estate est | quay qy | wharf whf | yard yd | lodge ldg | cottage cott cot | cottages cotts | farm fm | mount mt
villas | vale | gate | croft | bank | end | side | drove | path | passage | alley | bridge | broadway bdwy | circus | common
embankment | esplanade esp | field | fields | heights hts | island | junction jct | meadow | meadows mdws | orchard
promenade prom | ridge | parkway pkwy | towers | tower | wood | woods | boulevard blvd | heath | copse | dell | mill | manor
`
const STREET_FORMS = new Map(
  STREETS.trim()
    .split(/\||\n/)
    .map((group) => group.trim().split(/\s+/))
    .flatMap((group) => group.map((word): [string, readonly string[]] => [word, group.map(foldWord)])),
)

/** How this kind of street may be written, folded; none when it is not one. */
export function streetForms(word: string): readonly string[] {
  return STREET_FORMS.get(word) ?? []
}

const SAME: readonly (readonly string[])[] = [
  ['saint', 'st'],
  ['mount', 'mt'],
  ['and', ''],
  ['north', 'n'],
  ['south', 's'],
  ['east', 'e'],
  ['west', 'w'],
  ['great', 'gt'],
  ['upper', 'upr'],
  ['lower', 'lwr'],
]
const FORMS = new Map(
  SAME.flatMap((group) =>
    group
      .filter((word) => word !== '')
      .map((word): [string, readonly string[]] => [foldWord(word), group.map(foldWord)]),
  ),
)

/** A phrase of folded words in each way of writing it, without spaces; at most 16. */
export function wordForms(words: readonly string[]): string[] {
  return words
    .reduce<string[]>(
      (phrases, word) =>
        (FORMS.get(word) ?? [word]).flatMap((form) => phrases.map((phrase) => phrase + form)).slice(0, 16),
      [''],
    )
    .filter((phrase) => phrase !== '')
}

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ones = ONES.split(' ')
const NUMBER_WORDS = [
  '',
  ...ones,
  ...TENS.split(' ').flatMap((ten) => [ten, ...ones.slice(0, 9).map((one) => ten + one)]),
]

/** "14", "14a", "fourteen": both ways of writing it, folded. None when it is no number. */
export function numberForms(word: string): string[] {
  const spoken = NUMBER_WORDS.indexOf(word)
  const digits = spoken > 0 ? String(spoken) : /^\d+[a-z]?$/.test(word) ? word : null
  if (digits === null) return []
  const said = NUMBER_WORDS[Number(digits)]
  return [digits, ...(said ? [said] : [])].map(foldWord)
}

export const UNIT_WORDS: ReadonlySet<string> = new Set([
  'flat',
  'apartment',
  'apt',
  'unit',
  'room',
  'number',
  'no',
  'floor',
])

export const TITLES: ReadonlySet<string> = new Set(
  ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'doctor', 'prof'].map(foldWord),
)

/** What many schools, surgeries and refuges are called besides their own name. Folded. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  (
    'school schools primary infant infants junior juniors secondary academy nursery preschool high grammar college ce cofe ' +
    'c of e rc catholic church england roman community centre center surgery practice medical health clinic hospital ' +
    'refuge hostel hotel club group playgroup childrens family hub foster home'
  )
    .split(' ')
    .map(foldWord),
)
