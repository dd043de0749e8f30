import type { Element } from '@xmldom/xmldom'
import { attribute, child } from './docx-package.ts'

/** How the content controls of our forms are tagged. In a template, a child's section has the bare `childTag`. */
export const restrictedTag = 'cp:restricted'
export const childTag = 'cp:child'

export function tagOf(control: Element): string {
  return attribute(child(control, 'sdtPr', 'tag'))
}

/** The child whose section this is; null when it is not a child's section. */
export function childOf(tag: string): string | null {
  return tag.startsWith(`${childTag}:`) && tag.length > childTag.length + 1 ? tag.slice(childTag.length + 1) : null
}
