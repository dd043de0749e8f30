const count = (many: number, one: string, several: string) => `${many} ${many === 1 ? one : several}`

/** What the cards about core groups say. Dates and times come ready-made from outside. */
export const english = {
  title: (reference: string) => `Core group for ${reference}`,
  open: 'Open the core group',
  cantCome: 'I can’t come',
  review: (when: string) => `The review conference is at ${when}.`,

  invitation: {
    lead: (when: string) => `Next meeting: ${when}`,
    noneYet: 'The day of the next meeting is still to be chosen.',
    why: 'You are a member. The core group is the family and the professionals whom they have chosen.',
    later: 'Meetings after it',
    toChoose: (due: string) => `To be chosen, by ${due}`,
  },

  reminder: {
    lead: (when: string, inDays: string) => `${when} (${inDays})`,
    prepare: 'Please look at the plan before, and write what you bring. Your own words stand in the record.',
    byHand: (parties: string) => `Please remind the ${parties}: they are reached by hand.`,
  },

  moved: {
    title: (reference: string) => `The core group for ${reference} has another day`,
    chosen: (reference: string) => `The core group for ${reference} has its day`,
    now: (when: string) => `It is now on ${when}`,
    on: (when: string) => `It is on ${when}`,
    was: (when: string) => `Before, it was at ${when}. Your calendar follows by itself.`,
  },

  calledOff: {
    title: (reference: string) => `Core group for ${reference} called off`,
    lead: (many: number) => (many === 1 ? 'This meeting does not take place:' : 'These meetings do not take place:'),
    nothing: 'You need do nothing. They leave your calendar by themselves.',
  },

  pickDay: {
    title: (reference: string) => `Choose a day for the core group of ${reference}`,
    due: (due: string) => `By the rhythm it is due by ${due}`,
    ask: 'Nothing is booked until you choose. Earlier days come first: a later one counts as late.',
    past: 'Its day has passed, so it is late by now. Please choose the nearest day that you can.',
    another: 'Another day or time',
    chosenTitle: (reference: string) => `The core group for ${reference} has its day`,
    chosen: (when: string) => `It is on ${when}`,
    told: 'Everybody in it gets an invitation and is told.',
  },

  recordDue: {
    titles: {
      over: (reference: string) => `Did the core group for ${reference} take place?`,
      held: (reference: string) => `The record of the core group for ${reference}`,
    },
    wasOn: (when: string) => `It was on ${when}`,
    due: (due: string) => `The record is due by ${due}.`,
    overdue: (due: string) => `The record was due by ${due}, and it is still needed.`,
    write: 'Write the record',
    notHeld: 'It did not take place',
    whyNot: 'Why not, in a few words. Please write no names.',
    save: 'Save',
    missedTitle: (reference: string) => `Noted: the core group for ${reference} did not take place`,
    missed: 'It has to be held on another day.',
    choose: 'Choose another day',
  },

  missed: {
    title: (reference: string) => `Book the core group for ${reference} anew`,
    was: (when: string) => `It did not take place on ${when}`,
    ask: 'The family’s plan is still to be looked at together. Please choose the nearest day that suits.',
  },

  apology: {
    title: (reference: string) => `You cannot come to the core group for ${reference}`,
    noted: (when: string) => `It is on ${when}. Your apology is noted.`,
    update: 'What you would have brought still helps: please write it down in the core group.',
  },

  inDays: (days: number) => (days === 0 ? 'today' : `in ${count(days, 'working day', 'working days')}`),
} as const
