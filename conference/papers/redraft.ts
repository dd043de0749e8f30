import { english } from './english.ts'
import type { PaperSection } from './paper.ts'

/**
 * A draft after what it was drafted from has been corrected. Where the source says the same, what people have written
 * stays; where it says something else, the source decides, and their words stay beside it for those who write.
 */
export function redraft(
  standing: readonly PaperSection[],
  {
    before,
    after,
    writers,
  }: { before: readonly PaperSection[]; after: readonly PaperSection[]; writers: readonly string[] },
): PaperSection[] {
  const drafted = after.map((section) => {
    const own = withId(standing, section.id)
    return own && isSame(withId(before, section.id), section) ? own : section
  })
  const added = standing.filter(({ id }) => !withId(before, id) && !withId(after, id))
  const overtaken = standing.flatMap((own) => {
    const was = withId(before, own.id)
    const isEdited = was !== undefined && !isSame(was, own)
    const stays = drafted.includes(own)
    return isEdited && !stays && own.text.trim() !== '' && own.text !== withId(after, own.id)?.text ? [own] : []
  })
  const kept = overtaken.map((own) => ({
    ...own,
    id: `earlier:${own.id}`,
    heading: english.earlier(own.heading),
    audience: writers,
  }))
  return [...drafted, ...added.filter(({ id }) => !kept.some((one) => one.id === id)), ...kept]
}

function withId(sections: readonly PaperSection[], id: string): PaperSection | undefined {
  return sections.find((section) => section.id === id)
}

function isSame(one: PaperSection | undefined, other: PaperSection): boolean {
  return one !== undefined && JSON.stringify(shown(one)) === JSON.stringify(shown(other))
}

function shown({ heading, text, audience, childId }: PaperSection) {
  return [heading, text, audience, childId]
}
