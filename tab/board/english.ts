import type { ConferenceStatus } from '../../bot/api/conference.ts'
import type { LateChoice } from '../../conference/late-report.ts'
import { shared } from '../shell/english.ts'
import { groupWords, english as overview } from './overview/english.ts'

type Version = ConferenceStatus['reports'][number]['versions'][number]
type Person = ConferenceStatus['people'][number]
type Point = ConferenceStatus['timeline'][number]
type Message = ConferenceStatus['messages'][number]
type Hold = ConferenceStatus['holds'][number]
type Readiness = ConferenceStatus['readiness']
type PackRoute = ConferenceStatus['packs'][number]['by']

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`

const kindWords: Record<Message['kind'], string> = {
  invitation: 'Invitation',
  'report-request': 'Report asked for',
  'report-reminder': 'Reminder of the report',
  'report-overdue': 'Report overdue',
  'report-started': 'Question whether the report is finished',
  'report-receipt': 'Receipt of the report',
  'report-refused': 'File could not be taken',
  'report-returned': 'Report sent back',
  'missing-list': 'List of missing reports',
  'release-request': 'Release asked for',
  'hand-over': 'To take to the family',
  'pack-ready': 'Reports ready to read',
  'pack-recalled': 'Reports recalled',
  hold: 'Something is held',
  'late-report': "Social worker's report came late",
  'go-or-no-go': 'Go or no-go',
  'not-circulated': 'Not circulated in time',
  'not-converted': 'Report could not be made into a PDF',
  'mail-for-a-person': 'Mail for a person to read',
  'unread-reminder': 'Reminder to read',
  'chair-summary': "Chair's summary",
  'meeting-today': 'Way into the meeting',
  'close-conference': 'Question whether it can be closed',
  'action-due': 'Reminder of an action',
  'action-overdue': 'Action overdue',
  'paper-waiting': 'Paper to approve or send',
  'paper-due': 'Paper due',
  'paper-ready': 'Paper sent',
  'paper-correction': 'Correction asked for',
  'paper-answer': 'Answer to a correction',
  successor: 'Who is to be asked now',
  moved: 'Conference moved',
  'called-off': 'Conference called off',
  'core-group-formed': 'Word that the core group was formed',
  'actions-agreed': 'Word of what somebody agreed to do',
  'conference-over': 'Word that the conference is over',
  'date-to-book': 'Date for the business team to book',
  'core-group-invitation': 'Invitation to the core group',
  'core-group-reminder': 'Reminder of a core group',
  'core-group-moved': 'Word of a core group’s new day',
  'core-group-called-off': 'Word that a core group is called off',
  'core-group-pick-day': 'Request to choose a core group’s day',
  'core-group-record-due': 'Request for a core group’s record',
  'core-group-missed': 'Request to book a missed core group anew',
  'sign-in-code': 'Code for the personal page',
  digest: 'Several things in one message',
}

const TYPES: Record<string, string> = {
  docx: 'Word',
  doc: 'older Word',
  odt: 'OpenDocument',
  rtf: 'rich text',
  pdf: 'PDF',
}

/** Every text of the board, and what all pages share. */
export const english = {
  ...overview,
  businessTeam: 'Business team',
  aReport: 'A report',
  reportOf: (name: string) => `${name}'s report`,
  and: (things: readonly string[]) => and.format(things),
  cutTo: (report: string, children: readonly string[]) =>
    children.length === 0
      ? `${report}, without the sections about single children`
      : `${report}, cut to ${and.format(children)}`,
  restrictedPart: (report: string) => `${report}, restricted part`,

  templates: {
    title: 'Templates',
    lead: "A file of the same name in the library's Templates folder takes the place of ours.",
    columns: { file: 'Document', source: 'In use' },
    titles: {
      'professional-report-initial.docx': "Professional's report, first conference",
      'professional-report-review.docx': "Professional's report, review conference",
      'social-worker-report.docx': "Social worker's report",
      'conference-request.docx': 'Request for a conference',
      'agenda.docx': 'Agenda',
      'child-protection-plan.docx': 'Child protection plan',
      'full-record.docx': 'Full record of the conference',
      'core-group-record.docx': 'Record of a core group',
      'one-minute-guide.docx': 'One-minute guide',
      'briefing.docx': 'Briefing',
    } as Record<string, string>,
    sources: { ours: 'Ours, an example to replace', own: "The authority's own" },
    refused: 'Your own cannot be used',
  },

  places: {
    nav: 'On this page',
    timeline: 'Timeline',
    whereabouts: 'Whereabouts',
    readiness: 'Go or no-go',
    holds: 'Held for a second person',
    reports: 'Reports',
    release: 'Release to the family',
    circulation: 'Circulation',
    packs: 'Packs',
    details: 'Kept from somebody',
    people: 'People',
    messages: 'Messages',
  },

  timeline: {
    title: 'Timeline',
    today: 'Today',
    everyDeadline: 'Every deadline and its reason',
    points: {
      booked: 'Booked',
      requested: 'Reports asked for',
      'report-due': 'Reports due',
      'circulate-by': 'Circulate',
      conference: 'Conference',
      'decision-letter': 'Decision letter',
      'first-core-group': 'First core group',
      'review-book-by': 'Review conference',
    } satisfies Record<Point['name'], string>,
    states: {
      done: 'Done',
      now: 'Now',
      coming: 'To come',
      missed: 'Missed',
      past: 'Day has passed',
      skipped: 'Called off',
    } satisfies Record<Point['state'], string>,
    limit: (because: string) => `Its limit: ${because}`,
    sent: (kind: string, amount: number, last: string) =>
      amount === 1 ? `${kind}: sent at ${last}` : `${kind}: sent ${amount} times, the last at ${last}`,
    undelivered: (amount: number) => `${count(amount, 'message', 'messages')} could not be delivered`,
    reports: ({ answered, asked, late }: { answered: number; asked: number; late: number }) =>
      `${answered} of ${asked} reports answered${late > 0 ? `, ${late} of them late` : ''}`,
    circulated: (when: string, isLate: boolean) => `Circulated at ${when}${isLate ? ', after it was due' : ''}`,
    packs: ({ made, readers, read }: { made: number; readers: number; read: number }) =>
      `${count(made, 'pack', 'packs')} made; ${read} of ${readers} professionals' packs read`,
  },

  conference: {
    back: 'All conferences',
    underWay: 'Messages are going out',
    place: (place: string, online: boolean) => (online ? `${place}, and online` : place),
    runMeeting: 'Run the meeting',
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
    asItIs: (day: string, time: string, place: string) => `It is now on ${day}, ${time}, at ${place}.`,
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
    phone: (phone: string) => `Phone ${phone}`,
    noPhone: 'No phone number',
    started: 'Started',
    edited: (when: string) => `Started, last changed ${when}`,
    comment: (words: string) => `Sent back with: ${words}`,
    late: 'Late',
    note: (words: string) => `On record: ${words}`,
    versions: 'What has arrived',
    open: 'Open the file',
    openOf: (name: string, number: number) => `Open the file of ${name}, version ${number}`,
    unreadable: 'Some pages are pictures, so nothing can be looked for in them.',
    family: {
      yes: 'The family may read it.',
      no: 'Kept from the family.',
      unanswered: 'Held from the family: nobody has said whether they may read it.',
    },
    doubts: {
      title: 'This may be about another family.',
      'other-reference': 'It names the reference of another conference.',
      'other-children': 'It names children or dates of birth that are not of this conference.',
      next: 'Open the file and read it before it is accepted.',
      settle: "I have looked, it is the right family's",
      settleOf: (name: string) => `I have looked, the report of ${name} is the right family's`,
    },
    notes: {
      title: 'Calls',
      said: (when: string, by: string, text: string) => `${when}, ${by}: ${text}`,
      byYou: 'you',
      byTeam: 'business team',
      add: 'Add note',
      addFor: (name: string) => `Add a note about the report of ${name}`,
      dialog: {
        title: 'Add a note of a call',
        lead: 'The time and your name are kept with it.',
        label: 'What was said?',
        hint: 'For example: rang 10.12, sending by 2pm',
        missing: 'Say what was said.',
        confirm: 'Add note',
      },
    },
    more: (name: string) => `More for ${name}`,
    onWord: 'Who said so, and when?',
    onWordHint: 'For example: Mrs Reed by phone at 10.12am',
    onWordMissing: 'Say who said so, and when.',
    confirmDraft: {
      open: 'Confirm the draft',
      openFor: (name: string) => `Confirm the draft of ${name}`,
      title: 'Confirm this draft',
      lead: 'Only on the word of its author. The draft that we hold is then their report.',
      confirm: 'It is the report',
    },
    familyQuestion: {
      open: 'Answer about the family',
      openFor: (name: string) => `Answer whether the family may read the report of ${name}`,
      title: 'May everybody in the family read it?',
      lead: 'Only on the word of its author. Does it hold anything that the family, or one of them, must not see?',
      label: 'Their answer',
      mayRead: 'It holds nothing of that kind: everybody may read it',
      mayNotRead: 'It does: keep it for the chair only, and ask for one that the family may read',
      missing: 'Choose what the author said.',
      confirm: 'Record',
    },
    withdraw: {
      open: 'Take it back',
      openFor: (name: string) => `Take back the report of ${name}`,
      title: 'Take this report back',
      lead: 'Nobody reads it any more, and its author is asked again. The file stays on record.',
      confirm: 'Take it back',
    },
    version: ({ number, part, state, source, type }: Version, when: string) => {
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
        mail: 'by mail',
        hand: 'by hand',
      }
      const kind = type ? ` (${TYPES[type] ?? type})` : ''
      return `${what}${version}${states[state]}${kind}: received ${sources[source]}, ${when}.`
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
    file: 'File (Word, PDF, OpenDocument or rich text, up to 25 MB)',
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
    releasedBy: (name: string, when: string) => `released by ${name}, ${when}`,
    awaiting: (amount: number) => `${count(amount, 'report waits', 'reports wait')} for release`,
    held: (amount: number) => `${count(amount, 'report is', 'reports are')} held for a second person`,
    nothing: 'Nothing to release yet',
    speaksOf: (children: readonly string[]) => `may also speak of ${and.format(children)}`,
    readFor: (children: readonly string[]) =>
      `I have read these reports for ${and.format(children)}, whom they may also cover and who is not linked to this person.`,
    readForOthers: 'I have read these reports for the children who are not linked to this person.',
    choose: (name: string) => `What to release to ${name}`,
    chooseSome: 'Choose at least one report.',
    releaseTo: (name: string) => `Release to ${name}`,
    nowHeld: (amount: number) =>
      `${count(amount, 'report holds', 'reports hold')} something that is kept from this person. A second person has to look at it first.`,
    withheld: 'Kept from this person by the chair',
    withheldSince: (report: string, when: string, reason: string) => `${report}, since ${when}: ${reason}`,
    withhold: {
      open: 'Keep a report from this person',
      openFor: (name: string) => `Keep a report from ${name}`,
      lead: 'The whole report. Nothing that reaches this person hints at it.',
      which: 'Which report?',
      whichMissing: 'Choose the report.',
      label: 'Why is it kept from them?',
      missing: 'Say why it is kept from them.',
      confirm: 'Keep it from them',
    },
    alreadyOut: (amount: number) =>
      `They have it already, in ${count(amount, 'pack that is', 'packs that are')} out. Recall ${amount === 1 ? 'it' : 'them'} under Packs.`,
    giveBack: 'Give back',
    giveBackOf: (report: string, name: string) => `Give ${report} back to ${name}`,
  },

  readiness: {
    title: 'Go or no-go',
    verdicts: {
      go: 'It can go ahead.',
      look: 'It can go ahead once somebody has looked at this.',
      'no-go': 'It cannot go ahead as it is.',
    } satisfies Record<Readiness['verdict'], string>,
    early: 'Reports are not due yet. This is what is open today.',
    earlyWord: 'Collecting reports',
    verdictWords: { go: 'Go', look: 'Look first', 'no-go': 'No-go' } satisfies Record<Readiness['verdict'], string>,
    reasons: overview.notReady,
    missing: (name: string, role: string) => `${name}, ${role}`,
    noCall: 'No call on record.',
    lastCall: (text: string, when: string) => `Last call: ${text} (${when})`,
    notSeen: (name: string, reports: readonly string[]) => `${name}: ${and.format(reports)}`,
    holds: (amount: number) => `${count(amount, 'passage', 'passages')} to look at`,
    needs: 'What people need:',
    quorum: ({ possible, confirmed, needed, unconfirmed, socialCare }: Readiness['quorum']) => {
      const unmet = possible ? 'Quorum is not met yet' : 'No quorum'
      const open = unconfirmed.length > 0 ? `; ${groupWords(unconfirmed)} unconfirmed` : ''
      const missing = socialCare ? '' : " Children's social care is not expected."
      return `${confirmed === needed ? 'Quorum is met' : unmet}: ${confirmed} of ${needed} needed groups confirmed${open}.${missing}`
    },
    late: {
      title: "The lead social worker's report came late",
      ask: 'Can the family and everybody else still read it in time?',
      choices: {
        'go-ahead': 'Go ahead',
        'give-time': 'Give the family time',
        postpone: 'Postpone',
      } satisfies Record<LateChoice, string>,
    },
  },

  holds: {
    title: 'Held for a second person',
    lead: 'Something that was to leave may give away what is kept from its reader. It waits until somebody else has seen the exact words.',
    things: {
      version: 'A report',
      message: 'A message',
      event: 'The appointment in the calendar',
      paper: 'A paper',
    } satisfies Record<Hold['thing'], string>,
    to: (thing: string, name: string) => `${thing}, to ${name}`,
    reasons: {
      'protected-detail': 'It holds something that is kept from this person.',
      unreadable: 'It has pages whose words cannot be searched.',
    } satisfies Record<Hold['reason'], string>,
    found: (when: string) => `Found ${when}.`,
    show: 'Show the passage',
    showFor: (what: string) => `Show the passage: ${what}`,
    passage: 'The exact words',
    noWords: 'There are no words to show: open the file and read it.',
    detail: 'Kept from this person',
    clear: {
      open: 'Let it go',
      openFor: (what: string) => `Let it go: ${what}`,
      title: 'Let it go',
      lead: 'It then reaches this person as it is. Your name and your reason are kept with it.',
      label: 'Why may it go?',
      missing: 'Say why it may go.',
      confirm: 'Let it go',
    },
    notYou:
      'The chair, the lead social worker, a manager or a named deputy has to look, and not the person who wanted it to go.',
    cleared: (amount: number) => `${count(amount, 'passage was', 'passages were')} let go`,
    clearedBecause: (what: string, when: string, reason: string) => `${what}: let go ${when}. ${reason}`,
  },

  details: {
    title: 'Kept from somebody',
    lead: 'Everything that goes to these people is searched for it before it leaves.',
    none: 'Nothing has to be kept from anybody here, as far as we were told.',
    kinds: { address: 'Address', phone: 'Phone number', place: 'Place', name: 'Name' },
    keptFrom: (names: readonly string[]) => `Kept from ${and.format(names)}`,
    hidden: 'Shown to those who may change it only',
    add: 'Add a detail',
    dialogTitle: 'Keep something from somebody',
    kind: 'What is it?',
    text: 'What must not reach them?',
    textHint: 'For example: 14 Harbour View, PO4 8QX',
    textMissing: 'Enter at least 3 letters or digits.',
    from: 'From whom is it kept?',
    fromMissing: 'Choose at least one person.',
    confirm: 'Keep it from them',
    alreadyOut: (amount: number) =>
      amount === 1
        ? '1 pack is already out for these people: recall it.'
        : `${amount} packs are already out for these people: recall them.`,
    alreadyOutWhy: 'It holds this detail, or has pages that cannot be searched. See Packs below.',
    removeOf: (what: string) => `Remove: ${what}`,
    remove: {
      open: 'Remove',
      title: 'Remove this detail',
      lead: 'Nothing is searched for it any more, and what only it had stopped goes on.',
      confirm: 'Remove',
    },
  },

  circulation: {
    title: 'Circulation',
    nothing: 'There is nothing to circulate yet. Accept a report first.',
    nothingMore: 'Everybody has what was accepted and released so far.',
    circulated: (when: string) => `Circulated at ${when}.`,
    would: 'What would go to whom',
    addition: 'Late additions: what would go to whom',
    routes: {
      library: 'in the library',
      page: 'on their personal page',
      hand: 'printed, through the lead social worker',
    } satisfies Record<PackRoute, string>,
    preview: 'Preview',
    previewFor: (name: string) => `Preview the pack of ${name}`,
    leavesNow: 'It leaves as soon as you circulate it.',
    leavesAt: (when: string) =>
      `It leaves with the bundle of late additions, ${when}, whether or not you press anything.`,
    tooLate: 'It is too late to send anything. Bring printed copies to the conference: the previews are what to print.',
    making: ({ of, made, sent }: { of: number; made: number; sent: number }) =>
      `${made} of ${count(of, 'pack', 'packs')} made, ${sent} sent`,
    mayLeave: 'You can leave this page: it goes on by itself.',
    circulate: 'Circulate',
    circulateAddition: 'Circulate the addition',
  },

  packs: {
    title: 'Packs',
    none: 'No packs have been made yet.',
    columns: { recipient: 'For', contents: 'Holds', made: 'Made', reached: 'Reached them' },
    pages: (amount: number) => count(amount, 'page', 'pages'),
    routes: { library: 'In the library', page: 'On their page', hand: 'By hand' } satisfies Record<PackRoute, string>,
    addition: (position: number) => (position === 1 ? 'First circulation' : `Addition ${position - 1}`),
    read: 'Read',
    opened: 'Opened, not read yet',
    unread: 'Not opened yet',
    access: { yes: 'Can open it now', no: 'Cannot open it now' },
    shared: 'Shared',
    sharedAt: (report: string, when: string, how: string) => `${report}: ${when}, ${how}`,
    toHandOver: 'To be taken there',
    partlyHandedOver: 'Partly shared',
    recalled: 'Recalled',
    recalledBecause: (when: string, reason: string) => `${when}: ${reason}`,
    print: 'Print file',
    printFor: (name: string) => `Print file for ${name}`,
    sheet: 'Sheet',
    sheetFor: (name: string) => `Sheet for ${name}`,
    recordFor: (name: string) => `Record what was shared with ${name}`,
    record: {
      title: 'Record what was shared',
      lead: 'Say which reports were shared, and how. The time is kept with it.',
      which: 'Which reports?',
      whichMissing: 'Choose at least one report.',
      label: 'How was it shared?',
      missing: 'Say how it was shared.',
      confirm: 'Record',
    },
    recallFor: (name: string) => `Recall the pack of ${name}`,
    recall: {
      title: 'Recall this pack',
      lead: 'It is closed for this person at once, and they are told. Its reports go again with the next circulation.',
      byHandLead:
        'The lead social worker is asked to fetch the printed copy. Its reports go again with the next circulation.',
      label: 'Why is it recalled?',
      missing: 'Say why it is recalled.',
      confirm: 'Recall',
    },
  },

  proof: {
    open: 'Who got what',
    title: (reference: string) => `Who got what: ${reference}`,
    lead: (when: string) => `As it stands ${when}. Whether the family opened or read anything is never tracked.`,
    back: (reference: string) => `Back to ${reference}`,
    print: 'Print',
    nobody: 'Nobody has been given anything yet.',
    packs: 'Packs',
    fingerprint: 'A fingerprint proves which file it was: if one word were changed, it would be another.',
    messages: 'Messages',
    columns: {
      report: 'Report',
      version: 'Version',
      received: 'Received',
      fingerprint: 'Fingerprint',
      released: 'Released',
      shared: 'Handed over',
    },
    made: (pack: string, when: string, pages: string, route: string) => `${pack}: ${pages}, made ${when}. ${route}.`,
    opened: (when: string) => `Opened ${when}.`,
    notOpened: 'Not opened yet.',
    read: (when: string) => `Read ${when}.`,
    notRead: 'Not read yet.',
    notYet: 'Not yet',
    releaseEnded: 'No longer released',
    recalled: (when: string, reason: string) => `Recalled ${when}: ${reason}`,
    by: (when: string, name: string) => `${when}, by ${name}`,
    handedOver: (when: string, name: string, how: string) => `${when}, by ${name}: ${how}`,
  },

  people: {
    title: 'People',
    children: (names: string[]) => `About ${names.join(', ')}`,
    columns: { name: 'Name', phone: 'Phone', channel: 'Reached by', reply: 'Invitation', sent: 'Messages' },
    replies: {
      none: 'No answer yet',
      accepted: 'Accepted',
      tentative: 'Perhaps',
      declined: 'Declined',
    } satisfies Record<Person['reply'], string>,
    notInvited: 'Invited by hand',
    need: (need: string, detail: string) =>
      detail ? `Needs: ${need.toLowerCase()} (${detail})` : `Needs: ${need.toLowerCase()}`,
    undelivered: 'Did not arrive',
    noPhone: 'None given',
    role: ({ role, agency, side, part, children }: Person) => {
      const what = side === 'family' ? `${role} (${children.join(', ') || 'no child linked'})` : `${role}, ${agency}`
      const isPart = part?.replaceAll('-', ' ')
      return isPart && isPart !== role.trim().toLowerCase() ? `${what}; ${isPart}` : what
    },
    apology: (instead: string) => (instead ? `Cannot come. ${instead} comes instead.` : 'Cannot come.'),
    channel: ({ channel, side, safeContactRecordedBy, papersOnPage }: Person) => {
      if (channel === null) return 'Being found out'
      if (channel === 'teams') return 'Teams'
      if (channel === 'by-hand') return 'By hand, through the lead social worker'
      if (side === 'professional' || !safeContactRecordedBy) return 'Mail and personal page'
      const papers = papersOnPage ? 'papers on their personal page' : 'papers by hand'
      return `Mail, recorded as safe by ${safeContactRecordedBy}; ${papers}`
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
    columns: {
      to: 'To',
      kind: 'About',
      channel: 'By',
      sent: 'Sent',
      leaves: 'Leaves',
      state: 'State',
      back: 'What came back',
    },
    problems: { undelivered: 'Could not be delivered', 'auto-reply': 'Automatic reply' } satisfies Record<
      NonNullable<Message['problem']>['kind'],
      string
    >,
    nothingBack: 'Nothing',
    kinds: kindWords,
    about: ({ kind, of }: Message) =>
      kind === 'digest'
        ? `${kindWords.digest}: ${of.map((one) => kindWords[one].toLowerCase()).join(', ')}`
        : kindWords[kind],
    channels: { teams: 'Teams', mail: 'Mail' },
    states: { waiting: 'Waiting', sent: 'Sent', held: 'Held', skipped: 'Not needed', failed: 'Failed' },
  },

  booking: {
    ...shared.form,
    title: 'Book a conference',
    when: 'When and where',
    kind: 'Kind of conference',
    strategyDate: 'Date of the strategy discussion',
    strategyHint: 'The conference has to follow within 15 working days.',
    date: 'Date of the conference',
    time: 'Start time',
    duration: 'How long, in minutes',
    place: 'Place',
    online: 'People can also join online',
    preset: 'Policy',
    reason: 'Reason for this day',
    manager: 'Manager who agreed',
    people: 'Professionals',
    peopleLead: 'Everybody is asked for a report unless their role needs none.',
    family: 'Family',
    familyLead:
      'Each person is written to only when mail is recorded as safe for them. Everything else goes by hand through the lead social worker.',
    addFamily: 'Add a family member',
    children: 'Children',
    addChild: 'Add a child',
    familyRole: 'Relationship',
    chair: 'Chair',
    leadSocialWorker: 'Lead social worker',
    asked: 'A report is asked for.',
    notAsked: 'No report is asked for.',
    safe: 'Mail to this person is recorded as safe',
    safeBy: 'Recorded as safe by',
    byHand: 'Everything for this person goes by hand through the lead social worker.',
    papersOnPage: 'They asked for the papers on their personal page',
    papersByHand: 'The papers go by hand through the lead social worker.',
    details: 'What must be kept from whom',
    detailsLead:
      'A safe address, a phone number, a new school: everything that goes to these people is searched for it before it leaves.',
    detailText: 'What must not reach them',
    noDetailFrom: 'Choose from whom it is kept.',
    needs: 'What people need',
    needsLead: 'It stands in the go or no-go and in the chair’s summary. Nothing is ordered by itself.',
    born: 'Date of birth',
    parties: 'Who of the family may receive what is about this child?',
    noParties: 'Add the family members first, then link them here.',
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
    importLead: 'Have you got the professionals in a spreadsheet?',
    days: {
      title: 'Proposed days',
      lead: 'Choose one to fill in the date and the time, or enter others below.',
      looking: 'Looking at the calendars',
      needsDate: 'Enter the date of the strategy discussion to see days before the limit.',
      none: 'No day could be proposed. Enter the date yourself.',
      limit: (day: string, because: string) => `The latest day is ${day}: ${because}.`,
      unavailable:
        'Calendars cannot be read just now. These are working days; ask people yourself whether they are free.',
      nobody: 'Add people with their e-mail addresses to see when they are free.',
      allFree: 'Everyone known to be free.',
      notFree: (names: readonly string[]) => `Not free: ${and.format(names)}.`,
      notKnown: (names: readonly string[]) => `Not known: ${and.format(names)}.`,
      notKnownOnAny: (names: readonly string[]) => `The calendars of ${and.format(names)} cannot be seen.`,
      beforeLimit: (days: number) =>
        days === 0
          ? 'The last day before the limit.'
          : `${count(days, 'working day', 'working days')} before the limit.`,
      pastLimit: (days: number) =>
        `${count(days, 'working day', 'working days')} past the limit: this needs a reason and a manager.`,
      shortNotice: 'Short notice: less time than usual for the reports.',
    },
    request: {
      title: 'What was asked for',
      from: (name: string, when: string) =>
        `${name} asked for this conference on ${when}. Their answers are filled in below.`,
      appointment: (subject: string, organiser: string) =>
        `This was read from the appointment “${subject}” of ${organiser}. When it is booked, ask ${organiser} to cancel that appointment: nobody else can.`,
      noSubject: 'without a subject',
      notes: 'Notes',
      relations: 'Who is who',
      relation: (person: string, relationship: string, child: string) => `${person}: ${relationship} of ${child}`,
      responsibility: {
        '': '',
        yes: 'has parental responsibility',
        no: 'has no parental responsibility',
        unknown: 'it is not known whether they have parental responsibility',
      },
      mayNotReceive: 'may not receive what is about this child',
      address: (person: string, address: string) => `${person} lives at ${address}`,
      safe: (person: string, by: string, day: string) => `Mail to ${person} was recorded as safe by ${by} on ${day}`,
      gone: 'This request is not waiting any more.',
      giveBack: {
        open: 'Give back',
        title: 'Give this request back',
        lead: 'Its author can change it and send it again. They see your words.',
        label: 'What is missing?',
        missing: 'Say what is missing.',
        confirm: 'Give back',
      },
      close: {
        open: 'Close without booking',
        title: 'Close this request',
        lead: 'Nothing is booked from it. Its author sees your words.',
        label: 'Why is nothing booked?',
        missing: 'Say why nothing is booked.',
        confirm: 'Close it',
      },
    },
    draftKept: 'What you typed is kept in this tab until it is booked or closed.',
    notForYou: 'Only the business team can book a conference.',
  },

  contacts: {
    title: 'Contact list',
    lead: 'People of other organisations whom the authority asks to conferences. Booking finds them by name.',
    empty: 'Nobody is in the list yet. Add the first, or import a CSV file.',
    noneFound: 'Nobody in the list fits this.',
    search: 'Search by name, agency or e-mail',
    columns: { name: 'Name', agency: 'Agency', reach: 'How to reach them', actions: 'Change' },
    add: 'Add a person',
    addTitle: 'Add a person',
    change: 'Change',
    changeOf: (name: string) => `Change ${name}`,
    changeTitle: 'Change this person',
    save: 'Save',
    remove: {
      open: 'Remove',
      openOf: (name: string) => `Remove ${name}`,
      title: (name: string) => `Remove ${name} from the list`,
      lead: 'Conferences that they are in already keep them.',
      confirm: 'Remove',
    },
    sharedMailbox: 'Several people read this mailbox',
    shared: 'Shared mailbox',
    mailboxNote: 'About the mailbox',
    mailboxNoteHint: 'For example: read by reception every morning',
    holidayContact: 'Whom to ask when they are away',
    holidays: (whom: string) => `Away: ${whom}`,
  },

  importing: {
    open: 'Import from a CSV file',
    titles: { list: 'Import people into the contact list', booking: 'Import people into this booking' },
    lead: 'The first row names the columns. A file saved from Excel as CSV will do.',
    template: 'Download an empty file with the columns',
    templateName: 'people.csv',
    file: 'CSV file',
    noFile: 'Choose the file.',
    confirm: 'Import',
    wrong: (amount: number) =>
      `${count(amount, 'thing has', 'things have')} to be put right. Nothing has been imported.`,
    right: (amount: number) => `${count(amount, 'row is', 'rows are')} right.`,
    takeRight: (amount: number) => `Take the ${count(amount, 'row that is', 'rows that are')} right`,
    ignored: (columns: readonly string[]) => `Not used: ${and.format(columns)}.`,
    done: (amount: number) => `${count(amount, 'person was', 'people were')} imported.`,
  },
}
