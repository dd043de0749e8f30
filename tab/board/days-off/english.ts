const count = (many: number, one: string, several: string) => `${many} ${many === 1 ? one : several}`

export const daysOffEnglish = {
  title: 'Days that do not count',
  lead: 'Deadlines are counted without weekends, bank holidays and these days. Whoever was told of a date that changes is told once.',
  open: 'Days that do not count',
  columns: { date: 'Day', what: 'What it is', name: 'Name', actions: 'Change' },
  kinds: { proclaimed: 'Bank holiday that was proclaimed', closure: 'The office is closed' },
  empty: 'No day has been added.',
  fields: { kind: 'What is it?', date: 'Day', name: 'Name, for example: a royal wedding' },
  check: 'See what it changes',
  add: 'Add this day',
  effects: (conferences: number, told: number) =>
    `${count(conferences, 'conference has', 'conferences have')} other dates. ${count(told, 'person is', 'people are')} told.`,
  toMove: (what: 'conference' | 'core-group', reference: string, when: string) =>
    `${reference}: ${what === 'conference' ? 'the conference' : 'a core group'} at ${when} falls on it, and somebody has to move it.`,
  remove: {
    open: 'Remove',
    openOf: (day: string) => `Remove ${day}`,
    title: (day: string) => `${day} counts again`,
    lead: 'Dates are counted anew, and whoever was told of one that changes is told once.',
    confirm: 'Remove it',
  },
} as const
