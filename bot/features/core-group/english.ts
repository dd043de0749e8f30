/** What calendars say when an event of a core group leaves them. Family parties read it, too. */
export const english = {
  willNotTakePlace: 'This appointment will not take place.',
  anotherDayFollows: 'This appointment will be on another day. We will tell you when.',
} as const
