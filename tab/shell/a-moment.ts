const MOMENT_MS = 100

/** How long something may take before it is worth a word: shorter, and words about waiting would only flicker. */
export function aMoment(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), MOMENT_MS))
}
