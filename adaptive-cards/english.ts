import type { NextStepKind } from '../conference/next-steps.ts'

/** Every text that people read on a card. Dates and times come ready-made from outside. */
const count = (many: number, one: string, several: string) => `${many} ${many === 1 ? one : several}`

const dueBy = (when: string) => `Due by ${when}`
const by = (when: string) => `By ${when}`
const conferenceOn = (when: string) => `The conference is at ${when}`

const noReadingTime = 'There is no reading time on the day, so everyone reads the reports beforehand.'

export const english = {
  noConferenceSummary: 'A reply to what you asked',
  more: (many: number) => `And ${many} more. Say a reference to open one.`,
  open: 'Open',
  whyThisDate: 'Why this date?',
  whyShort: 'Why?',
  whoIsComing: 'Who is coming?',
  iCantCome: 'I can’t come',
  contactLine: (team: string, phone: string, email: string) => `Questions? Ask the ${team}: ${phone} or ${email}.`,
  kinds: { initial: 'First conference', review: 'Review conference' },
  kindAndWhen: (kind: string, when: string) => `${kind} · ${when}`,

  welcome: {
    title: 'Why you are getting this',
    hello: (from: string) =>
      `I am the conferences bot of ${from}. I ask for reports, remind you, and bring you what to read. Say “help” at any time.`,
  },

  reportRequest: {
    title: (reference: string) => `Report for ${reference}`,
    due: (due: string, dueIn?: string) => `Due by ${due}${dueIn ? ` (${dueIn})` : ''}`,
    noReadingTime,
    start: 'Start my report',
    send: 'Send my report',
    haveFile: 'I have a file',
    nothingHeld: 'Nothing held',
    howToSendFile: 'Drop your Word or PDF file into this chat. You get a receipt, and you can undo it.',
    howToSendPrepared:
      'If you wrote in the document we prepared for you, you need no file: press “Send my report” when it is finished.',
    restrictedPart:
      'Something in it that the family must not read? In our document it has a place of its own, which goes to the chair only. About a file of yours we ask you when it has arrived.',
  },

  invitation: {
    title: (reference: string) => `Conference ${reference}`,
    noReport: 'No report is asked of you.',
    packComes: (when: string) => `The reports reach you by ${when}. ${noReadingTime}`,
  },

  reminder: {
    lines: {
      '5wd': 'We look forward to your report.',
      '1wd': 'Your report has not reached us yet.',
      day: 'Your report has not reached us yet. It is due today.',
      overdue:
        'Your report has not reached us yet. The date has passed, and we still need it: the family must see it before the day.',
    },
    wasDue: (due: string) => `It was due by ${due}`,
    started: (editedAt?: string) =>
      `You have started it.${editedAt ? ` You last changed it at ${editedAt}.` : ''} When it is finished, press “Send my report”.`,
    continue: 'Open my report',
  },

  receipt: {
    title: (reference: string) => `Your report for ${reference} has arrived`,
    restrictedTitle: (reference: string) => `The restricted part of your report for ${reference} has arrived`,
    received: (at: string, version: number) => `Received at ${at}, version ${version}`,
    next: 'Read by the business team next.',
    nextRestricted: 'Only the chair will read it. It is in nobody else’s pack.',
    mainNeeded: 'Please also send a report that the family can read, without what they must not see.',
    hasRestricted: 'What you wrote as restricted information goes to the chair only.',
    question: 'Does it hold anything that the family, or one of them, must not see?',
    untilAnswered:
      'Until you answer, the family does not get it. If you say yes, it goes to the chair only, and you send another that the family can read.',
    familyMay: 'No, the family may read it',
    familyMayNot: 'Yes, it does',
    late: 'It came after the due date and is still welcome. If the pack has gone out already, it follows as an addition.',
    fileType: 'File',
    part: 'Part',
    parts: { main: 'Report, for everybody at the conference', restricted: 'Restricted part, for the chair only' },
    undo: 'Undo',
    undoUntil: (until: string) => `You can undo this until ${until}.`,
    newer: 'Send a newer version',
    howToSendNewer: 'Drop the newer file into this chat. It takes the place of this one, and you get a new receipt.',
  },

  withdraw: {
    title: (reference: string) => `Withdraw your report for ${reference}?`,
    what: (at: string, version: number) => `It is version ${version}, received at ${at}.`,
    afterwards: 'Nobody reads it then. A report is still needed from you.',
    yes: 'Yes, withdraw it',
    back: 'No, leave it',
    doneTitle: (reference: string) => `Your report for ${reference} is withdrawn`,
    done: (at: string) => `Noted at ${at}. Nobody reads it.`,
    stillNeeded: 'A report is still needed from you. Send it when it is ready.',
  },

  started: {
    title: (reference: string) => `Is your report for ${reference} finished?`,
    started: (at: string) => `You started your report at ${at} and have not sent it.`,
    due: (due: string) => `The report is due by ${due}.`,
    onlyYou: 'It is in your OneDrive, where only you can read it. Nobody gets it until you send it.',
  },

  draft: {
    title: (reference: string) => `Is your report for ${reference} finished?`,
    held: (at: string) => `We hold a draft, saved at ${at}. Nobody reads it until you say so.`,
    due: (due: string) => `The report is due by ${due}.`,
    yes: 'Yes, this is my report',
    open: 'Open my report',
    nothingSent: 'If it is not finished, you need do nothing here. Carry on writing, and send it when you are ready.',
  },

  returned: {
    title: (reference: string) => `Your report for ${reference} needs a change`,
    due: (due: string) => `Please send it again by ${due}`,
    theySay: 'The business team says:',
    open: 'Open my report',
    howToSendFile: 'Drop the changed file into this chat.',
    howToSend: 'Change the document and press “Send my report”, or drop the changed file into this chat.',
  },

  notPossible: { title: 'That did not work' },

  installed: {
    title: 'Conference reports, reminders and packs come to you here',
    what: 'When you are asked to a child protection conference, you get your report form, your reminders and your pack in this chat.',
    nothingYet: 'Nothing is asked of you at the moment.',
  },

  collecting: {
    title: (reference: string) => `Thank you. We are collecting your report for ${reference}`,
    line: 'Its receipt follows in a moment.',
  },

  refused: {
    title: (reference: string) => `We could not take your file for ${reference}`,
    due: (due: string) => `Your report is due by ${due}`,
    earlierStands: 'What you sent us earlier still stands.',
  },

  nothingHeld: {
    title: (reference: string) => `Nothing held about ${reference}?`,
    telling: (children: number, reference: string) =>
      `You are telling us that you hold nothing about the ${children === 1 ? 'child' : `${children} children`} in ${reference}.`,
    check: 'Please check the names and dates of birth first, other names included. They are not shown in chat.',
    yes: 'Yes, nothing held',
    seeNames: 'See the names',
    back: 'Back',
    receiptTitle: (reference: string) => `Nothing held about ${reference}: noted`,
    noted: (at: string) => `Noted at ${at}. No report is asked of you any more.`,
  },

  pack: {
    title: (reference: string) => `Your pack for ${reference} is ready`,
    additionTitle: (reference: string) => `An addition to your pack for ${reference}`,
    readBy: (when: string) => `Please read it before ${when}`,
    holds: (reports: number) => `It holds ${count(reports, 'report', 'reports')}.`,
    open: 'Open the pack',
    haveRead: 'I have read it',
    why: 'Why beforehand?',
    because: `${noReadingTime} The family speaks first, and whoever has read can listen.`,
    readTitle: (reference: string) => `Thank you for reading the pack for ${reference}`,
    read: (at: string) => `Noted at ${at}`,
    openAgain: 'Open it again',
  },

  packClosed: {
    title: (reference: string) => `Your pack for ${reference} is not available at the moment`,
    closed: 'It was closed for everybody who had it.',
  },

  packRecalled: {
    title: (reference: string) => `Your pack for ${reference} was taken back`,
    closed: 'You can no longer open it',
    copies: 'If you saved or printed it, please destroy that copy.',
    again: 'A new one follows when it is ready.',
    byHandTitle: (reference: string) => `Papers for ${reference} were taken back`,
    byHand: (party: string) => `They were for ${party}`,
    bringBack: 'If you have not brought them yet, please do not. If you have, please bring them back.',
  },

  hold: {
    title: (reference: string) => `Something is held for ${reference}`,
    held: (many: number) => `${count(many, 'passage waits', 'passages wait')} for a second person`,
    explain:
      'It would tell somebody what is kept from them, or it has pages that cannot be searched. It does not go until somebody has read the exact words and given a reason.',
    another: 'Whoever wanted it to go cannot be the one who decides.',
    look: 'Look at it',
  },

  lateReport: {
    title: (reference: string) => `The social worker’s report for ${reference} came late`,
    received: (at: string, due: string) => `It came at ${at}. It was due by ${due}`,
    conference: (when: string) => `The conference is on ${when}.`,
    ask: 'Can the family and everybody else still read it in time? Please choose what happens.',
    choices: { 'go-ahead': 'Go ahead', 'give-time': 'Give the family time', postpone: 'Postpone' },
    answered: (reference: string, choice: string) => `${choice}: noted for ${reference}`,
    noted: (at: string) => `Noted at ${at}. The business team arranges it`,
  },

  unread: {
    title: (reference: string) => `Have you read the pack for ${reference}?`,
    by: (when: string) => `The conference is on ${when}`,
    already: 'If you have read it, one tap tells the chair so.',
  },

  digest: {
    title: (many: number) => `${count(many, 'thing', 'things')} for you, most urgent first`,
    items: {
      invitation: { what: 'you are invited', on: conferenceOn },
      'report-request': { what: 'your report is asked for', on: dueBy },
      'report-reminder': { what: 'your report has not reached us yet', on: dueBy },
      'report-overdue': {
        what: 'your report has not reached us yet',
        on: (when: string) => `It was due by ${when}, and is still needed`,
      },
      'report-returned': { what: 'your report needs a change', on: dueBy },
      'dates-changed': { what: 'some dates have changed', on: (said: string) => said },
      'pack-ready': { what: 'your pack is ready', on: conferenceOn },
      'unread-reminder': { what: 'have you read the pack?', on: conferenceOn },
      'release-request': { what: 'reports wait for your release', on: by },
      'hand-over': { what: 'papers wait to be handed over', on: by },
      'missing-list': { what: 'reports are missing', on: conferenceOn },
      'chair-summary': { what: 'your summary', on: conferenceOn },
      'meeting-today': { what: 'your conference is today', on: conferenceOn },
      'action-due': { what: 'something that you agreed to do', on: by },
      'action-overdue': {
        what: 'something that you agreed to do',
        on: (when: string) => `It was to be done by ${when}`,
      },
      'core-group-reminder': { what: 'core group', on: (when: string) => `It is on ${when}` },
      'core-group-pick-day': { what: 'choose a day for the core group', on: (when: string) => when },
      'core-group-record-due': {
        what: 'the record of the core group',
        on: (when: string) => `It was on ${when}, and its record is still needed`,
      },
      'core-group-missed': {
        what: 'book the core group anew',
        on: (when: string) => `It did not take place on ${when}`,
      },
      'paper-due': { what: 'a paper waits for you', on: by },
    },
    line: (reference: string, what: string) => `${reference}: ${what}`,
  },

  release: {
    title: (reference: string) => `Reports to release for ${reference}`,
    party: (party: string, by: string) => `To ${party}, by ${by}`,
    explain: 'The business team has checked that they are complete. You decide that this person may read them.',
    version: (agency: string, version: number, otherChild: boolean) =>
      `• ${agency}, version ${version}${otherChild ? ': also about a child this person is not linked to' : ''}`,
    warning:
      'Please look before you release. A report below is also about a child to whom this person is not linked, and we cannot cut it.',
    release: 'Release',
    releaseLooked: 'I have looked, release',
    open: 'Open to look',
  },

  handOver: {
    title: (reference: string) => `Papers to hand over for ${reference}`,
    party: (party: string, by: string) => `To ${party}, by ${by}`,
    explain: 'We may not write to this person, so the papers go through you.',
    newsTitle: (reference: string) => `News to pass on for ${reference}`,
    news: {
      moved: (party: string, when: string) => `Please tell ${party} that the meeting has moved. It is now on ${when}.`,
      'called-off': (party: string, when: string) => `Please tell ${party} that the meeting on ${when} is called off.`,
      'core-group': (party: string, when: string) => `Please tell ${party} about the core group on ${when}.`,
      successor: (party: string) => `Please tell ${party} who their social worker is now, and who chairs the meetings.`,
      'core-group-formed': (party: string) =>
        `Please tell ${party} when the core group meets and what they agreed to do.`,
      'actions-agreed': (party: string) => `Please go through with ${party} what they agreed to do.`,
      'conference-over': (party: string, when: string) =>
        `Please tell ${party} what follows from the meeting on ${when}, and when the letter comes.`,
    },
    paper: (party: string) => `A paper for ${party}`,
    answer: (party: string) => `Please tell ${party} what became of the correction they asked for.`,
    page: 'See the answer',
    openPapers: 'Open the papers',
    corrected: 'It was corrected: this replaces what you told them before.',
    explainNews: 'We may not write to this person, so the news goes through you.',
    print: 'Open the print file',
    done: 'I have handed it over',
    how: 'How did you share it?',
    howMissing: 'Please choose how you shared it.',
    ways: {
      'read-together': 'We read it together',
      'in-person': 'I gave it in person',
      explained: 'I explained what it says and left nothing behind',
    },
    when: 'On which day?',
    whenMissing: 'Please give the day, today or earlier.',
    save: 'Save',
  },

  missing: {
    title: (reference: string, many: number) => `${count(many, 'report', 'reports')} missing for ${reference}`,
    wasDue: (due: string, when: string) => `Due by ${due}. Conference on ${when}`,
    ring: 'Please ring each of them today.',
    person: (name: string, agency: string) => `${name}, ${agency}`,
    noNumber: 'No phone number recorded',
    draft: 'A draft is held; ask whether it may count as the report',
    phoneAnd: (phone: string, note: string) => `${phone} · ${note}`,
    open: 'Open the list',
  },

  chair: {
    title: (reference: string) => `Summary for ${reference}`,
    reported: 'Reports',
    reportedOf: (had: number, asked: number) => `${had} of ${asked}`,
    missing: 'Missing',
    nothingHeld: 'Nothing held',
    read: 'Pack read by',
    readOf: (read: number, got: number) => `${read} of ${got} professionals`,
    familySeen: 'Family',
    seenOf: (seen: number, parties: number) => `${seen} of ${parties} recorded as having had the reports`,
    quorum: 'Quorum',
    cantCome: 'Can’t come',
    needs: 'Needed',
    restricted: 'Restricted',
    restrictedParts: (many: number) => `${count(many, 'part', 'parts')}, for you only`,
    none: 'None',
    open: 'Open the conference',
    pack: 'Open my pack',
  },

  myReports: {
    title: 'My reports',
    soonest: (many: number) => `${count(many, 'report', 'reports')}, soonest first`,
    none: 'No report is asked of you at the moment.',
    line: (due: string, state: string, editedAt?: string) =>
      `Due by ${due} · ${state}${editedAt ? ` · you last changed it at ${editedAt}` : ''}`,
    states: {
      requested: 'not started or not sent yet',
      draft: 'a draft, not sent yet',
      submitted: 'arrived',
      accepted: 'arrived and complete',
      returned: 'needs a change',
      refused: 'the file could not be taken',
      'nothing-held': 'nothing held',
      missing: 'has not reached us yet',
    },
  },

  next: {
    title: 'What happens next',
    none: 'Nothing is waiting for you.',
    line: (reference: string, what: string) => `${reference}: ${what}`,
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
    } satisfies Record<NextStepKind, string>,
    /** Of what is owed and late. */
    late: {
      'report-due': 'your report, which is still open',
      'full-record': 'the full record, which is still open',
      'core-group-record': 'the record of the core group, which is still open',
      action: 'something that you agreed to do, which is still open',
    } as Partial<Record<NextStepKind, string>>,
  },

  action: {
    title: (reference: string) => `What you agreed to do for ${reference}`,
    by: (by: string, dueIn?: string) => `By ${by}${dueIn ? ` (${dueIn})` : ''}`,
    wasBy: (by: string) => `It was to be done by ${by}`,
    noDate: 'No date was agreed',
    lines: {
      open: '',
      '5wd': 'When it is done, one tap tells the core group.',
      day: 'It is not noted as done yet.',
      overdue:
        'It is not noted as done yet. If something stands in the way, say so: the core group can agree on another way.',
    },
    onPage: 'What it is stands on your page, where you sign in.',
    soThat: 'So that',
    done: 'Done',
    sayMore: 'Say more',
    open: 'Open my page',
    note: 'What should the core group know?',
    doneWithNote: 'It is done',
    dropped: 'It will not be done',
    settledTitles: {
      done: (reference: string) => `Done: noted for ${reference}`,
      dropped: (reference: string) => `It will not be done: noted for ${reference}`,
    },
    noted: (at: string) => `Noted at ${at}. The core group sees it when it meets`,
    youSaid: 'You said:',
    undo: 'Undo',
    mine: 'My actions',
  },

  myActions: {
    title: 'What you agreed to do',
    soonest: (many: number) => `${count(many, 'thing', 'things')} to do, soonest first`,
    which: 'Which one is done?',
    none: 'There is nothing to do that you agreed to.',
    by: (reference: string, by: string) => `${reference} · by ${by}`,
    wasBy: (reference: string, by: string) => `${reference} · it was to be done by ${by}`,
    noDate: (reference: string) => `${reference} · no date agreed`,
    send: 'Send my report',
    report: (due: string) => `Your report, due by ${due}`,
  },

  coreGroup: {
    title: (reference: string) => `Core group for ${reference}`,
    dayBeingChosen: (by: string) => `By ${by}. Its day is being chosen`,
    dayToCome: 'You get an invitation in your calendar as soon as there is a day.',
    where: 'Where',
    placeKept: 'Ring us. We will tell you where it is.',
    openIt: 'Open the core group',
    join: 'Join online',
    who: 'Who is coming',
    family: 'The family is invited. Their names are not shown in chat.',
    mine: 'What you agreed to do',
    others: 'Other core groups of yours',
    say: (reference: string) => `core group ${reference}`,
    none: 'You are in no core group that meets next.',
    noneTitle: 'Core group',
  },

  plan: {
    title: (reference: string) => `Your part of the plan for ${reference}`,
    lead: (many: number) => `${count(many, 'line', 'lines')} for you to see, yours first`,
    noneTitle: 'The plan',
    none: 'There is no plan in force that you have a part in.',
    which: (many: number) => `You have a part in ${count(many, 'plan', 'plans')}. Which one?`,
    say: (reference: string) => `plan ${reference}`,
    line: (who: string, by: string) => `${who} · ${by}`,
    you: 'You',
    by: (by: string) => `by ${by}`,
    noDate: 'no date agreed',
    states: { open: '', done: 'done', dropped: 'will not be done' },
    whole: 'What is not shown here is for others, or stands on your page, where you sign in.',
  },

  meetingToday: {
    title: (reference: string) => `Conference ${reference} today`,
    unread: 'Not read yet',
    missing: 'Reports missing',
    cantCome: 'Can’t come',
    quorum: 'Quorum',
    ownPack: 'Your own pack is not marked as read.',
    none: 'None',
    open: 'Open the meeting',
    pack: 'Open my pack',
  },

  close: {
    title: (reference: string) => `Can conference ${reference} be closed?`,
    was: (when: string) => `It was on ${when}`,
    why: 'What was decided stands only when you close it: the plan, the core groups, the review and the letter follow from it.',
    letter: (by: string) => `The decision letter goes out by ${by}.`,
    open: 'Look and close it',
    notHeld: 'If it was not held, tell the business team: they move it or call it off.',
  },

  help: {
    title: 'What you can do today',
    none: 'Nothing is waiting for you. You can still ask:',
    also: 'You can also ask:',
    reports: 'My reports',
    next: 'What is next?',
    templates: 'Templates',
    contact: 'Contact',
    words: { reports: 'my reports', next: 'next', templates: 'templates', contact: 'contact' },
  },

  contact: {
    title: 'Whom to ask',
    phone: 'Phone',
    email: 'Email',
    hours: 'Hours',
    ring: 'Ring',
    write: 'Write an email',
    danger: 'If a child is in danger now, ring 999.',
  },

  comment: {
    title: 'Comment, compliment or complain',
    lead: 'We want to know what went well and what did not',
    comment: 'A comment or compliment: tell the business team, in any words you like.',
    complain: 'A complaint: write to the same address and say that it is a complaint. You are told who looks into it.',
    dissent:
      'If you do not agree with a decision: say so in the conference and it is recorded with the decision. You can raise it formally afterwards.',
    dissentWithin: (within: string) =>
      `If you do not agree with a decision: say so in the conference and it is recorded with the decision. You can raise it formally within ${within}.`,
    write: 'Write an email',
    guide: 'Read how it works',
  },

  templates: {
    title: 'Templates',
    lead: 'Each opens a fresh copy',
    prepared:
      'For a report you have been asked for, use the document we prepared: its headings and names are filled in.',
  },

  notUnderstood: {
    title: 'I am not sure what you mean',
    lead: 'Did you mean one of these?',
    contact: (team: string, phone: string) => `Or ask a person: ${team}, ${phone}.`,
  },

  superseded: {
    title: (reference: string) => `There is a newer message about ${reference}`,
    see: 'See the newest',
  },

  pick: {
    title: 'Which report is this file for?',
    lead: 'Nobody reads it until you choose',
    received: (fileType: string, at: string) => `${fileType}, received at ${at}.`,
    due: (due: string) => `Due by ${due}`,
    choose: 'This one',
  },

  cantCome: {
    title: (reference: string) => `If you can’t come to ${reference}`,
    instead: 'Who comes instead of you? Leave it empty if nobody can.',
    stillReport: 'Your report is still needed: everybody reads it beforehand.',
    send: 'I can’t come',
    notedTitle: (reference: string) => `Noted: you can’t come to ${reference}`,
    noted: (at: string) => `Noted at ${at}. The business team and the chair know`,
    insteadIs: 'Comes instead of you:',
    canCome: 'I can come after all',
  },

  /** After what was decided was corrected. */
  corrected: 'It was corrected: this replaces what you were told before.',

  coreGroupFormed: {
    title: (reference: string) => `The core group for ${reference}`,
    first: (when: string) => `You are in it. It first meets on ${when}`,
    firstOpen: (by: string) => `You are in it. It first meets by ${by}, and we tell you the day once it is chosen`,
    later: (days: readonly string[]) => `Then: ${days.join(' · ')}.`,
    actions: (many: number, firstBy: string | undefined) =>
      `You agreed to do ${count(many, 'thing', 'things')}${firstBy ? `, ${many === 1 ? '' : 'the first '}by ${firstBy}` : ''}.`,
    letters: (by: string) => `The plan and the decision letter reach you by ${by}.`,
    open: 'See what I agreed to do',
  },

  actionsAgreed: {
    title: (reference: string) => `What you agreed to do for ${reference}`,
    notMember: 'You are not in the core group.',
    interim: 'There was no quorum, so nothing is decided yet. This holds until the conference is held again.',
    letters: (by: string) => `The decision letter reaches you by ${by}.`,
  },

  conferenceOver: {
    title: (reference: string) => `What follows from ${reference}`,
    letter: (by: string) => `The decision letter reaches you by ${by}`,
    held: (when: string) => `The conference was held on ${when}.`,
    coreGroup: 'A core group was formed. Its members have their dates.',
    nothing: 'Nothing more is asked of you.',
  },

  calledOff: {
    title: (reference: string) => `Conference ${reference} is called off`,
    was: (when: string) => `It does not take place on ${when}`,
    nothing: 'You need do nothing more. No report is asked of you, and the event leaves your calendar.',
    again: 'If it is booked again, you get a new message.',
  },

  successor: {
    title: {
      chair: (reference: string) => `${reference} has another chair`,
      'lead-social-worker': (reference: string) => `${reference} has another lead social worker`,
    },
    now: (name: string, phone: string) => (phone ? `Now ${name}, ${phone}` : `Now ${name}`),
    rest: 'Dates and places stay as they are.',
  },

  datesChanged: {
    title: (reference: string) => `Some dates of ${reference} have changed`,
    now: {
      'report-due': (when: string) => `Your report is now due by ${when}.`,
      'circulate-by': (when: string) => `The reports now reach you by ${when}.`,
    },
    was: (when: string) => `Before: ${when}.`,
    meeting: (when: string) => `The conference stays on ${when}.`,
  },

  moved: {
    title: (reference: string) => `Conference ${reference} has moved`,
    now: (when: string) => `Now on ${when}`,
    was: (when: string) => `Before: ${when}.`,
    due: (due: string) => `Your report is now due by ${due}.`,
    sent: 'What you have sent us still counts.',
  },

  why: {
    title: (reference: string) => `Why this date for ${reference}?`,
    line: (when: string, what: string) => `${when}: ${what}`,
  },

  who: {
    title: (reference: string) => `Who is coming to ${reference}`,
    family: 'The family is invited. Their names are not shown in chat.',
    answers: { coming: 'coming', 'not-answered': 'has not answered yet', 'cant-come': 'can’t come' },
    person: (name: string, answer: string) => `${name}, ${answer}`,
  },

  done: {
    released: (reference: string, party: string) => `Released for ${reference} to ${party}`,
    heldBack: (held: number) =>
      `${count(held, 'report is', 'reports are')} held: a second person has to read a passage first.`,
    handedOver: (reference: string, party: string) => `Handed over for ${reference} to ${party}`,
    noted: (at: string) => `Noted at ${at}. The business team can see it`,
  },

  papers: {
    several: (titles: readonly string[]) => (titles.length > 1 ? titles.join(', ') : (titles[0] ?? '')),
    write: {
      title: (what: string, reference: string) => `${what} to write for ${reference}`,
      lead: 'A draft with everything that is known stands there already. Nothing goes before the chair has approved it.',
      open: 'Open the draft',
    },
    approve: {
      title: (what: string, reference: string) => `${what} to approve for ${reference}`,
      lead: 'Read what each person would get, change what is not right, and approve it. Nothing goes before that.',
      open: 'Read and approve',
    },
    due: (due: string) => `Due by ${due}`,
    wasDue: (due: string) => `It was due by ${due}, and has not gone yet`,
    noDate: 'It has no date, and goes only when somebody sends it',
    why: 'Who gets it?',
    because:
      'Each person gets a copy of their own: the family what is about their own children and meant for them, in plain words. Whoever is reached by hand gets it through the lead social worker.',
    ready: (title: string, reference: string) => `${title} for ${reference}`,
    readyLead: 'Your own copy is ready to read.',
    again: (title: string, reference: string) => `${title} for ${reference} was put right`,
    againLead: 'Something in it was put right. Please use this copy, and destroy the one before.',
    wrong: 'If something in it is wrong, you can say so on the same page.',
    read: 'Read it',
    correction: (title: string, reference: string) => `${title} for ${reference}: somebody asks for a correction`,
    correctionLead: (at: string) => `Asked for at ${at}`,
    correctionNext: 'Put it right, or note it beside the paper and say why. Whoever asked is told.',
    settle: 'Look at it',
    answer: (title: string, reference: string) => `${title} for ${reference}: what became of your correction`,
    answerLead: 'Somebody has looked at what you said. The page says what was done.',
    see: 'See the answer',
  },
}
