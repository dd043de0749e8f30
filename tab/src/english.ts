import type { ConferenceStatus } from '../../bot/api/conference.ts'
import type { DeadlineName } from '../../conference/policy.ts'

type Version = ConferenceStatus['reports'][number]['versions'][number]
type Person = ConferenceStatus['people'][number]
type Message = ConferenceStatus['messages'][number]

const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`

const kindWords: Record<Message['kind'], string> = {
  invitation: 'Invitation',
  'report-request': 'Report asked for',
  'report-reminder': 'Reminder of the report',
  'report-overdue': 'Report overdue',
  'report-receipt': 'Receipt of the report',
  'report-refused': 'File could not be taken',
  'report-returned': 'Report sent back',
  'missing-list': 'List of missing reports',
  'release-request': 'Release asked for',
  'hand-over': 'To take to the family',
  'pack-ready': 'Reports ready to read',
  'unread-reminder': 'Reminder to read',
  'chair-summary': "Chair's summary",
  moved: 'Conference moved',
  'called-off': 'Conference called off',
  'sign-in-code': 'Code for the personal page',
  digest: 'Several things in one message',
}

/** Every text of the pages. */
export const english = {
  loading: 'Loading',
  working: 'Working on it',
  cancel: 'Cancel',
  past: 'Past',
  shortNotice: 'Short notice',
  businessTeam: 'Business team',
  aReport: 'A report',
  reportOf: (name: string) => `${name}'s report`,
  restrictedPart: (report: string) => `${report}, restricted part`,
  kinds: { initial: 'First conference', review: 'Review conference' },

  signIn: {
    waiting: 'Signing you in',
    title: 'This page could not be opened',
    noHost: 'Open this page in Microsoft Teams: it signs you in with your work account there.',
    refused:
      'Teams could not sign you in. Close this tab and open it again. If that does not help, ask your IT team whether you may use CP Conferences.',
  },
  trouble: {
    offline: 'The service cannot be reached. Check your connection; nothing you typed is lost.',
    unexpected: (status: number) => `The service answered with an error (${status}). Try again in a minute.`,
  },

  list: {
    title: 'Conferences',
    book: 'Book a conference',
    empty: 'No conferences yet. Book the first.',
    emptyForYou: 'There is no conference here for you. Your own reports are in your chat with CP Conferences.',
    columns: {
      reference: 'Reference',
      kind: 'Kind',
      date: 'Date',
      reports: 'Reports',
      read: 'Read',
      state: 'State',
    },
    reports: ({ asked, answered }: { asked: number; answered: number }) => `${answered} of ${asked}`,
    read: ({ packs, read }: { packs: number; read: number }, circulated: boolean) =>
      circulated ? `${read} of ${packs}` : 'Not circulated yet',
    states: {
      calledOff: 'Called off',
      stopped: 'Stopped',
      missing: (amount: number) => count(amount, 'report missing', 'reports missing'),
      release: 'Waiting for release',
      circulated: 'Circulated',
      collecting: 'Collecting reports',
    },
  },

  deadlines: {
    'conference-limit': 'Latest day for the conference',
    'report-due': 'Reports due',
    'circulate-by': 'Reports circulated to everybody',
    'decision-letter': 'Decision letter and outline plan',
    'full-record': 'Full record',
    'first-core-group': 'First core group',
    'core-group': 'Core group',
    'review-book-by': 'Review conference booked for',
    'review-limit': 'Latest day for the review conference',
  } satisfies Record<DeadlineName, string>,

  conference: {
    back: 'All conferences',
    deadlines: 'Deadlines',
    underWay: 'Messages are going out',
    place: (place: string, online: boolean) => (online ? `${place}, and online` : place),
    join: 'Join online',
    stop: 'Stop',
    resume: 'Resume',
    stopped: 'Nothing leaves and pages are closed until a manager resumes this conference.',
    stoppedForManager: 'Nothing leaves and pages are closed until you resume this conference.',
    callOff: {
      title: 'Call off this conference',
      lead: 'Everybody is told, the appointments are cancelled, and no more reports are asked for.',
      label: 'Why is it called off?',
      missing: 'Say why it is called off.',
      confirm: 'Call off',
    },
  },

  move: {
    title: 'Move this conference',
    lead: 'Every deadline follows. Everybody is told once, and their calendars change.',
    confirm: 'Move',
    fields: {
      date: 'Date',
      time: 'Start time',
      place: 'Place',
      reason: 'Reason for this day',
      manager: 'Manager who agreed',
    },
    noDate: 'Enter the date.',
    noTime: 'Enter the start time.',
    noPlace: 'Enter the place.',
    noReason: 'Enter the reason.',
    noManager: 'Enter the name of the manager who agreed.',
  },

  whereabouts: {
    question: "Must anyone's whereabouts be kept from anyone else? Is there an order, bail or injunction?",
    heldTitle: "The family's messages are held until this is answered.",
    hint: '"Don\'t know" holds every message to the family. Messages to professionals leave as usual.',
    answers: { yes: 'Yes', no: 'No', unknown: "Don't know" },
  },

  reports: {
    title: 'Reports',
    none: 'No report is asked of anybody here.',
    accept: 'Accept',
    acceptFor: (name: string) => `Accept the report of ${name}`,
    sendBackTo: (name: string) => `Send back the report of ${name}`,
    states: {
      requested: 'Asked for',
      draft: 'Draft, not confirmed',
      submitted: 'Received, to be read',
      accepted: 'Accepted',
      returned: 'Sent back',
      refused: 'File could not be taken',
      'nothing-held': 'Nothing held',
      missing: 'Missing',
    } satisfies Record<ConferenceStatus['reports'][number]['state'], string>,
    ring: (phone: string) => `Ring ${phone}`,
    comment: (words: string) => `Sent back with: ${words}`,
    late: 'Late',
    note: (words: string) => `Filed by hand: ${words}`,
    version: ({ number, part, state, source }: Version, when: string) => {
      const what = part === 'restricted' ? 'Restricted part' : 'Report'
      const version = state === 'refused' ? '' : `, version ${number}`
      const states = {
        draft: ', draft',
        submitted: '',
        superseded: ', replaced',
        withdrawn: ', taken back',
        refused: ', refused',
      }
      const sources = {
        onedrive: 'from OneDrive',
        chat: 'in chat',
        page: 'through the personal page',
        hand: 'by hand',
      }
      return `${what}${version}${states[state]}: received ${sources[source]} at ${when}.`
    },
    sendBack: {
      title: 'Send this report back',
      lead: 'Its author is asked again, with your words.',
      label: 'What should be changed?',
      missing: 'Say what the author should change.',
      confirm: 'Send back',
    },
  },

  filing: {
    open: 'File by hand',
    openFor: (name: string) => `File by hand for ${name}`,
    file: 'File (Word or PDF, up to 25 MB)',
    noFile: 'Choose the file.',
    tooLarge: 'This file is larger than 25 MB. Ask for a smaller one.',
    part: 'What is it?',
    parts: { main: 'The report', restricted: 'Its restricted part, for the chair only' },
    note: 'Who did it come from, and how?',
    noteHint: 'For example: by post from the surgery',
    noNote: 'Say who it came from and how.',
    sending: 'Sending the file',
    confirm: 'File it',
  },

  releases: {
    title: 'Release to the family',
    lead: 'The lead social worker or the chair decides what each of them gets. Nothing is released by itself.',
    released: (amount: number) => `${count(amount, 'report', 'reports')} released`,
    awaiting: (amount: number) => `${count(amount, 'report waits', 'reports wait')} for release`,
    nothing: 'Nothing to release yet',
    readFor: (children: string[]) =>
      `I have read these reports for ${children.join(' and ')}, whom they also cover and who is not linked to this person.`,
    releaseTo: (name: string) => `Release to ${name}`,
  },

  circulation: {
    title: 'Circulation',
    nothing: 'There is nothing to circulate yet. Accept a report first.',
    nothingMore: 'Everybody has what was accepted and released so far.',
    circulated: (when: string) => `Circulated at ${when}.`,
    would: 'Circulating now sends:',
    recipient: (name: string, by: 'page' | 'hand') =>
      by === 'hand' ? `To ${name}, by hand through the lead social worker` : `To ${name}`,
    circulate: 'Circulate',
    circulateAddition: 'Circulate the addition',
  },

  packs: {
    title: 'Packs',
    none: 'No packs have been made yet.',
    columns: { recipient: 'For', contents: 'Holds', made: 'Made', reached: 'Reached them' },
    pages: (amount: number) => count(amount, 'page', 'pages'),
    read: 'Read',
    unread: 'Not read yet',
    onPage: 'On their page',
    shared: 'Shared',
    toHandOver: 'To be taken there',
    print: 'Print file',
    printFor: (name: string) => `Print file for ${name}`,
    sheet: 'Sheet',
    sheetFor: (name: string) => `Sheet for ${name}`,
    recordFor: (name: string) => `Record what was shared with ${name}`,
    record: {
      title: 'Record what was shared',
      lead: 'Say how the reports were shared. The time is kept with it.',
      label: 'How was it shared?',
      missing: 'Say how it was shared.',
      confirm: 'Record',
    },
  },

  people: {
    title: 'People',
    children: (names: string[]) => `About ${names.join(', ')}`,
    columns: { name: 'Name', phone: 'Phone', channel: 'Reached by', sent: 'Messages' },
    noPhone: 'None given',
    role: ({ role, agency, side, part, children }: Person) => {
      const what = side === 'family' ? `${role} (${children.join(', ') || 'no child linked'})` : `${role}, ${agency}`
      if (part === 'lead-social-worker') return `${what}; lead social worker`
      return part === 'chair' && role.toLowerCase() !== 'chair' ? `${what}; chair` : what
    },
    apology: (instead: string) => (instead ? `Cannot come. ${instead} comes instead.` : 'Cannot come.'),
    channel: ({ channel, side, safeContactRecordedBy }: Person) => {
      if (channel === null) return 'Being found out'
      if (channel === 'teams') return 'Teams'
      if (channel === 'by-hand') return 'By hand, through the lead social worker'
      return side === 'family' && safeContactRecordedBy
        ? `Mail, recorded as safe by ${safeContactRecordedBy}`
        : 'Mail and personal page'
    },
    sent: (amount: number) => `${amount} sent`,
    failed: (amount: number) => `${amount} failed`,
    held: (amount: number) => `${amount} held`,
    waiting: 'About to leave',
    nothing: 'None yet',
  },

  messages: {
    title: 'Messages sent',
    openTitle: 'Messages that have not left',
    none: 'Nothing has been sent yet.',
    columns: { to: 'To', kind: 'About', channel: 'By', sent: 'Sent', leaves: 'Leaves', state: 'State' },
    kinds: kindWords,
    about: ({ kind, of }: Message) =>
      kind === 'digest'
        ? `${kindWords.digest}: ${of.map((one) => kindWords[one].toLowerCase()).join(', ')}`
        : kindWords[kind],
    channels: { teams: 'Teams', mail: 'Mail' },
    states: { waiting: 'Waiting', sent: 'Sent', held: 'Held', skipped: 'Not needed', failed: 'Failed' },
  },

  booking: {
    title: 'Book a conference',
    when: 'When and where',
    kind: 'Kind of conference',
    strategyDate: 'Date of the strategy discussion',
    strategyHint: 'The conference has to follow within 15 working days.',
    limit: (day: string) => `The latest day for the conference is ${day}.`,
    date: 'Date of the conference',
    time: 'Start time',
    duration: 'How long, in minutes',
    place: 'Place',
    online: 'People can also join online',
    preset: 'Policy',
    exceptionTitle: 'This day needs a reason',
    reason: 'Reason for this day',
    manager: 'Manager who agreed',
    people: 'Professionals',
    peopleLead: 'Everybody is asked for a report unless their role needs none.',
    addProfessional: 'Add a professional',
    family: 'Family',
    familyLead:
      'Each person is written to only when mail is recorded as safe for them. Everything else goes by hand through the lead social worker.',
    addFamily: 'Add a family member',
    children: 'Children',
    addChild: 'Add a child',
    remove: (what: string) => `Remove ${what}`,
    removeShort: 'Remove',
    professionalNumber: (position: number) => `Professional ${position}`,
    familyNumber: (position: number) => `Family member ${position}`,
    childNumber: (position: number) => `Child ${position}`,
    name: 'Name',
    email: 'E-mail',
    role: 'Role',
    familyRole: 'Relationship',
    agency: 'Agency',
    group: 'Agency group',
    groups: {
      'social-care': "Children's social care",
      health: 'Health',
      education: 'Education',
      police: 'Police',
      housing: 'Housing',
      probation: 'Probation',
      voluntary: 'Voluntary sector',
      other: 'Other',
    },
    phone: 'Phone',
    chair: 'Chair',
    leadSocialWorker: 'Lead social worker',
    choose: 'Choose',
    asked: 'A report is asked for.',
    notAsked: 'No report is asked for.',
    safe: 'Mail to this person is recorded as safe',
    safeBy: 'Recorded as safe by',
    byHand: 'Everything for this person goes by hand through the lead social worker.',
    born: 'Date of birth',
    parties: 'Who of the family may receive what is about this child?',
    noParties: 'Add the family members first, then link them here.',
    unnamed: 'Unnamed person',
    deadlines: 'Every deadline of this day',
    deadlinesEmpty: 'Enter the date and the start time to see every deadline.',
    deadlinesLoading: 'Working out the deadlines',
    sendTitle: 'Before anything is sent',
    summary: (reports: number, professionals: number, mail: number, byHand: number) =>
      `${count(professionals, 'professional is', 'professionals are')} invited, and ${count(reports, 'report is', 'reports are')} asked for. Of the family, ${mail} ${mail === 1 ? 'gets' : 'get'} mail and ${byHand} ${byHand === 1 ? 'is' : 'are'} reached by hand.`,
    held: "Nothing goes to the family until the question about anyone's whereabouts is answered.",
    send: 'Book and send',
    sending: 'Booking',
    startAgain: 'Clear the form',
    exampleLead: 'Trying the product? Everybody in the example is invented.',
    example: 'Fill in the example family',
    toPutRight: (amount: number) =>
      `${count(amount, 'thing has', 'things have')} to be put right before this can be booked.`,
    missing: (label: string) => `${label} is missing.`,
    wrong: (label: string, problem: string) => `${label} ${problem}.`,
    answerNeeded: "Choose an answer. If nobody knows yet, choose Don't know.",
    noChild: 'Add at least one child.',
    noParty: 'Link at least one family member, or nobody can receive what is about this child.',
    draftKept: 'What you typed is kept in this tab until it is booked or closed.',
    notForYou: 'Only the business team can book a conference.',
  },
}
