import { english } from './english.ts'
import type { PaperSection } from './paper.ts'

/**
 * A draft after what it is written from has changed. Where its source says the same, what people have written stays. Where
 * the source says something else, the source decides: what somebody had written there stays beside it, for its `writers`
 * alone, so that nothing typed is lost and nothing that has been taken back goes out.
 */
export function sectionsAgain(
  standing: readonly PaperSection[],
  before: readonly PaperSection[],
  after: readonly PaperSection[],
  writers: readonly string[],
): PaperSection[] {
  const again = after.flatMap((section) => {
    const [was, is] = [withId(before, section.id), withId(standing, section.id)]
    if (!was || !isSame(was, section)) return [section]
    // Whoever took a passage out keeps it out.
    return is ? [is] : []
  })
  const added = standing.filter(({ id }) => !withId(before, id) && !withId(after, id))
  const overtaken = standing.filter((is) => {
    const was = withId(before, is.id)
    const isWritten = is.text.trim() !== '' && was !== undefined && !isSame(was, is)
    return isWritten && !again.includes(is)
  })
  const kept = overtaken.map((is) => ({
    ...is,
    id: `earlier:${is.id}`,
    heading: english.earlier(is.heading),
    audience: writers,
  }))
  return [...again, ...added.filter(({ id }) => !withId(kept, id)), ...kept]
}

function withId(sections: readonly PaperSection[], id: string): PaperSection | undefined {
  return sections.find((section) => section.id === id)
}

export function isSame(one: PaperSection, other: PaperSection): boolean {
  const text = ({ heading, text: words, audience, childId }: PaperSection) =>
    JSON.stringify([heading, words, audience, childId])
  return text(one) === text(other)
}
