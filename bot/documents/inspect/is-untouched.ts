import { headingsOfDocx, textOfDocx } from '../cut/docx-text.ts'
import { readTemplate, reportKinds, type TemplateKind } from '../templates/template.ts'
import { readDocument } from './read-document.ts'

/**
 * Is this prepared document as its author got it, with nothing under any heading that asks something?
 * Compared by text: SharePoint rewrites a .docx on upload, so its hash says nothing.
 */
export async function isUntouched(bytes: Uint8Array, kind: TemplateKind, template?: Uint8Array): Promise<boolean> {
  const read = await readDocument(bytes)
  return (
    read.ok &&
    read.type === 'docx' &&
    addsNothingTo(read.text ?? '', await linesOfTemplate(template ?? (await readTemplate(kind))))
  )
}

export type TemplateLines = { headings: Set<string>; filledHeadings: Set<string>; patterns: RegExp[] }

/** What a template says by itself: its headings, those whose parts we fill in ourselves, and its other lines. */
export async function linesOfTemplate(template: Uint8Array): Promise<TemplateLines> {
  const headings = new Set((await headingsOfDocx(template)).map(squeeze))
  const filledHeadings = new Set<string>()
  const patterns: RegExp[] = []
  let current = ''
  for (const line of linesOf(await textOfDocx(template))) {
    if (headings.has(line)) current = line
    if (/^\{[^{}]*\}$/.test(line.replace(sectionMark, ''))) filledHeadings.add(current)
    else patterns.push(patternOf(line))
  }
  return { headings, filledHeadings, patterns }
}

/** The same for each report template that ships with the project; they never change while we run, so they are read once. */
export function shippedReportTemplates(): Promise<TemplateLines[]> {
  shipped ??= Promise.all(reportKinds.map(async (kind) => linesOfTemplate(await readTemplate(kind))))
  return shipped
}

let shipped: Promise<TemplateLines[]> | undefined

/** Whether this is the template and says nothing but what it says, the parts that we fill in ourselves aside. */
export function addsNothingTo(text: string, template: TemplateLines): boolean {
  let current = ''
  const lines = linesOf(text)
  // Somebody's own short letter can have a line that looks like one of ours, but never our headings.
  if (new Set(lines).intersection(template.headings).size < template.headings.size / 2) return false
  return lines.every((line) => {
    if (template.headings.has(line)) current = line
    return template.filledHeadings.has(current) || template.patterns.some((pattern) => pattern.test(line))
  })
}

/** The same form with lines of its author's last report put into it: these add nothing either, word for word. */
export function alsoSaying(template: TemplateLines, lines: readonly string[]): TemplateLines {
  const exactly = lines.map((line) => new RegExp(`^${RegExp.escape(squeeze(line))}$`, 'u'))
  return { ...template, patterns: [...template.patterns, ...exactly] }
}

const sectionMark = /\{[#/][^{}]*\}/g

function patternOf(line: string) {
  const literals = line.replace(sectionMark, '').split(/\{[^{}]*\}/)
  return new RegExp(`^${literals.map((text) => RegExp.escape(squeeze(text))).join('.*')}$`, 'u')
}

function linesOf(text: string) {
  return text
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '')
}

function squeeze(text: string) {
  return text.replace(/\s+/g, ' ').trim()
}
