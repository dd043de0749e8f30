import { readFile } from 'node:fs/promises'

/** Every document that the project ships; an authority can put its own in the place of each. */
export const templateKinds = [
  'professional-report-initial',
  'professional-report-review',
  'social-worker-report',
  'restricted-information',
  'agenda',
  'child-protection-plan',
  'one-minute-guide',
  'briefing',
] as const

export type TemplateKind = (typeof templateKinds)[number]

/** What can be written into a template, each already in the words that people read. */
export type TemplateData = {
  reference: string
  author: string
  role: string
  agency: string
  children: { name: string; otherNames: string; born: string }[]
  conferenceDate: string
  conferenceTime: string
  place: string
  due: string
  contactName: string
  contactEmail: string
  contactPhone: string
}

/** Marks that a template of this kind must have: a report on the wrong child is a harm. */
export const requiredMarks: Record<TemplateKind, string[]> = {
  'professional-report-initial': ['reference', 'author', 'agency', 'children', 'name', 'born', 'conferenceDate', 'due'],
  'professional-report-review': ['reference', 'author', 'agency', 'children', 'name', 'born', 'conferenceDate', 'due'],
  'social-worker-report': ['reference', 'author', 'children', 'name', 'born', 'conferenceDate', 'due'],
  'restricted-information': ['reference', 'author', 'children', 'name', 'born'],
  agenda: ['conferenceDate', 'conferenceTime', 'place'],
  'child-protection-plan': ['reference', 'children', 'name', 'born'],
  'one-minute-guide': [],
  briefing: [],
}

/** The template of this kind that ships with the project. */
export async function readTemplate(kind: TemplateKind): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`./templates/${kind}.docx`, import.meta.url)))
}
