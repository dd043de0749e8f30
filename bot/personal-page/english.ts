const count = (many: number, one: string, several: string) => `${many} ${many === 1 ? one : several}`

/** Every text of the personal page. Dates and times come ready-made from outside. */
export const english = {
  header: 'Your page',
  skip: 'Skip to the main content',
  problemTitle: 'There is a problem',
  errorPrefix: 'Error: ',
  banner: 'Done',
  bannerWait: 'Please wait',
  signOut: 'Sign out',
  ring: 'Ring us: ',
  teamRing: (team: string) => `${team}: `,
  back: 'Back',
  placeKept: 'Ring us. We will tell you where it is.',

  unavailable: {
    title: 'This page is not available now',
    text: 'If you were sent a link to it, please ring us. We can tell you what you need to know.',
  },

  start: {
    title: 'Open your page',
    lead: 'We will send a code to the address that got this link. The page asks for it, so that only you can read it.',
    send: 'Send me a code',
    have: 'I already have a code',
    timedOut:
      'You were signed out, because half an hour had passed. What you had already sent is safe. If you had chosen a file, please choose it again.',
  },

  code: {
    title: 'Enter the code',
    lead: 'If we may write to that address, a code is on its way. It has six digits and works for 15 minutes.',
    label: 'Code',
    go: 'Go on',
    missing: 'Enter the six digits of the code',
    wrong: 'This code is not right. Look at the newest mail and try again',
    expired: 'This code does not work any more. Ask for a new one below',
    'too-many': 'This code was tried too often. Ask for a new one below',
    failed: 'We could not send a code just now. Try again in a few minutes, or ring us',
    noCode: 'No code?',
    noCodeText: (most: number) => `Look among unwanted mail too. We send at most ${most} codes in an hour.`,
    again: 'Send me a new code',
  },

  problem: {
    forbidden: 'We could not take this',
    forbiddenText: 'It did not come from your own page. Open your page by the link in your mail and try again.',
    goBack: 'Go back to your page',
  },

  professional: {
    title: (reference: string) => `Conference ${reference}`,
    kinds: { initial: 'First child protection conference', review: 'Review child protection conference' },
    when: 'When',
    where: 'Where',
    andOnline: (place: string) => `${place}, and online`,
    join: 'Online',
    joinLink: 'Join the meeting in Teams',
    calledOff: (when: string) => `This conference is called off. It does not take place on ${when}.`,
    calledOffMore:
      'You need do nothing more, and no report is asked of you. If it is booked again, you get a new message.',
    over: (when: string) => `This conference took place on ${when}.`,
    moved: (at: string) =>
      `The date or the place has changed. We wrote to you about it at ${at}. What stands here is right.`,
    children: 'The children',
    born: 'Date of birth',
    childrenHint:
      'Please check that you know these children, other names included. If one of them is not known to you, or a detail is wrong, ring us.',
    name: 'Full name',
    noReport: 'No report is asked of you.',
  },

  report: {
    title: 'Your report',
    asked: (due: string, dueIn: string | null) => `Please send your report by ${due}${dueIn ? ` (${dueIn})` : ''}.`,
    missing: (due: string) => `Your report has not reached us yet. It was due by ${due}, and it is still needed.`,
    noReadingTime: 'There is no reading time on the day, so everyone reads the reports beforehand.',
    inWorkingDays: (days: number) => (days === 0 ? 'today' : `in ${count(days, 'working day', 'working days')}`),
    why: 'Why this date?',
    draft: (at: string) => `We hold a draft, received at ${at}. Nobody reads it until you say that it is your report.`,
    confirm: 'Yes, this is my report',
    submitted: (at: string, version: number) =>
      `Received at ${at}, version ${version}. Read by the business team next.`,
    accepted: (at: string, version: number) =>
      `Received at ${at}, version ${version}. The business team has accepted it as complete.`,
    late: 'It came after the date it was due, and it is still welcome. If the pack has gone out, your report follows as an addition.',
    returned: 'The business team asks for a change:',
    returnedTodo: 'Please change your report and send it again.',
    nothingHeld: 'You have told us that you hold nothing about the children. No report is asked of you any more.',
    undo: 'Undo',
    undoReport: 'Take it back',
    undoHint: 'You can do this until the reports go out.',
    newer: 'Send a newer version',
    newerHint: 'It takes the place of the one we have.',
    mainLabel: 'Your report',
    mainHint: 'A Word document or a PDF, up to 25 MB. Everybody at the conference reads it, the family too.',
    restrictedLabel: 'Restricted part, if there is one',
    restrictedHint: 'A second file. Only the chair sees this.',
    send: 'Send my report',
    save: 'Save as a draft',
    form: 'Need a form to write in?',
    formLead:
      'It has the headings, and the names and dates filled in. It has its own place for what only the chair may see:',
    mainForm: 'Form for your report (Word document)',
    withdraw: 'Withdraw it',
    withdrawHint: 'We then ask you for your report again.',
    choose: 'Choose the file of your report',
    holdNothing: 'I hold nothing about the children',
    versions: 'What you have sent',
    parts: { main: 'Report', restricted: 'Restricted part' },
    version: (part: string, number: number, type: string | null) =>
      `${part}, version ${number}${type ? ` (${type.toUpperCase()})` : ''}`,
    states: {
      draft: (at: string) => `Draft, saved at ${at}`,
      submitted: (at: string) => `Received at ${at}`,
      superseded: (at: string) => `Received at ${at}, replaced since`,
      withdrawn: (at: string) => `Received at ${at}, taken back since`,
      refused: (at: string) => `Sent at ${at}, could not be taken`,
    },
    lateTag: 'Late',
    byHand: (note: string) => `filed for you: ${note}`,
  },

  done: {
    sent: 'Your report has arrived. You also get a receipt.',
    draft: 'Your draft is saved.',
    checking:
      'We are checking your file. This can take a minute, and you can close the page: you also get an answer by message.',
    checkingLink: 'See whether it has arrived',
    restricted: 'The restricted part has arrived. Only the chair will see it.',
    answered: 'Thank you. Your report can go to the family once it is released to them.',
    'kept-for-chair':
      'Thank you. What you sent goes to the chair only. Please send a version that the family can read, too.',
    withdrawn: 'Withdrawn. What you sent goes to nobody.',
    'nothing-held': 'Noted. No report is asked of you any more.',
    undone: 'Taken back.',
    apology: 'Noted. The business team and the chair know that you can’t come.',
    'can-come': 'Noted. You are expected again.',
    read: 'Thank you for reading it. The chair can see it.',
    'handed-over': 'Noted.',
    released: 'Released.',
  },

  /** Asked of a document without our own form's marks. */
  question: {
    title: 'One question about your report',
    ask: 'Does it hold anything that the family, or one of them, must not see?',
    why: 'Your report is not on our form, so we cannot take such a part out. Until you answer, the family does not get it.',
    no: 'No, everybody in the family may read it',
    yes: 'Yes, keep this document for the chair',
    yesHint: 'We then ask you for a version that the family can read.',
    send: 'Save my answer',
    missing: 'Say whether the family may read your report',
  },

  nothingHeld: {
    title: 'You hold nothing about these children?',
    lead: 'Please check the full names and dates of birth first, other names included.',
    sure: 'You are telling us that your service holds nothing about them. You can undo this until the reports go out.',
    yes: 'Yes, we hold nothing about them',
  },

  cannotCome: {
    title: 'If you can’t come',
    lead: 'Tell us who comes instead of you. Leave it empty if nobody can.',
    report: 'Your report is still needed: everybody reads it beforehand.',
    label: 'Who comes instead?',
    hint: 'Name and job, for example “Sam Reed, deputy head”',
    send: 'I can’t come',
    long: 'Use at most 200 characters',
  },

  coming: {
    title: 'Coming to the conference',
    link: 'I can’t come',
    noted: (instead: string) =>
      `You have told us that you can’t come. ${instead ? `Instead of you: ${instead}.` : 'Nobody comes instead of you.'}`,
    canCome: 'I can come after all',
  },

  packs: {
    title: 'Reports to read',
    addition: (number: number) => `Addition ${number}`,
    pack: 'Your pack',
    open: (what: string, pages: number, size: string) => `${what} (PDF, ${count(pages, 'page', 'pages')}, ${size})`,
    please: (when: string) => `Please read it before ${when}.`,
    haveRead: 'I have read it',
    read: (at: string) => `You told us at ${at} that you have read it.`,
    none: (by: string) => `The reports reach you by ${by}.`,
    recalled: (at: string) => `This pack was taken back at ${at}. If you have printed it, please destroy it.`,
    report: (agency: string, part: 'main' | 'restricted') =>
      part === 'main' ? agency : `${agency}, restricted information`,
    each: 'Each report by itself, for reading aloud or on a small screen',
  },

  release: {
    title: 'Reports to release',
    lead: 'The business team has checked that these reports are complete. You decide who of the family may read them.',
    line: (agency: string, version: number) => `${agency}, version ${version}`,
    others: (children: string) =>
      `These reports are also about ${children}, to whom this person is not linked. We cannot cut that out.`,
    named: 'A report names a child to whom this person is not linked.',
    haveRead: 'I have read the reports for this, and this person may read them',
    mustRead: 'Read the reports for this first, and say that you have',
    button: 'Release',
    to: (name: string) => `to ${name}`,
  },

  handOver: {
    title: 'Papers to hand over',
    lead: 'Nothing goes to these people by mail. Please read the papers through together with them.',
    sheet: 'Sheet about the meeting (PDF)',
    print: (number: number) => `Reports to print, part ${number} (PDF)`,
    done: (at: string, how: string) => `handed over at ${at}: ${how}`,
    which: 'Which report?',
    all: 'All that are not handed over yet',
    label: 'How did you share it?',
    hint: 'For example “read together at home on Monday”',
    missing: 'Say how you shared it',
    save: 'I have handed it over',
  },

  /** Family: short words, short sentences, a reading age of about nine. */
  family: {
    title: 'Your appointment',
    on: (when: string) => `Your appointment is on ${when}.`,
    yours: 'There will be a meeting about how to keep your children safe. You are the most important people there.',
    theirs: 'There will be a meeting about how to keep the children in your family safe. You are very important there.',
    when: 'When',
    where: 'Where',
    andOnline: (place: string) => `${place}. You can also join by video.`,
    join: 'By video',
    joinLink: 'Join the video call',
    reference: 'Your reference',
    calledOff: (when: string) => `Your appointment on ${when} will not happen.`,
    calledOffMore: 'You do not need to come. If there is a new day, we will tell you.',
    over: (when: string) => `Your appointment was on ${when}.`,
    moved: (at: string) =>
      `The day, the time or the place has changed. We told you at ${at}. What you see here is right.`,
    who: 'Who will be there',
    whoLead: 'Not everybody is on this list yet. Ring us if you want to know more.',
    people: [
      {
        who: 'The chair',
        why: 'The chair runs the meeting. The chair makes sure that you are heard, and does not work with your family.',
      },
      { who: 'Your social worker', why: 'Your social worker knows your family. They can help you get ready.' },
    ],
    first: 'You speak first. Nobody will ask you to read anything on the day.',
    bring: 'What you can bring',
    bringList: [
      'Somebody to support you: a friend, someone from your family, or an advocate. Tell us who.',
      'Notes, letters, pictures or anything else that you want to show.',
      'Your questions.',
    ],
    help: 'Do you need an interpreter, or help to get there? Ring us. It costs you nothing.',
    read: 'What you can read first',
    readLead: 'People who know your family have written reports. You can read them before the day.',
    pack: (pages: number, size: string) => `Read the reports (PDF, ${count(pages, 'page', 'pages')}, ${size})`,
    addition: (pages: number, size: string) => `Read what is new (PDF, ${count(pages, 'page', 'pages')}, ${size})`,
    report: (number: number) => `Report ${number} by itself`,
    readSafe: 'The file stays on your phone or computer. Delete it there if somebody else should not see it.',
    notYet: 'The reports are not here yet. We will tell you when they are.',
    say: 'Say something before the day',
    sayText:
      'You can tell us what you think before the meeting. You can also say it in a letter, a picture or a voice message.',
    cannotCome: 'If you can’t come',
    cannotComeText: 'Tell us. We will talk with you about another way to have your say.',
    cannotComeButton: 'I can’t come',
    cannotComeNoted: 'You told us that you can’t come. We will ring you.',
    canCome: 'I can come after all',
    apologyDone: 'Thank you for telling us.',
    think: 'Tell us what you think of us',
    thinkText:
      'Did we do something well? Are you not happy with us? You can tell us, and you can make a complaint. We will say who looks into it, and it will not be held against you.',
    callUs: 'Ring us on ',
    callSay: (number: number) => `Say your reference: ${number}.`,
    danger: 'If you or a child are in danger now, ring 999.',
  },
}
