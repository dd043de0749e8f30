import type { MyReport, MyStep, MyVersion } from '../../bot/api/my-work.ts'

const count = (many: number, one: string, several: string) => `${many} ${many === 1 ? one : several}`

/** Every text of "My reports". Dates and times come ready-made from outside. */
export const english = {
  title: 'My reports',
  empty: 'Nothing is asked of you at the moment.',
  emptyMore:
    'When you are asked to a conference, it appears here: what you owe and by when, how to send it, and later the reports to read. You also get a message in your chat and an invitation in your calendar.',
  past: (many: number) => `Past conferences (${many})`,

  next: {
    title: 'What happens next',
    steps: {
      'report-due': 'your report is due',
      'circulate-by': 'the pack reaches you by then',
      conference: 'the conference',
      review: 'the review conference',
      close: 'the conference is over. Please close it',
      'decision-letter': 'the decision letter goes out by then',
      'letter-to-approve': 'the decision letter waits for your approval',
      'full-record': 'the full record is due',
      'core-group-record': 'the record of the core group is due',
      'core-group-rebook': 'a core group was missed. Please choose another day',
      'core-group-choose': 'the core group meets by then. Please choose its day',
      'core-group': 'the core group meets',
      'core-group-day': 'the core group meets by then, its day is being chosen',
      action: 'something that you agreed to do',
      'review-by': 'the review conference is held by then',
    } satisfies Record<MyStep['what'], string>,
    /** Of what is owed and late. */
    late: {
      'report-due': 'your report, which is still open',
      'full-record': 'the full record, which is still open',
      'core-group-record': 'the record of the core group, which is still open',
      action: 'something that you agreed to do, which is still open',
    } as Partial<Record<MyStep['what'], string>>,
    line: (reference: string, what: string) => `${reference}: ${what}`,
    more: (many: number) => `And ${many} more.`,
    toMeeting: 'Open the meeting',
  },

  actions: {
    title: 'What I agreed to do',
    by: (day: string) => `By ${day}`,
    noDate: 'No date agreed',
    overdue: 'Not noted as done yet',
    states: { done: 'Done', dropped: 'Will not be done' },
    soThat: (outcome: string) => `So that: ${outcome}`,
    kept: 'Ring us. We will tell you what it is.',
    about: (button: string, action: string) => `${button}: ${action}`,
    done: 'Done',
    sayMore: 'Say more',
    sayMoreTitle: 'How did it go?',
    how: 'What became of it?',
    hows: { done: 'It is done', dropped: 'It will not be done' },
    note: 'What should the core group know?',
    missing: 'Say in a few words why it will not be done',
    tooLong: 'Use at most 500 characters',
    save: 'Save',
    noted: (at: string) => `Noted at ${at}.`,
    said: (note: string) => `“${note}”`,
    undo: 'Undo',
    word: (many: number) => `${count(many, 'thing', 'things')} to do`,
  },

  coreGroup: {
    title: 'My next core group',
    when: 'When',
    where: 'Where',
    online: (place: string) => `${place}, and online`,
    placeKept: 'Ring us. We will tell you where it is.',
    join: 'Join the meeting in Teams',
    dayToCome: (by: string) =>
      `It meets by ${by}. Its day is being chosen: you get an invitation in your calendar as soon as there is one.`,
    who: 'Who is coming',
    person: (name: string, role: string, agency: string) => `${name}, ${role}, ${agency}`,
    family: 'The family',
  },

  stages: { over: 'Over', 'called-off': 'Called off' },
  calledOff: 'This conference is called off. You need do nothing more, and no report is asked of you.',
  over: 'This conference has taken place.',

  states: {
    requested: 'To send',
    missing: 'Not here yet',
    draft: 'Draft, not sent',
    submitted: 'Received',
    accepted: 'Accepted',
    returned: 'Needs a change',
    refused: 'File not taken',
    'nothing-held': 'Nothing held',
  } satisfies Record<MyReport['state'], string>,
  lookedAtWord: 'Being looked at',
  noReportWord: 'No report asked',
  toRead: 'Pack to read',

  facts: {
    title: 'The conference',
    when: 'When',
    where: 'Where',
    online: (place: string) => `${place}, and online`,
    placeKept: 'Ring us. We will tell you where it is.',
    join: 'Join the meeting in Teams',
    children: 'Children',
    born: (name: string, date: string) => `${name}, born ${date}`,
    childrenHint: 'If one of them is not known to you, or a detail is wrong, ring us.',
    all: 'Open the whole conference',
    allHint: 'Releases, papers to hand over and who is coming are there.',
  },

  report: {
    title: 'Your report',
    asked: (by: string, dueIn: string | null) => `Please send your report ${by}${dueIn ? ` (${dueIn})` : ''}.`,
    missing: (by: string) => `Your report has not reached us yet. It was due ${by}, and it is still needed.`,
    dueLine: (by: string) => `Your report is due ${by}`,
    noReadingTime: 'There is no reading time on the day, so everyone reads the reports beforehand.',
    draft: (at: string) => `We hold a draft, received at ${at}. Nobody reads it until you say that it is your report.`,
    submitted: (at: string, version: number) =>
      `Received at ${at}, version ${version}. Read by the business team next.`,
    accepted: (at: string, version: number) =>
      `Received at ${at}, version ${version}. The business team has accepted it as complete.`,
    nothingHeld: 'You told us that you hold nothing about these children. No report is asked of you any more.',
    returned: 'The business team asks for a change:',
    late: 'It came after the date it was due, and it is still welcome. If the pack has gone out, it follows as an addition.',
    notTaken: 'We could not take your file',
    why: 'Why this date?',
    lookedAt: 'Your file is being looked at. It takes a few seconds, and you can close this page: you get a receipt.',
    fetching: 'We are fetching your report from your OneDrive. You can close this page: you get a receipt.',
    changed: (at: string) => `You last changed it at ${at}.`,
    inOneDrive: 'Your form is in your OneDrive, with the headings and names filled in.',
    notStarted: 'Your form is put into your OneDrive when you start, with the headings and names filled in.',
    start: 'Start my report',
    starting: 'Putting your form into your OneDrive',
    openDocument: 'Open my report',
    send: 'Send my report',
    sending: 'Reading your report',
    confirm: 'Yes, this is my report',
    undo: 'Take it back',
    undoNothing: 'Undo',
    undoUntil: (moment: string) => `You can do this until ${moment}, when the reports go out.`,
    newer: 'Send a newer version',
    newerHint: 'It takes the place of the one we have.',
  },

  withdraw: {
    open: 'Withdraw it',
    title: 'Withdraw your report?',
    lead: 'Nobody reads it then. A report is still needed from you.',
    confirm: 'Withdraw it',
  },

  file: {
    title: 'Send a file',
    drop: 'Drop your file here, or',
    choose: 'Choose a file',
    chooseFor: (reference: string) => `Choose a file for ${reference}`,
    hint: 'A Word document or a PDF, up to 25 MB.',
    chosen: (name: string, size: string) => `${name} (${size})`,
    remove: 'Remove',
    removeFile: (name: string) => `Remove ${name}`,
    part: 'Who may read it?',
    parts: {
      main: 'Everybody at the conference, the family too, once it is released to them',
      restricted: 'The chair only: it is the restricted part of my report',
    },
    send: 'Send it',
    save: 'Save as a draft',
    uploading: 'Uploading',
    tooLarge: 'This file is larger than 25 MB. Make its pictures smaller, or save it as a PDF, and choose that.',
    isEmpty: 'This file is empty. Choose another.',
    several: 'Drop one file at a time.',
  },

  link: {
    title: 'Send a link to a file in my OneDrive',
    label: 'Link',
    hint: 'In OneDrive choose “Copy link” and paste it here.',
    send: 'Send the file behind it',
    missing: 'Paste the link to your file',
  },

  question: {
    label: 'Does your report hold anything that the family, or one of them, must not see?',
    why: 'It is not on our form, so we cannot take such a part out. Until you answer, the family does not get it.',
    no: 'No, everybody in the family may read it',
    yes: 'Yes, keep this document for the chair. I will send a version that the family can read',
    send: 'Save my answer',
    missing: 'Say whether the family may read your report',
  },

  nothingHeld: {
    open: 'Nothing held',
    title: 'You hold nothing about these children?',
    lead: 'Please check the full names and dates of birth first, other names included.',
    sure: 'You are telling us that your service holds nothing about them. You can undo this until the reports go out.',
    confirm: 'Yes, we hold nothing about them',
  },

  coming: {
    title: 'Coming',
    lead: 'Answer the invitation in your calendar. If you can’t come, tell us here who comes instead.',
    open: 'I can’t come',
    dialogTitle: 'If you can’t come',
    reportNeeded: 'Your report is still needed: everybody reads it beforehand.',
    label: 'Who comes instead of you?',
    hint: 'Name and job, for example “Sam Reed, deputy head”. Leave it empty if nobody can.',
    tooLong: 'Use at most 200 characters',
    noted: (at: string, instead: string) =>
      `You told us at ${at} that you can’t come. ${instead ? `Instead of you: ${instead}.` : 'Nobody comes instead of you.'}`,
    canCome: 'I can come after all',
  },

  packs: {
    title: 'Reports to read',
    name: (addition: number) => (addition === 0 ? 'Your pack' : `Addition ${addition}`),
    size: (pages: number, size: string) => `PDF, ${count(pages, 'page', 'pages')}, ${size}`,
    holds: 'It holds',
    report: (agency: string, part: MyVersion['part']) =>
      part === 'main' ? agency : `${agency}, restricted information`,
    open: 'Open',
    openPack: (name: string, reference: string) => `Open ${name.toLowerCase()} for ${reference}`,
    haveRead: 'I have read it',
    readIt: (name: string, reference: string) => `I have read it: ${name.toLowerCase()} for ${reference}`,
    please: (when: string) => `Please read it before ${when}.`,
    read: (at: string) => `You told us at ${at} that you have read it.`,
    recalled: (at: string) => `This was taken back at ${at}. If you saved or printed it, please destroy that copy.`,
    none: (by: string) => `The reports reach you by ${by}.`,
  },

  receipts: {
    title: 'What you have sent',
    version: (part: string, number: number, type: string | null) =>
      `${part}, version ${number}${type ? ` (${type === 'pdf' ? 'PDF' : 'Word document'})` : ''}`,
    parts: { main: 'Report', restricted: 'Restricted part' },
    states: {
      draft: (at: string) => `Draft, saved at ${at}`,
      submitted: (at: string) => `Received at ${at}`,
      superseded: (at: string) => `Received at ${at}, replaced since`,
      withdrawn: (at: string) => `Received at ${at}, taken back since`,
      refused: (at: string) => `Sent at ${at}, could not be taken`,
    } satisfies Record<MyVersion['state'], (at: string) => string>,
    late: 'Late',
    hasRestricted: 'What you wrote as restricted information goes to the chair only.',
    byHand: (note: string) => `Filed for you: ${note}`,
  },

  /** The dialog beside the chat. */
  task: {
    titles: {
      start: (reference: string) => `Your report for ${reference}`,
      send: (reference: string) => `Send your report for ${reference}?`,
    },
    ready:
      'Your form is in your OneDrive now. Only you can read it. When it is finished, send it from your chat or from “My reports”.',
    openIt: 'Open it in Word',
    sendLead: 'It is read from your OneDrive as it is now, with your sign-in, this once.',
    send: 'Send my report',
    sent: 'Your report has arrived. It is read by the business team next, and you get a receipt.',
    taking: 'Your report has arrived and is being looked at. You get a receipt in a moment.',
    already: 'Your report has been sent already.',
    refused: 'We could not take your report',
    startAgain: 'Try again',
    orFile: 'Send a file instead',
    done: 'Done',
    close: 'You can close this page.',
    gone: 'No report of yours is asked for here any more. If that is wrong, ring us.',
  },

  kilobytes: (size: string) => `${size} KB`,
  megabytes: (size: string) => `${size} MB`,
}
