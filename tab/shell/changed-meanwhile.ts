const listeners = new Set<() => void>()

/** What is shown is no longer so: somebody else has changed it. Whatever shows something looks again. */
export function announceChange() {
  for (const listener of listeners) listener()
}

export function onChangedMeanwhile(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
