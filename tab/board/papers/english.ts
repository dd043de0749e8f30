import type { PaperDraft, PaperView } from '../../../bot/api/papers.ts'

const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`
const people = (amount: number) => count(amount, 'person', 'people')
const list = new Intl.ListFormat('en-GB')

/** What the page of one paper says. */
export const papersEnglish = {
  roads: {
    page: 'a page of their own',
    library: 'a copy in Teams',
    hand: 'by hand, through the lead social worker',
  } satisfies Record<PaperView['recipients'][number]['by'], string>,
  had: {
    had: 'Has it',
    due: 'Has not had it as it now reads',
    held: 'Held until a second person has looked',
  } satisfies Record<PaperView['recipients'][number]['state'], string>,

  title: 'Paper',
  beside: 'What comes next, preview, and who gets it',
  notOpen:
    'A paper opens for the chair, its minute-taker, the lead social worker where they write it, and the business team. If you should see it, ask the business team.',
  backToConference: (reference: string) => `Conference ${reference}`,
  coreGroup: (title: string, day: string) => `${title}, ${day}`,
  about: (kind: PaperDraft['kindOfConference'], day: string) =>
    `${kind === 'initial' ? 'Initial conference' : 'Review conference'} on ${day}`,
  noDue: 'It has no date by which it must go.',
  approvedAt: (when: string) => `Approved at ${when}.`,
  sentAt: (when: string) => `Sent at ${when}.`,

  next: {
    title: 'What comes next',
    minutes: (takers: string[]) => `${list.format(takers)} ${takers.length === 1 ? 'writes' : 'write'} it.`,
    youApprove: 'You read it and approve it. Nobody gets it before that.',
    approves: (name: string) => `${name} reads and approves it. Nobody gets it before that.`,
    ending:
      'This letter never sends itself. Read it first, and decide whether it should go at all and to whom: approving and sending are two presses.',
    youSend: 'It is approved, and nobody has it yet. Send it.',
    theySend: (name: string) => `It is approved, and nobody has it yet. ${name} or the business team sends it.`,
    correction: (amount: number, name: string | null) =>
      `${count(amount, 'correction is', 'corrections are')} asked for. ${name === null ? 'You settle' : `${name} settles`} ${amount === 1 ? 'it' : 'them'}.`,
    due: (amount: number) => `${people(amount)} ${amount === 1 ? 'has' : 'have'} not had it as it now reads.`,
    held: (amount: number) => `${count(amount, 'copy is', 'copies are')} held until a second person has looked.`,
    toHandOver: (amount: number) =>
      `${count(amount, 'copy waits', 'copies wait')} for the lead social worker to hand over.`,
    all: 'Everybody has it as it now reads. Nothing is left to do.',
  },
  closed: 'You see how far this paper is. The words of it are for those who write it.',
  locked: 'It is approved. Whoever changes it makes a draft of it again, and it has to be approved anew.',
  unlock: 'Change it again',
  read: 'It has been sent. It can be changed once somebody who has it asks for a correction.',
  correct: 'Change below what is wrong, then say above that it is put right. Until then nobody sees your changes.',

  saved: {
    all: 'All is saved',
    saving: 'Saving',
    toDecide: 'Saved but for what waits for you to decide below',
    offline: 'No connection. What you write is kept here and saved when it is back.',
    noHeading: 'Not saved yet: give every passage a heading.',
    trouble: (message: string) => `Not saved yet. ${message}`,
    notYetRight: (amount: number) =>
      `${count(amount, 'passage is', 'passages are')} changed and not put right yet. Your changes are kept here.`,
    unchanged: 'Nothing is changed yet',
    stuck: 'These changes of yours are not saved',
    stuckWhy: 'The paper was approved or sent meanwhile. Copy what you need, then let them go.',
    letGo: 'Let them go',
  },
  conflict: {
    title: 'Somebody else has changed this passage meanwhile.',
    gone: 'Somebody else has taken out this passage, which you changed.',
    mine: 'You wrote',
    theirs: 'They wrote',
    keepMine: 'Keep mine',
    keepTheirs: 'Keep theirs',
    keepBoth: 'Keep both',
    bringBack: 'Bring it back as I wrote it',
    leaveOut: 'Leave it out',
    undecided: 'Decide first which text stands where two people changed one passage.',
  },

  passages: {
    title: 'Passages',
    lead: 'Each recipient’s copy is made of the passages that are for them. An empty passage goes to nobody.',
    none: 'There is nothing in this paper yet. Add a passage.',
    of: (number: number, heading: string) => `Passage ${number}: ${heading || 'no heading'}`,
    number: (number: number, all: number) => `Passage ${number} of ${all}`,
    heading: 'Heading',
    headingMissing: 'Give this passage a heading, or remove it.',
    text: 'Text',
    add: 'Add a passage',
    addBehind: 'Add a passage below',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    removed: (heading: string) => `Removed: ${heading || 'passage without a heading'}`,
    undo: 'Put it back',
    moved: (number: number, all: number) => `Now passage ${number} of ${all}`,
    newHeading: 'New passage',
    empty: 'Empty: it stands in nobody’s copy until something is written here.',
  },
  readers: {
    change: 'Change who reads it',
    whom: 'For whom is this passage?',
    everyone: 'Everybody who gets this paper',
    some: 'Only people whom I choose',
    people: 'Who reads it',
    chairToo: (name: string) => `${name}, who chairs, reads every passage.`,
    nobody: 'Nobody is chosen: only the chair reads it.',
    child: 'Which child is it about?',
    noChild: 'No one child',
    childHint: 'Of the family, only those linked to that child read what is about it.',
    of: (name: string, role: string) => (role ? `${name}, ${role}` : name),
    all: 'Read by everybody who gets this paper.',
    by: (names: string[]) => `Read by ${list.format(names)}.`,
    withProfessionals: 'all professionals',
    not: (names: string[]) => `Not by ${list.format(names)}.`,
    about: (child: string) => `About ${child}.`,
  },
  warnings: {
    'names-child': (names: string[]) =>
      `${list.format(names)} would read the name of a child to whom they are not linked. Take the name out, or choose above for whom this is or which child it is about. If it may stand, you confirm on approving that you have read it for them.`,
    'kept-from-them': (names: string[]) =>
      `This holds something that is kept from ${list.format(names)}. Take it out, or choose readers without them. If it stays, their copy is held until a second person has looked.`,
    amount: (amount: number) => `${count(amount, 'passage needs', 'passages need')} a look before this goes`,
    go: (heading: string) => `Go to “${heading}”`,
  },

  preview: {
    title: 'Preview',
    lead: 'The very pages that each of them would get, made from what is saved.',
    whose: 'Whose copy?',
    show: 'Show the pages',
    again: 'Show them as they are now',
    working: 'The pages are being made',
    stale: 'The paper was changed since these pages were made.',
    of: (name: string) => `Copy for ${name}`,
    page: (number: number, all: number, name: string) => `Page ${number} of ${all}, copy for ${name}`,
    pages: (amount: number, name: string) => `${count(amount, 'page', 'pages')} for ${name}`,
    none: 'Nobody would get a copy yet. Write something first.',
    asSent: 'It is shown as it was last saved; corrections that are not put right yet are not in it.',
    unreadable: 'The pages could not be shown here.',
    take: 'Save as a file',
    words: 'The words of this page',
  },

  approve: {
    both: 'Approve and send',
    only: 'Approve only',
    titleBoth: 'Approve this and send it?',
    titleOnly: 'Approve this?',
    leadBoth: (amount: number) => `${people(amount)} get a copy of their own, now:`,
    leadOnly: (amount: number) =>
      `Nobody gets it yet. Once it is sent, ${people(amount)} ${amount === 1 ? 'gets' : 'get'} a copy:`,
    to: (name: string, road: string) => `${name}: ${road}`,
    willBeHeld: (names: string[]) =>
      `The copy for ${list.format(names)} is held until a second person has looked: it holds something kept from them.`,
    readForOthers: 'I have read it for everybody who would see a child’s name to whom they are not linked',
    readWhich: (headings: string[]) =>
      `Passages that name such a child: ${list.format(headings.map((one) => `“${one}”`))}`,
    readMissing: 'Read these passages and tick this, or change for whom they are.',
    unsaved: 'Not everything is saved yet. Wait until it says “All is saved”, then try again.',
    doneBoth: (amount: number) => `Approved and sent to ${people(amount)}.`,
    doneOnly: 'Approved. Nobody has it yet.',
    send: (amount: number) => `Send to ${people(amount)}`,
    sendTitle: 'Send it now?',
    sendLead: 'Each gets a copy of their own, by their own road. It cannot be called back.',
    sent: (amount: number) => `On its way to ${people(amount)}.`,
  },

  corrections: {
    title: 'Corrections asked for',
    from: (name: string, when: string) => `${name}, ${when}`,
    open: 'To settle',
    right: 'Put right',
    noted: 'Noted beside the record',
    answer: (note: string) => `Answered: ${note}`,
    putRight: 'It is put right',
    putRightTitle: 'Put this right?',
    putRightLead: 'Whoever’s copy reads otherwise now gets a new one, and who asked hears that it is done.',
    changed: (headings: string[]) => `Changed: ${list.format(headings.map((one) => `“${one}”`))}`,
    nothingChanged: 'Nothing is changed yet. Close this, change the passage that is wrong, then come back.',
    note: 'What was done',
    noteHint: 'Said to who asked for it.',
    noteMissing: 'Say what was done.',
    noteIt: 'Note it, change nothing',
    noteTitle: 'Note this beside the record?',
    noteLead: 'The paper stays as it is. What was asked stands beside it, with your answer.',
    answerLabel: 'Your answer',
    answerMissing: 'Say why it stays as it is.',
    donePutRight: 'Put right. New copies are on their way.',
    doneNoted: 'Noted. Who asked for it is told.',
  },

  recipients: {
    title: 'Who gets it',
    lead: 'Each a copy of their own.',
    none: 'Nobody yet: a passage has to be written first.',
    copy: (number: number, when: string) => (number === 1 ? `${when}` : `${when}, copy ${number}`),
    handedOver: (when: string) => `handed over ${when}`,
    notHandedOver: 'not handed over yet',
    inFull: 'Everything about it on the conference’s page',
  },
}
