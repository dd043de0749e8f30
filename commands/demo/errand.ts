/** Something that somebody will do at that moment; the name keeps it from being planned twice. */
export interface Errand {
  name: string
  at: Temporal.Instant
  run(): Promise<void>
}

/** What is still to be done, soonest first; at the same moment in the order in which it was planned. */
export function keepErrands() {
  const names = new Set<string>()
  let open: Errand[] = []
  return {
    plan(errands: readonly Errand[]) {
      for (const errand of errands) {
        if (names.has(errand.name)) continue
        names.add(errand.name)
        open.push(errand)
      }
      open = open.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    },
    /** The errand whose moment has come, taken off the list. */
    takeDue(now: Temporal.Instant): Errand | undefined {
      const [first] = open
      return first && Temporal.Instant.compare(first.at, now) <= 0 ? open.shift() : undefined
    },
    next: () => open[0]?.at ?? null,
  }
}
