import type { SectionView as Passage } from '../../../bot/api/papers.ts'

/** Two have changed one passage: what stands now is theirs, what I wrote waits for me to decide. `theirs` null: taken out. */
export interface Conflict {
  mine: Passage
  theirs: Passage | null
}

interface Sides {
  /** As it was when I began. */
  base: readonly Passage[]
  mine: readonly Passage[]
  theirs: readonly Passage[]
  /** What I sent and got no answer to: it may be what stands there now. */
  sent?: readonly Passage[]
}

/**
 * What both have changed, passage by passage; where both changed one, theirs stands and mine is a conflict. A passage is one
 * thing: whoever said that more people read it has not seen what the other wrote in it.
 */
export function merge({ base, mine, theirs, sent = [] }: Sides): { sections: Passage[]; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  const merged: Passage[] = []
  for (const id of inOneOrder({ base, mine, theirs })) {
    const [was, my, their, before] = [base, mine, theirs, sent].map((side) => side.find((one) => one.id === id))
    const hasMine = !was || !my || !isSame(was, my)
    if (!my) {
      // Taken out by me, unless they have changed it since: then it comes back to be looked at.
      if (their && (!was || !isSame(was, their))) merged.push(their)
    } else if (!their) {
      if (!was) merged.push(my)
      else if (hasMine) conflicts.push({ mine: my, theirs: null })
    } else if (isSame(my, their)) {
      // What differs by a space alone is as I typed it.
      merged.push(my)
    } else {
      const isTheirs = !was || !isSame(was, their)
      const isMineBefore = before && isSame(before, their)
      const stands = hasMine && (!isTheirs || isMineBefore) ? my : their
      merged.push(stands)
      if (hasMine && stands !== my) conflicts.push({ mine: my, theirs: their })
    }
  }
  return { sections: merged, conflicts }
}

/** Every passage's id: in my order where I changed it, else in theirs, and what the other side added behind what it followed. */
function inOneOrder({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', readonly Passage[]>): string[] {
  const [was, my, their] = [base, mine, theirs].map((side) => side.map(({ id }) => id)) as [
    string[],
    string[],
    string[],
  ]
  const isMoved = was.filter((id) => my.includes(id)).join() !== my.filter((id) => was.includes(id)).join()
  const [order, others] = isMoved ? [[...my], their] : [[...their], my]
  for (const [index, id] of others.entries()) {
    if (order.includes(id)) continue
    const before = others.slice(0, index).findLast((one) => order.includes(one))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }
  return order
}

/** As the service keeps it: spaces around a heading and the order of names make no difference. */
export function isSame(one: Passage, other: Passage): boolean {
  return told(one) === told(other)
}

function told({ id, heading, text, audience, childId }: Passage): string {
  const names = audience === 'everyone' ? audience : audience.toSorted()
  return JSON.stringify([id, heading.trim(), text, names, childId])
}

export function areSame(some: readonly Passage[], others: readonly Passage[]): boolean {
  return some.length === others.length && some.every((passage, index) => isSame(passage, others[index] as Passage))
}
