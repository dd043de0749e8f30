import type { PaperSection } from './paper.ts'

/**
 * A draft after what it is written from has changed. A passage that nobody has touched is as the rules write it now; of
 * one that somebody had written on, and that says something else now, both stand, so that nothing typed is lost and
 * whoever approves it sees both.
 */
export function sectionsAgain(
  standing: readonly PaperSection[],
  before: readonly PaperSection[],
  after: readonly PaperSection[],
): PaperSection[] {
  const find = (sections: readonly PaperSection[], id: string) => sections.find((section) => section.id === id)
  const known = new Set(after.map(({ id }) => id))
  const again = after.flatMap((section) => {
    const [was, is] = [find(before, section.id), find(standing, section.id)]
    if (was && isSame(was, section)) return is ? [is] : []
    if (!is || (was && isSame(was, is))) return [section]
    return [{ ...section, text: [section.text, is.text].filter(Boolean).join('\n\n') }]
  })
  // What somebody added of their own, or had written on, stays where the rules write nothing any more.
  const own = standing.filter((section) => {
    const was = find(before, section.id)
    return !known.has(section.id) && !(was && isSame(was, section))
  })
  return [...again, ...own]
}

export function isSame(one: PaperSection, other: PaperSection): boolean {
  const text = ({ heading, text: words, audience, childId }: PaperSection) =>
    JSON.stringify([heading, words, audience, childId])
  return text(one) === text(other)
}
