/** Every text of Outlook's task pane that is its own; what it shares with the board and "My reports" stands there. */
export const english = {
  unreadable: 'Outlook did not tell us what this appointment says. Close this pane and open it again.',
  reading: 'Reading the appointment',

  nothing: {
    title: 'No appointment is open',
    lead: 'Choose an appointment in your calendar. What it asks of you then stands here.',
  },

  notYours: {
    title: 'This appointment is not about a conference of yours',
    lead: 'The subject of a conference’s invitation holds its reference, for example CP-1042.',
    myReports: 'See what is asked of you',
  },

  draft: {
    title: 'Book a conference',
    lead: 'This appointment is not about a conference yet. These details go into a booking. You add the rest there, before anything is sent.',
    facts: 'What is read from it',
    subject: 'Subject',
    noSubject: 'None',
    when: 'When',
    days: (from: string, to: string) => `${from} to ${to}`,
    where: 'Where',
    noPlace: 'Not given',
    organiser: 'Organised by',
    people: 'Invited',
    nobody: 'Nobody yet',
    noAddress: (name: string) => `${name} (no e-mail address)`,
    person: (name: string, email: string) => (name && name !== email ? `${name} (${email})` : email),
    afterwards: {
      unsaved: 'This appointment is not saved. When you have booked, close it without saving.',
      own: 'When you have booked, cancel this appointment yourself.',
      shared: (owner: string) => `When you have booked, cancel this appointment in the calendar of ${owner}.`,
      other: (owner: string) =>
        `When you have booked, ask ${owner} to cancel this appointment: only its organiser can.`,
    },
    why: 'The invitations come from the booking. Nothing is cancelled or changed here.',
    book: 'Book a conference from this appointment',
    ready: 'The booking page opens in a new window, with these details filled in.',
    open: 'Open the booking page',
  },

  ours: {
    otherTime: (reference: string, when: string) =>
      `This appointment names ${reference}, but is not at its time: the conference is at ${when}.`,
    another: 'Book another conference from this appointment',
    next: 'What is needed today',
    none: 'Nothing needs you today.',
    more: (amount: number) => (amount === 1 ? 'One more thing is on the board.' : `${amount} more are on the board.`),
    state: 'Where it stands',
    open: 'Open the conference',
    deadlines: 'Deadlines',
    why: 'Why this date?',
    part: 'Your part',
  },
}
