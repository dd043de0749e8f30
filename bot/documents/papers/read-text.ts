/** What people write in a passage: paragraphs, points, and lines of "What: words". */
export type TextBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'points'; items: string[] }
  | { kind: 'facts'; rows: [term: string, value: string][] }

const POINT = /^\s*[-•*]\s+/
/** A short word or two before a colon; a sentence has its full stop somewhere. */
const FACT = /^([^:.!?“”"]{1,48}): +(\S.*)$/

/** An empty line parts paragraphs. Two lines or more that each say "What: words" are read as a list of facts. */
export function readText(text: string): TextBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((chunk) => chunk.split('\n').filter((line) => line.trim() !== ''))
    .flatMap((lines): TextBlock[] => {
      if (lines.length === 0) return []
      if (lines.every((line) => POINT.test(line)))
        return [{ kind: 'points', items: lines.map((line) => line.replace(POINT, '').trim()) }]
      const rows = lines.map((line) => FACT.exec(line.trim()))
      if (rows.length > 1 && rows.every((row) => row !== null))
        return [{ kind: 'facts', rows: rows.map(([, term = '', value = '']) => [term, value]) }]
      return lines.map((line) => ({ kind: 'paragraph', text: line.trim() }))
    })
}
