import type { Document, Element, Node } from '@xmldom/xmldom'

/** Every element of a part, in the order of the text. */
export function* elementsOf(part: Document): Generator<Element> {
  for (const node of nodesOf(part)) if (isElement(node)) yield node
}

// What people write or choose that is no text of its own: names, descriptions, targets.
const spoken = new Set(
  'descr title alt author initials name tooltip instr string displayText label Target href anchor value'.split(' '),
)
const spokenValues = new Set('tag alias default result listItem docVar statusText helpText lvlText'.split(' '))
const lineEnds = new Set('p h tr br cr tab line-break s title description creator keywords'.split(' '))

/** All words in a part, comments and the hidden included: a line a paragraph, then what stands in attributes. */
export function wordsOf(part: Document): string {
  const text: string[] = []
  const attributes: string[] = []
  for (const node of nodesOf(part)) {
    if (isElement(node)) {
      const name = node.localName ?? ''
      if (lineEnds.has(name)) text.push(name === 'tab' || name === 's' ? ' ' : '\n')
      for (const { localName, value } of node.attributes) {
        if (spoken.has(localName ?? '') || (localName === 'val' && spokenValues.has(name))) attributes.push(value)
      }
    } else if (!isLayout(node)) text.push(node.nodeValue ?? '')
  }
  return [text.join(''), ...new Set(attributes)].filter((words) => words.trim() !== '').join('\n')
}

// Not recursive: a part may be nested deeper than the stack.
function* nodesOf(part: Document): Generator<Node> {
  for (let node: Node | null = part.firstChild; node; ) {
    yield node
    let after: Node | null = node
    if (!node.firstChild) while (after && !after.nextSibling) after = after.parentNode
    node = node.firstChild ?? after?.nextSibling ?? null
  }
}

/** A line break between two elements of a tidied file says nothing, and must not part a word. */
function isLayout(node: Node) {
  return /^\s*\n\s*$/.test(node.nodeValue ?? '')
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
