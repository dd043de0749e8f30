const count = (many: number, one: string, several: string) => `${many} ${many === 1 ? one : several}`

/** What mails and events about core groups say. Dates and times come ready-made from outside. */
export const english = {
  title: (reference: string) => `Core group for ${reference}`,
  open: 'Open the core group',
  toChoose: (due: string) => `Still to be chosen, by ${due}`,
  facts: {
    what: 'What',
    whatIs: 'Core group',
    reference: 'Reference',
    when: 'When',
    where: 'Where',
    join: 'Join online',
  },

  subjects: {
    invitation: (reference: string) => `${reference}: your core group`,
    reminder: (reference: string, date: string) => `${reference}: core group on ${date}`,
    moved: (reference: string, date: string) => `${reference}: the core group is on ${date}`,
    calledOff: (reference: string) => `${reference}: core group called off`,
    pickDay: (reference: string) => `${reference}: choose a day for the core group`,
    recordDue: (reference: string, date: string) => `${reference}: the core group of ${date}`,
    missed: (reference: string) => `${reference}: book the core group anew`,
    event: (reference: string) => `${reference}: core group`,
  },

  invitation: {
    lead: (when: string) => `The core group meets on ${when}.`,
    noneYet: 'You are in the core group. The day of its next meeting is still to be chosen.',
    why: 'You are a member. The core group is the family and the professionals whom they have chosen.',
    what: 'It looks at the plan line by line and asks: how is it working for the family, how well is the family progressing, are the children safer?',
    later: 'Meetings after it',
    review: (when: string) => `The review conference is at ${when}.`,
    cantCome: 'If you cannot come, say so on your page, or ring us.',
  },

  reminder: {
    lead: (when: string, inDays: string) => `It is on ${when}, ${inDays}.`,
    prepare: 'Please look at the plan before, and bring what has changed: your own words stand in the record.',
    byHand: (parties: string) => `Please remind the ${parties}: they are reached by hand.`,
  },

  moved: {
    title: (reference: string) => `The core group for ${reference} has another day`,
    chosenTitle: (reference: string) => `The core group for ${reference} has its day`,
    lead: (when: string) => `It is on ${when}.`,
    was: (when: string) => `Before, it was at ${when}. Your calendar follows by itself.`,
  },

  calledOff: {
    title: (reference: string) => `Core group for ${reference} called off`,
    lead: (many: number) => `${count(many, 'meeting does', 'meetings do')} not take place:`,
    nothing: 'You need do nothing more. The event leaves your calendar by itself.',
  },

  pickDay: {
    title: (reference: string) => `Choose a day for the core group of ${reference}`,
    lead: (due: string) => `By the rhythm it is due by ${due}, and nothing is booked yet.`,
    days: 'Days near it, earlier ones first',
    late: 'A meeting after its day counts as late.',
    past: 'Its day has passed. Please choose the nearest day that you can.',
    why: 'Why nothing is booked',
    open: 'Choose a day',
  },

  recordDue: {
    titles: {
      asks: (reference: string) => `Did the core group for ${reference} take place?`,
      held: (reference: string) => `The record of the core group for ${reference}`,
    },
    lead: (when: string) => `It was on ${when}.`,
    asks: 'If it took place, please write its record. If it did not, say so there: it is then booked anew.',
    due: (due: string) => `The record is due by ${due}.`,
    overdue: (due: string) =>
      `The record was due by ${due}, and it is still needed: everybody in the core group works from it.`,
    open: 'Open the record',
  },

  missed: {
    title: (reference: string) => `Book the core group for ${reference} anew`,
    lead: (when: string) => `It did not take place on ${when}.`,
    ask: 'The plan is still to be looked at together. Please choose the nearest day that suits.',
  },

  event: {
    anchorLead:
      'You lead this core group. This event carries the meeting; the others are invited by events of their own.',
    lead: 'You are a member of this core group. The family is invited by events of their own.',
    record: 'The agenda is made from the plan. It opens with your own mail or message from us.',
  },

  /** Previews are read by others: nothing here says what it is about. Short words, short sentences. */
  family: {
    noneYet: 'There will be an appointment for you. The day is not fixed yet.',
    later: 'These are your next appointments:',
    toCome: 'We will tell you each day before it comes.',
    reminder: {
      title: 'Your appointment is soon',
      lead: (when: string) => `Do not forget: your appointment is on ${when}.`,
      say: 'You can tell us before the day what has gone well, and what is hard. Please ring us.',
    },
    chosen: { title: 'Your appointment has its day', lead: (when: string) => `Your appointment is on ${when}.` },
    calledOff: { lead: 'These appointments will not happen:' },
    digest: (when: string) => `Do not forget: your appointment is on ${when}.`,
  },
} as const
