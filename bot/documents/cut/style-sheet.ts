import type { Document, Element } from '@xmldom/xmldom'
import { attribute, child, descendants, isOn } from './docx-package.ts'
import { type ParagraphStyle, paragraphStyles } from './report-blocks.ts'

/** What a copy needs to know of a document's own styles. */
export interface StyleSheet {
  /** Our style of the same name, or the one that it is based on; null when we have none. */
  ours(id: string): ParagraphStyle | null
  /** Does the style hide its words? The default styles are asked with "". */
  hides(id: string): boolean
  /** The list that its paragraphs are in. */
  numbering(id: string): Element | undefined
}

const names = new Map<string, ParagraphStyle>([
  ...paragraphStyles.map((style) => [style.toLowerCase(), style] as const),
  ['heading 1', 'Heading1'],
  ['heading 2', 'Heading2'],
  ...[3, 4, 5, 6, 7, 8, 9].map((level) => [`heading ${level}`, 'Heading3'] as const),
  ['subtitle', 'Guidance'],
  ['table header', 'TableHeader'],
  ['table text', 'TableText'],
])

export function readStyles(sheet: Document | null): StyleSheet {
  const styles = new Map(sheet ? descendants(sheet, 'style').map((style) => [attribute(style, 'styleId'), style]) : [])
  const defaults = sheet ? descendants(sheet, 'docDefaults') : []
  for (const style of styles.values())
    if (['1', 'true', 'on'].includes(attribute(style, 'default'))) defaults.push(style)

  const hiding = new Map<string, boolean>()
  const withBases = (id: string) => {
    const line: Element[] = []
    for (let at = styles.get(id); at && !line.includes(at); at = styles.get(attribute(child(at, 'basedOn'))))
      line.push(at)
    return line
  }
  const ours = (style: Element) =>
    names.get(attribute(child(style, 'name')).toLowerCase()) ?? names.get(attribute(style, 'styleId').toLowerCase())
  return {
    ours: (id) => {
      const line = withBases(id).map(ours)
      return line.find((style) => style !== undefined) ?? names.get(id.toLowerCase()) ?? null
    },
    hides: (id) => {
      const known = hiding.get(id)
      if (known !== undefined) return known
      const found = (id === '' ? defaults : withBases(id)).some((style) =>
        ['vanish', 'specVanish'].some((name) => descendants(style, name).some(isOn)),
      )
      hiding.set(id, found)
      return found
    },
    numbering: (id) =>
      withBases(id)
        .map((style) => child(style, 'pPr', 'numPr'))
        .find((found) => found !== undefined),
  }
}
