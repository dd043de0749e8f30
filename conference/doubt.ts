import type { Child, Conference } from './conference.ts'
import { childrenNamedIn } from './names-in-text.ts'
import type { Doubt } from './report.ts'

/**
 * What in a document makes us ask a person whether it belongs to this conference at all: the reference of another one,
 * or children who are not its children. In our own form every child has to be one of ours; in any
 * other document it is enough that one of the children it is about, or one date of birth, is.
 */
export function doubtsIn(text: string, conference: Conference): Doubt[] {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const doubts: Doubt[] = []
  if (hasOtherReference(plain, conference)) doubts.push('other-reference')
  if (hasOtherChildren(plain, conference)) doubts.push('other-children')
  return doubts
}

const REFERENCE = /(?<![\p{L}\p{N}])c[ .]?p[^\p{L}\p{N}\n]{0,3}(\d{3,7})(?!\p{N})/giu

function hasOtherReference(text: string, conference: Conference): boolean {
  return Array.from(text.matchAll(REFERENCE)).some(([, number]) => Number(number) !== conference.number)
}

function hasOtherChildren(text: string, conference: Conference): boolean {
  const form = childrenOfForm(text)
  if (form) return !form.every((line) => conference.children.some((child) => isChild(line, child)))
  const births = labelled(text, BORN)
    .flatMap((said) => readDate(said) ?? [])
    .filter((born) => isMinor(born, conference))
  const names = labelled(text, CHILD)
  if (births.length + names.length === 0) return false
  const isOurs =
    births.some((born) => conference.children.some((child) => child.born.equals(born))) ||
    names.some((name) => childrenNamedIn(name, conference.children).length > 0)
  return !isOurs
}

interface Line {
  name: string
  born: Temporal.PlainDate
}

/** Its name may be shortened or have a second one; the date of birth is exact. */
function isChild({ name, born }: Line, child: Child): boolean {
  return child.born.equals(born) && childrenNamedIn(name, [child]).length > 0
}

const FORM = /^[ \t]*name\s+([^\n]{1,150}?)\s+other names\b([^\0]{0,200}?)\bdate of birth\s+([^\n]{1,60})/gimu

/** What our own form says of each child: name, perhaps others, date of birth. Null: not our form. */
function childrenOfForm(text: string): Line[] | null {
  const lines = Array.from(text.matchAll(FORM)).flatMap(([, name = '', others = '', said = '']) => {
    const born = readDate(said)
    return born ? [{ name: `${name} ${others}`, born }] : []
  })
  return lines.length === 0 ? null : lines
}

const BORN = /\b(?:date of birth|d\.?o\.?b\.?|born)\b/giu
const CHILD =
  /(?<=^|\n)[ \t]*(?:name of (?:the )?child|child['’]?s name|child(?:['’]?s)? full name|child)[ \t]*[:\t]/giu

/** What is said on the same line after such a label, or on the next when it ends there. */
function labelled(text: string, label: RegExp): string[] {
  return Array.from(text.matchAll(label)).flatMap((match) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 80)
    const said = after.replace(/^[\s:()-]+/, '').split('\n')[0] ?? ''
    return said === '' ? [] : [said]
  })
}

/** Adults' dates of birth stand in many reports and say nothing here. */
function isMinor(born: Temporal.PlainDate, { start }: Conference): boolean {
  return Temporal.PlainDate.compare(born.add({ years: 18 }), start.toPlainDate()) > 0
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const IN_WORDS = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i
const IN_FIGURES = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?!\d)/
const BY_ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/

/** The first date in it as people here write one: "3 February 2016", "3rd Feb 2016", "03/02/2016", "3.2.16". */
function readDate(text: string): Temporal.PlainDate | null {
  const iso = BY_ISO.exec(text)
  if (iso) return date(iso[1], iso[2], iso[3])
  const words = IN_WORDS.exec(text)
  if (words) return date(words[3], MONTHS.indexOf(words[2]?.toLowerCase() ?? '') + 1, words[1])
  const figures = IN_FIGURES.exec(text)
  if (!figures) return null
  const year = Number(figures[3])
  return date(year < 100 ? 2000 + year : year, figures[2], figures[1])
}

function date(year: unknown, month: unknown, day: unknown): Temporal.PlainDate | null {
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) }
    return Temporal.PlainDate.from(fields, { overflow: 'reject' })
  } catch (error) {
    // "31/13/2016" is no date, whatever it is.
    if (error instanceof RangeError) return null
    throw error
  }
}
