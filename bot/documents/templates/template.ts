import { readFile } from 'node:fs/promises'
import { restrictedTag } from '../cut/control-tags.ts'

/** The documents that an author fills in and sends. */
export const reportKinds = [
  'professional-report-initial',
  'professional-report-review',
  'social-worker-report',
] as const

/** Every document that the project ships; an authority can put its own in the place of each. */
export const templateKinds = [
  ...reportKinds,
  'conference-request',
  'agenda',
  'child-protection-plan',
  'full-record',
  'core-group-record',
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
  children: { id: string; name: string; otherNames: string; born: string }[]
  conferenceDate: string
  conferenceTime: string
  place: string
  due: string
  contactName: string
  contactEmail: string
  contactPhone: string
  /** Of a paper that is sent: whose copy it is, and its passages. */
  recipient?: string
  sections?: { heading: string; text: string }[]
}

const child = ['children', 'name', 'born']
const report = ['reference', 'author', 'agency', ...child, 'conferenceDate', 'due']

/** Marks that a template of this kind must have: a report on the wrong child is a harm. */
export const requiredMarks: Record<TemplateKind, readonly string[]> = {
  'professional-report-initial': report,
  'professional-report-review': report,
  'social-worker-report': report.filter((mark) => mark !== 'agency'),
  'conference-request': [],
  agenda: ['conferenceDate', 'conferenceTime', 'place'],
  'child-protection-plan': ['reference', ...child],
  'full-record': ['reference', ...child, 'conferenceDate'],
  'core-group-record': ['reference', ...child],
  'one-minute-guide': [],
  briefing: [],
}

/** Content controls that a template of this kind must have, by their tags. */
export function requiredControls(kind: TemplateKind): readonly string[] {
  return (reportKinds as readonly string[]).includes(kind) ? [restrictedTag] : []
}

/**
 * The template of this kind that ships with the project; "skeleton" is the empty document that copies are built on, "paper"
 * the one that papers are.
 */
export async function readTemplate(kind: TemplateKind | 'skeleton' | 'paper'): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`./${kind}.docx`, import.meta.url)))
}
