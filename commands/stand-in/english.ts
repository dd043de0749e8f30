/** What the clock's button says after the moment itself. */
export const english = { nextMoment: 'the next reminder or deadline' } as const
