import type { Child } from './conference.ts'
import { foldText, foldWord } from './folded-text.ts'
import { findPattern, isNoPlainWord, isOneWord, isWhole } from './pattern.ts'

/** Which of these children a text names by their given name, whatever its case, accents or ending ("Zoë's", "ZOES"). */
export function childrenNamedIn(text: string, children: readonly Child[]): Child[] {
  const folded = foldText(text)
  return children.filter(({ name }) => {
    const word = foldWord(name.trim().split(/\s+/)[0] ?? '')
    if (word === '') return false
    return findPattern(folded, {
      word,
      nearly: false,
      fits: (where, place) => isWhole(where, place) && isOneWord(where, place) && isNoPlainWord(where, place),
    }).length
  })
}
