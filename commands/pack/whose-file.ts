import type { Participant } from '../../conference/conference.ts'
import type { ReportPart } from '../../conference/report.ts'

export type Whose = { author: Participant; part: ReportPart | 'draft' } | 'nobody' | 'unknown-ending'

/** By its name, as in the demo: "someone@agency.example.docx", with ".restricted" or ".draft" before the type. */
export function whoseFile(fileName: string, people: readonly Participant[]): Whose {
  const name = fileName.normalize('NFC').toLowerCase()
  const author = people
    .filter(({ email }) => name === email || name.startsWith(`${email}.`))
    .toSorted((a, b) => b.email.length - a.email.length)[0]
  if (!author) return 'nobody'
  const ending = name.slice(author.email.length)
  const [, kind] = /^(?:\.(restricted|draft))?(?:\.[a-z0-9]{1,5})?$/.exec(ending) ?? ['', 'unknown']
  if (kind === 'unknown') return 'unknown-ending'
  return { author, part: kind === 'restricted' || kind === 'draft' ? kind : 'main' }
}
