/** What is said of days by the timetable. */
export const english = {
  why: 'Why this date?',
  unavailable: 'Calendars cannot be read just now: nobody knows who is free.',
  proposals: 'Days that suit',
  free: 'Everybody known to be free.',
  notFree: (names: string) => `Not free: ${names}.`,
  notKnown: (names: string) => `Not known: ${names}.`,
} as const
