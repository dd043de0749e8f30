import type { NeedKind } from '../../conference/needs.ts'

const count = (many: number, one: string, several: string) => `${many} ${many === 1 ? one : several}`

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const noReadingTime = 'There is no reading time on the day, so everyone reads the reports beforehand.'
const notReached = 'Your report has not reached us yet.'
const pageIsYours = 'The page is yours alone. It asks for a code, which we send to this address.'

/** Every text of mails and events. Dates and times come ready-made from outside. */
export const english = {
  andOnline: (place: string) => `${place}, and online`,
  todayAt: (time: string) => `${time} today`,
  inWorkingDays: (days: number) => (days === 0 ? 'today' : `in ${count(days, 'working day', 'working days')}`),
  familyMember: 'family member',
  noReadingTime,
  openPage: 'Open your page',
  pageIsYours,
  whyThisDate: 'Why this date?',
  whomToRing: 'Whom to ring',
  ring: { before: 'Any question, however small: ', between: ', ' },

  facts: {
    what: 'What',
    kinds: { initial: 'First child protection conference', review: 'Review child protection conference' },
    reference: 'Reference',
    standsFor: (reference: string) => `${reference} (it stands for the family in our mails)`,
    when: 'When',
    where: 'Where',
    join: 'Join online',
    joinLink: 'Join the meeting in Teams',
    reportDue: 'Your report',
    by: (due: string) => `By ${due}`,
    allReportsDue: 'Reports',
  },

  subjects: {
    invitation: (reference: string, date: string) => `${reference}: conference on ${date}`,
    reportRequest: (reference: string, due: string) => `${reference}: your report by ${due}`,
    reportReminder: (reference: string, due: string) => `${reference}: your report is due by ${due}`,
    reportStarted: (reference: string) => `${reference}: is your report finished?`,
    reportOverdue: (reference: string) => `${reference}: your report has not reached us yet`,
    reportReceipt: (reference: string) => `${reference}: your report has arrived`,
    restrictedReceipt: (reference: string) => `${reference}: the restricted part of your report has arrived`,
    draftReceipt: (reference: string) => `${reference}: is your report finished?`,
    reportRefused: (reference: string) => `${reference}: we could not take your file`,
    reportReturned: (reference: string) => `${reference}: your report needs a change`,
    missingList: (reference: string, many: number) => `${reference}: ${count(many, 'report', 'reports')} missing`,
    releaseRequest: (reference: string) => `${reference}: reports to release`,
    handOver: (reference: string) => `${reference}: papers to hand over`,
    packReady: (reference: string) => `${reference}: your pack is ready`,
    packRecalled: (reference: string) => `${reference}: your pack was taken back`,
    papersRecalled: (reference: string) => `${reference}: papers were taken back`,
    hold: (reference: string) => `${reference}: something is held`,
    holdCleared: (reference: string) => `${reference}: something held may go`,
    lateReport: (reference: string) => `${reference}: a report came late`,
    goOrNoGo: (reference: string, by: string) => `${reference}: go or no-go, by ${by}`,
    notCirculated: (reference: string) => `${reference}: the family’s papers have not gone out`,
    notConverted: (reference: string) => `${reference}: a document could not be shown`,
    packAddition: (reference: string) => `${reference}: an addition to your pack`,
    unreadReminder: (reference: string) => `${reference}: have you read the pack?`,
    chairSummary: (reference: string) => `${reference}: your summary`,
    successor: (reference: string) => `${reference}: who to talk to now`,
    meetingToday: (reference: string) => `${reference}: the conference is today`,
    closeConference: (reference: string) => `${reference}: can it be closed?`,
    actionDue: (reference: string, by: string) => `${reference}: something that you agreed to do by ${by}`,
    actionOverdue: (reference: string) => `${reference}: something that you agreed to do`,
    moved: (reference: string, date: string) => `${reference}: moved to ${date}`,
    calledOff: (reference: string) => `${reference}: called off`,
    coreGroupFormed: (reference: string) => `${reference}: the core group and its dates`,
    actionsAgreed: (reference: string) => `${reference}: what you agreed to do`,
    conferenceOver: (reference: string) => `${reference}: what follows`,
    dateToBook: (reference: string) => `${reference}: a date for you to book`,
    datesChanged: (reference: string) => `${reference}: some dates have changed`,
    signInCode: (reference: string) => `${reference}: your code`,
    digest: (many: number) => `${count(many, 'thing', 'things')} for you about your conferences`,
    event: { initial: 'first conference', review: 'review conference' },
  },

  invitation: {
    title: (reference: string) => `Conference ${reference}`,
    lead: (when: string) => `You are invited to a conference on ${when}.`,
    chairLead: (when: string) => `You are asked to chair a conference on ${when}.`,
    noReport: 'No report is asked of you.',
    packBy: (by: string) => `The reports reach you by ${by}. ${noReadingTime}`,
    cantCome: 'If you cannot come, say so on your page and tell us who comes instead of you.',
  },

  reportRequest: {
    title: (reference: string) => `Report for ${reference}`,
    lead: (due: string, dueIn: string | null) => `Please send us your report by ${due}${dueIn ? ` (${dueIn})` : ''}.`,
    asked: 'What we ask of you',
    askedText:
      'A report about what you and your service know: your worries, what is working well, the child’s wishes and feelings, and what your service will do. A short report helps. A blank one with headings is on your page.',
    send: 'How to send it',
    sendText:
      'On your page you see the full names and dates of birth of the children. Send your report there as a Word document or PDF, or reply to this mail with the one file attached. You get a receipt.',
    restricted: 'If the family must not read all of it',
    restrictedText:
      'In the blank report, what the chair alone may read has a place of its own. If you send a report in another form, we ask you about it when it has arrived.',
    nothing: 'If you hold nothing',
    nothingText:
      'Say so on your page, after a look at the names. It takes a minute, and no report is asked of you then.',
    cantCome: 'If you cannot come',
    cantComeText: 'Say so on your page and tell us who comes instead. Your report is still needed.',
  },

  reportReminder: {
    title: (reference: string) => `Your report for ${reference}`,
    leads: {
      '5wd': (due: string, dueIn: string | null) =>
        `Your report is due by ${due}${dueIn ? `, ${dueIn}` : ''}. We look forward to it.`,
      '1wd': (due: string, dueIn: string | null) => `${notReached} It is due by ${due}${dueIn ? `, ${dueIn}` : ''}.`,
      day: (due: string) => `${notReached} It is due today, by ${due}.`,
    },
    overdue: (due: string) => `${notReached} It was due by ${due}, and it is still needed.`,
    overdueWhy: 'The family must see it before the day. If you cannot finish it, ring us, and we find a way together.',
    how: 'Send it on your page, or reply to this mail with the file attached. If you hold nothing, or if you cannot come, say so on your page.',
    started: (at: string) => `You have started it, and last changed it at ${at}.`,
  },

  reportStarted: {
    title: (reference: string) => `Is your report for ${reference} finished?`,
    lead: (at: string, due: string) => `You started your report at ${at} and have not sent it. It is due by ${due}.`,
    onlyYou: 'It is in your OneDrive, where only you can read it. Nobody gets it until you send it.',
    how: 'If it is finished, open “My reports”, sign in and send it there. You can also reply to this mail with the file attached.',
    open: 'Open My reports',
  },

  receipt: {
    title: (reference: string) => `Your report for ${reference} has arrived`,
    restrictedTitle: (reference: string) => `The restricted part of your report for ${reference} has arrived`,
    draftTitle: (reference: string) => `Is your report for ${reference} finished?`,
    received: (at: string, version: number) => `Received at ${at}, version ${version}.`,
    draft: (at: string) => `We hold a draft, received at ${at}. Nobody reads it until you say that it is your report.`,
    next: 'The business team reads it next.',
    nextRestricted: 'Only the chair reads it. It is in nobody else’s pack.',
    mainNeeded: 'Please also send a report that the family can read, without what they must not see.',
    hasRestricted: 'What you wrote as restricted information goes to the chair only.',
    question: 'One question',
    questionText: 'Does it hold anything that the family, or one of them, must not see? Please answer on your page.',
    untilAnswered: 'Until you answer, the family does not get it.',
    nextDraft: 'If it is finished, say so on your page. If not, send the finished one there.',
    late: 'It came after the date it was due, and it is still welcome. If the pack has gone out, your report follows as an addition.',
    version: 'Version',
    at: 'Received',
    type: 'Kind of file',
    types: {
      docx: 'Word document',
      doc: 'Word document (older kind)',
      pdf: 'PDF',
      odt: 'OpenDocument text',
      rtf: 'Rich text',
    } as Record<string, string>,
    otherType: 'File',
    part: 'Part',
    parts: {
      main: 'The report, for everybody at the conference',
      restricted: 'The restricted part, for the chair only',
    },
    undo: 'Something wrong with it? On your page you can take it back, or send a newer version, until the reports go out.',
  },

  refused: {
    title: (reference: string) => `We could not take your file for ${reference}`,
    lead: (at: string) => `The file that you sent at ${at} could not be taken.`,
    earlierStands: 'What you sent us earlier still stands.',
    due: (due: string) => `Your report is due by ${due}.`,
    help: 'You can send it on your page. If it does not work, ring us: somebody can help you at once.',
  },

  returned: {
    title: (reference: string) => `Your report for ${reference} needs a change`,
    lead: (due: string) => `Please change your report and send it again by ${due}.`,
    leadOverdue: 'Please change your report and send it again as soon as you can.',
    theySay: 'The business team says',
    onPage: 'The comment of the business team is on your page.',
  },

  missing: {
    title: (reference: string, many: number) => `${count(many, 'report', 'reports')} missing for ${reference}`,
    lead: (due: string, when: string) => `They were due by ${due}. The conference is on ${when}.`,
    ring: 'Please ring each of them today. A report by phone or a draft that may count is better than none.',
    columns: ['Who', 'Phone'],
    noNumber: 'No number recorded',
    states: {
      requested: 'Nothing has reached us',
      missing: 'Nothing has reached us',
      draft: 'A draft is held: ask whether it may count',
      returned: 'Returned for a change',
      refused: 'The file could not be taken',
    },
    cantCome: (instead: string) => `Cannot come${instead ? `; instead: ${instead}` : ''}`,
    open: 'Open the list',
  },

  mailForAPerson: {
    title: 'Mail waits for a person',
    lead: 'Mail came to this mailbox that we could not file by ourselves: we do not know its sender, or what it belongs to, or it holds no report.',
    how: 'It is in the folder that is kept for you. The list says why each of them waits.',
    open: 'Open the list',
  },

  release: {
    title: (reference: string) => `Reports to release for ${reference}`,
    lead: (by: string) => `Reports wait for your release. They go out by ${by}.`,
    explain: 'The business team has checked that they are complete. You decide who of the family may read them.',
    columns: ['For', 'Reports'],
    otherChild: 'Also about a child to whom this person is not linked. We cannot cut it: please read it first.',
  },

  handOver: {
    title: (reference: string) => `Papers to hand over for ${reference}`,
    leads: {
      invitation: (party: string, when: string) => `Please tell the ${party} about the meeting on ${when}.`,
      pack: (party: string, when: string) => `Please bring the ${party} the reports before the meeting on ${when}.`,
      moved: (party: string, when: string) =>
        `Please tell the ${party} that the meeting has moved. It is now on ${when}.`,
      'called-off': (party: string, when: string) =>
        `Please tell the ${party} that the meeting on ${when} is called off.`,
      'core-group': (party: string, when: string) => `Please tell the ${party} about the core group on ${when}.`,
      successor: (party: string) =>
        `Please tell the ${party} who their social worker is now, and who chairs the meetings.`,
      'core-group-formed': (party: string) =>
        `Please tell the ${party} when the core group meets, and what they agreed to do.`,
      'actions-agreed': (party: string) => `Please go through with the ${party} what they agreed to do.`,
      'conference-over': (party: string, when: string) =>
        `Please tell the ${party} what follows from the meeting on ${when}, and when the letter comes.`,
      paper: (party: string) => `Please bring the ${party} a paper, and read it through together.`,
      'paper-answer': (party: string) => `Please tell the ${party} what became of the correction that they asked for.`,
    },
    why: 'Why by hand',
    noSafeContact: 'Nobody has recorded that it is safe to write to this person, so nothing goes to them by mail.',
    whereabouts:
      'It is not known yet whether somebody’s whereabouts must be kept from somebody else, so nothing goes to the family by mail.',
    print:
      'The sheet and the print file are on your page, with the name of the person they are for. Read them through together.',
    byWish: 'This person wants their papers by hand, and not on a page.',
    printPaper:
      'It is under Papers on the page of the conference, with the name of the person it is for: print it or open it in Word there.',
    answer: 'The answer is under Papers on the page of the conference.',
    printNothing: 'There is nothing to print.',
    corrected: 'It was corrected: this replaces what you told them before.',
    record: 'Afterwards, please record there when and how you did it.',
    open: 'Open the papers',
  },

  papers: {
    subjects: {
      write: (reference: string, what: string) => `${reference}: ${lower(what)} to write`,
      approve: (reference: string, what: string) => `${reference}: ${lower(what)} to approve`,
      send: (reference: string, what: string) => `${reference}: ${lower(what)} to send`,
      ready: (reference: string, what: string) => `${reference}: ${lower(what)}`,
      again: (reference: string, what: string) => `${reference}: ${lower(what)}, put right`,
      correction: (reference: string, what: string) => `${reference}: ${lower(what)}, a correction is asked for`,
      answer: (reference: string, what: string) => `${reference}: ${lower(what)}, your correction`,
    },
    due: (due: string) => `It is due by ${due}.`,
    wasDue: (due: string) => `It was due by ${due}, and has not gone yet.`,
    noDate: 'It has no date, and goes only when somebody sends it.',
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
    send: {
      title: (what: string, reference: string) => `${what} to send for ${reference}`,
      lead: 'It is approved, and has not been sent yet.',
      open: 'Open the conference',
    },
    ready: (title: string, reference: string) => `${title} for ${reference}`,
    readyLead: 'Your own copy is ready to read.',
    again: (title: string, reference: string) => `${title} for ${reference} was put right`,
    againLead: 'Something in it was put right. Please use this copy, and destroy the one before.',
    wrong: 'If something in it is wrong, you can say so on your page.',
    correction: (title: string, reference: string) => `${title} for ${reference}: somebody asks for a correction`,
    correctionLead: (at: string) => `It was asked for at ${at}.`,
    correctionNext: 'Put it right, or note it beside the paper and say why. Whoever asked is told.',
    settle: 'Look at it',
    answer: (title: string, reference: string) => `${title} for ${reference}: what became of your correction`,
    answerLead: 'Somebody has looked at what you said. Your page says what was done.',
  },

  pack: {
    title: (reference: string) => `Your pack for ${reference} is ready`,
    additionTitle: (reference: string) => `An addition to your pack for ${reference}`,
    lead: (when: string) => `Please read it before the conference on ${when}.`,
    holds: (reports: number, pages: number) =>
      `It holds ${count(reports, 'report', 'reports')} on ${count(pages, 'page', 'pages')}. ${noReadingTime}`,
    open: 'Open the pack',
    read: 'When you have read it, say so on your page: it tells the chair that the talk can start.',
  },

  recalled: {
    title: (reference: string) => `Your pack for ${reference} was taken back`,
    lead: 'You can no longer open it.',
    copies: 'If you saved or printed it, please destroy that copy. A new one follows when it is ready.',
    byHandTitle: (reference: string) => `Papers for ${reference} were taken back`,
    byHandLead: (party: string) => `They were for the ${party}.`,
    bringBack: 'If you have not brought them yet, please do not. If you have, please bring them back.',
  },

  hold: {
    title: (reference: string) => `Something is held for ${reference}`,
    lead: (many: number) => `${count(many, 'passage waits', 'passages wait')} for a second person.`,
    explain:
      'It would tell somebody what is kept from them, or it has pages that cannot be searched. It does not go until the chair, the lead social worker, a manager or a named deputy has read the exact words and given a reason. Whoever wanted it to go cannot be the one who decides.',
    clearedTitle: (reference: string) => `Something held for ${reference} may go`,
    clearedLead: 'A second person has looked at it and given a reason.',
    clearedNext: 'A report among it goes with the next circulation.',
    open: 'Look at it',
  },

  late: {
    title: (reference: string) => `The social worker’s report for ${reference} came late`,
    lead: (at: string, due: string) => `It came at ${at}. It was due by ${due}.`,
    ask: 'Can the family and everybody else still read it in time? Please choose what happens: go ahead, give the family time, or postpone.',
    open: 'Choose',
    answers: {
      'go-ahead': 'The chair goes ahead. Please circulate it with the next additions.',
      'give-time':
        'The chair gives the family time. Please see that they have the report, and time to read it, before they are asked to speak.',
      postpone: 'The chair postpones the conference. Please find another day and move it.',
    },
    answeredTitle: (reference: string) => `The chair has decided about the late report for ${reference}`,
  },

  goOrNoGo: {
    title: (reference: string, by: string) => `Go or no-go for ${reference}: circulation by ${by}`,
    lead: (when: string) => `The conference is on ${when}.`,
    verdicts: {
      go: 'Nothing stands in the way.',
      look: 'Please look at what follows before you circulate.',
      'no-go': 'It cannot go ahead as it is. Please talk to the chair today.',
    },
    reasons: {
      'called-off': 'It was called off.',
      stopped: 'It is stopped.',
      'no-quorum': 'The quorum is not met.',
      'lead-report-missing': 'The lead social worker’s report is missing.',
      'chair-postpones': 'The chair wants to postpone it.',
      'report-missing': 'Reports are missing.',
      'report-not-accepted': 'Reports wait to be accepted.',
      'late-report': 'A report came late, and the chair has not decided about it.',
      doubt: 'A report may belong to another conference or family.',
      question: 'Of a report nobody has said whether the family may read it.',
      hold: 'Something is held for a second person.',
      release: 'Reports wait to be released to the family.',
      'family-has-not-seen': 'The family has not had every report.',
      'whereabouts-unknown': 'It is not known whether anyone’s whereabouts must be kept from anyone else.',
    },
    missing: 'Missing reports',
    said: (at: string, text: string) => `${at}: ${text}`,
    noteInside: 'see the note on the conference’s page',
    notSeen: 'Not had by the family yet',
    notSeenOf: (party: string, many: number) => `${party}: ${count(many, 'report', 'reports')}`,
    quorum: 'Quorum',
    anyway:
      'If nobody circulates by then, professionals get their packs as far as nothing in them is held, and the duty manager hears about the family’s.',
    open: 'Open the conference',
  },

  notCirculated: {
    title: (reference: string) => `The family’s papers for ${reference} have not gone out`,
    lead: (by: string, when: string) => `They were to leave by ${by}. The conference is on ${when}.`,
    professionals: 'Professionals get their packs as far as nothing in them is held.',
    family: 'Nobody has sent the family theirs, and we do not do that by ourselves. Please see to it today:',
    party: (party: string, many: number) => `${party}: ${count(many, 'report', 'reports')} not had`,
    nothing: 'No report has been released to anybody in the family yet.',
    open: 'Open the conference',
  },

  notConverted: {
    title: (reference: string) => `A document for ${reference} could not be shown`,
    lead: (agency: string) => `It is the report from ${agency}.`,
    what: 'It could not be turned into pages, so that packs hold a page that says so in its place. Please ask its author for a Word document or a PDF.',
    open: 'Open the conference',
  },

  unread: {
    title: (reference: string) => `Have you read the pack for ${reference}?`,
    lead: (when: string) => `The conference is on ${when}, and you have not told us that you have read the pack.`,
    already: 'If you have read it, one press on your page tells the chair so.',
  },

  needs: {
    title: 'What people need',
    kinds: {
      interpreter: 'an interpreter',
      signer: 'a sign language interpreter',
      'large-print': 'large print',
      childcare: 'childcare',
      'separate-waiting': 'a separate place to wait',
      'step-free': 'step-free access',
      other: 'something else',
    } satisfies Record<NeedKind, string>,
    detail: (text: string) => ` (${text})`,
    for: (role: string) => ` for the ${role}`,
  },

  chair: {
    title: (reference: string) => `Summary for ${reference}`,
    lead: (when: string) => `You chair the conference on ${when}.`,
    quorum: 'Quorum',
    reports: 'Reports',
    of: (had: number, asked: number) => `${had} of ${asked}`,
    missing: 'Missing',
    nothingHeld: 'Nothing held',
    read: 'Pack read by',
    readOf: (read: number, got: number) => `${read} of ${count(got, 'professional', 'professionals')}`,
    family: 'Family',
    familyOf: (had: number, of: number) => `The reports were shared with ${had} of ${of}`,
    cantCome: 'Cannot come',
    needs: 'Needed',
    instead: (agency: string, instead: string) => `${agency} (instead: ${instead})`,
    restricted: 'Restricted',
    restrictedParts: (many: number) => `${count(many, 'part', 'parts')}, for you only`,
    none: 'None',
    pack: 'Your pack is on your page.',
  },

  successor: {
    title: {
      chair: (reference: string) => `${reference} has another chair`,
      'lead-social-worker': (reference: string) => `${reference} has another lead social worker`,
    },
    lead: {
      chair: (name: string, phone: string) => `The chair is now ${name}${phone ? `, ${phone}` : ''}.`,
      'lead-social-worker': (name: string, phone: string) =>
        `The lead social worker is now ${name}${phone ? `, ${phone}` : ''}.`,
    },
    rest: 'Dates and places stay as they are, and so does what is asked of you.',
  },

  meetingToday: {
    title: (reference: string) => `Conference ${reference} today`,
    lead: (when: string) => `You chair the conference on ${when}.`,
    unread: 'Not read yet',
    ownPack: 'Your own pack is not marked as read. It is on your page.',
    open: 'Open the meeting',
  },

  close: {
    title: (reference: string) => `Can conference ${reference} be closed?`,
    lead: (when: string) => `It was on ${when}, and it is not closed yet.`,
    why: 'What was decided stands only when you close it: the plan, the core groups, the review and the letter follow from it.',
    letter: (by: string) => `The decision letter goes out by ${by}.`,
    notHeld: 'If it was not held, please tell the business team: they move it or call it off.',
    open: 'Look and close it',
  },

  action: {
    title: (reference: string) => `What you agreed to do for ${reference}`,
    leads: {
      '5wd': (by: string, dueIn: string | null) =>
        `You agreed to do this by ${by}${dueIn ? ` (${dueIn})` : ''}. When it is done, say so on your page.`,
      day: (by: string, dueIn: string | null) =>
        `You agreed to do this by ${by}${dueIn ? ` (${dueIn})` : ''}. It is not noted as done yet.`,
      overdue: (by: string) => `You agreed to do this by ${by}. It is not noted as done yet.`,
    },
    what: 'What it is',
    soThat: 'So that',
    onPage: 'It stands on your page, where you sign in.',
    inTheWay:
      'If something stands in the way, say so on your page or ring us: the core group can agree on another way.',
    open: 'Open your page',
  },

  moved: {
    title: (reference: string) => `Conference ${reference} has moved`,
    lead: (when: string) => `It is now on ${when}.`,
    was: (when: string) => `Before, it was at ${when}. Your calendar follows by itself.`,
    due: (due: string) => `Your report is now due by ${due}. What you have sent us still counts.`,
  },

  datesChanged: {
    title: (reference: string) => `Some dates of ${reference} have changed`,
    now: {
      'report-due': (when: string) => `Your report is now due by ${when}.`,
      'circulate-by': (when: string) => `The reports now reach you by ${when}.`,
    },
    was: (when: string) => `Before, it was ${when}.`,
    same: 'The conference itself is on the same day as before.',
  },

  dayOff: {
    subjects: {
      added: (day: string) => `${day} does not count: what changes`,
      gone: (day: string) => `${day} counts again: what changes`,
    },
    why: {
      added: {
        proclaimed: (day: string) => `${day} is now a bank holiday.`,
        closure: (day: string) => `The office of the business team is closed on ${day}.`,
      },
      gone: {
        proclaimed: (day: string) => `${day} is no bank holiday after all.`,
        closure: (day: string) => `The office of the business team is open on ${day} after all.`,
      },
    },
    conferences: 'Conferences on that day: somebody has to move them',
    coreGroups: 'Core groups that meet on that day: somebody has to move them',
    otherDates: (references: string) => `These have other dates now: ${references}.`,
    told: 'Whoever was told of a date that has changed has been told of the new one.',
    open: 'Open the board',
  },

  calledOff: {
    title: (reference: string) => `Conference ${reference} is called off`,
    lead: (when: string) => `It does not take place on ${when}.`,
    nothing: 'You need do nothing more. No report is asked of you, and the event leaves your calendar.',
    again: 'If it is booked again, you get a new message.',
  },

  /** After what was decided was corrected. */
  corrected: 'It was corrected: this replaces what you were told before.',

  coreGroupFormed: {
    title: (reference: string) => `The core group for ${reference}`,
    lead: (when: string) => `You are in the core group. It first meets on ${when}.`,
    leadOpen: (by: string) =>
      `You are in the core group. It first meets by ${by}. We tell you the day once it is chosen.`,
    dates: 'When it meets',
    near: (day: string) => `A day near ${day}, still to be chosen`,
    actions: (many: number, firstBy: string | null) =>
      `You agreed to do ${count(many, 'thing', 'things')}${firstBy ? `, ${many === 1 ? '' : 'the first '}by ${firstBy}` : ''}. Your page says what.`,
    letters: (by: string) => `The plan and the decision letter reach you by ${by}.`,
  },

  actionsAgreed: {
    title: (reference: string) => `What you agreed to do for ${reference}`,
    notMember: 'You are not in the core group.',
    interim: 'There was no quorum, so nothing is decided yet. This holds until the conference is held again.',
  },

  conferenceOver: {
    title: (reference: string) => `What follows from ${reference}`,
    lead: (by: string) => `The decision letter reaches you by ${by}.`,
    held: (when: string) => `The conference was held on ${when}.`,
    coreGroup: 'A core group was formed. Its members have their dates.',
    nothing: 'Nothing more is asked of you.',
  },

  dateToBook: {
    title: (reference: string) => `A date to book for ${reference}`,
    leads: {
      review: (when: string) => `The conference agreed on ${when} for its review. It is not booked yet.`,
      again: (when: string) => `There was no quorum. The chair gave ${when} for holding it again. It is not moved yet.`,
    },
    why: 'What stands in the way',
    open: 'Open the conference',
  },

  code: {
    title: 'Your code',
    lead: 'You asked for a code to open your page. Type it into the page that is waiting for it:',
    until: 'It works for 15 minutes, and once. Nobody of our team will ever ask you for it.',
    notYou: 'If you did not ask for it, you need do nothing. Nobody can open your page without it.',
  },

  digest: {
    title: (many: number) => `${count(many, 'thing', 'things')} for you`,
    lead: 'The most urgent comes first.',
    items: {
      invitation: { what: 'you are invited', line: (_due: string, when: string) => `The conference is on ${when}.` },
      'report-request': { what: 'your report is asked for', line: (due: string) => `Please send it by ${due}.` },
      'report-reminder': { what: 'your report has not reached us yet', line: (due: string) => `It is due by ${due}.` },
      'report-overdue': {
        what: 'your report has not reached us yet',
        line: (due: string) => `It was due by ${due}, and it is still needed.`,
      },
      'report-receipt': { what: 'your report has arrived', line: () => 'The receipt is on your page.' },
      'report-refused': { what: 'we could not take your file', line: () => 'Your page says why.' },
      'report-returned': { what: 'your report needs a change', line: () => 'Your page says what is asked.' },
      'release-request': {
        what: 'reports wait for your release',
        line: (_: string, when: string) => `The conference is on ${when}.`,
      },
      'hand-over': {
        what: 'papers wait to be handed over',
        line: (_: string, when: string) => `The conference is on ${when}.`,
      },
      'missing-list': { what: 'reports are missing', line: (due: string) => `They were due by ${due}.` },
      'pack-ready': { what: 'your pack is ready', line: (_: string, when: string) => `Please read it before ${when}.` },
      'unread-reminder': {
        what: 'have you read the pack?',
        line: (_: string, when: string) => `The conference is on ${when}.`,
      },
      'paper-due': { what: 'a paper waits for you', line: () => 'Open it to see by when it has to go.' },
      'chair-summary': { what: 'your summary', line: (_: string, when: string) => `The conference is on ${when}.` },
      'core-group-reminder': { what: 'core group', line: (_: string, when: string) => `It is on ${when}.` },
      'core-group-pick-day': {
        what: 'choose a day for the core group',
        line: (_: string, when: string) => `${when}.`,
      },
      'core-group-record-due': {
        what: 'the record of the core group',
        line: (_: string, when: string) => `It was on ${when}. Its record is still needed.`,
      },
      'core-group-missed': {
        what: 'book the core group anew',
        line: (_: string, when: string) => `It did not take place on ${when}.`,
      },
      successor: { what: 'somebody else is to be asked now', line: () => 'Your page says who.' },
      'meeting-today': { what: 'the conference is today', line: (_: string, when: string) => `It is on ${when}.` },
      'action-due': {
        what: 'something that you agreed to do',
        line: (_: string, _when: string, by: string) => `It is to be done by ${by}.`,
      },
      'action-overdue': {
        what: 'something that you agreed to do',
        line: (_: string, _when: string, by: string) => `It was to be done by ${by}.`,
      },
      'dates-changed': { what: 'some dates have changed', line: () => '' },
      moved: { what: 'the conference has moved', line: (_: string, when: string) => `It is now on ${when}.` },
      'called-off': {
        what: 'the conference is called off',
        line: (_: string, when: string) => `It does not take place on ${when}.`,
      },
    },
    item: (reference: string, what: string) => `${reference}: ${what}`,
    open: (reference: string) => `Open your page for ${reference}`,
  },

  event: {
    lead: 'Everything you need is here. Your own mail or message from us holds the link to your page.',
    anchorLead: 'This event carries the meeting. The people who come are invited by events of their own.',
    reportTitle: 'If a report is asked of you',
    reportBy: (due: string) => `It is due by ${due}. ${noReadingTime}`,
    send: 'With Teams: send it in the chat with our app. Without Teams: use the link in your own mail from us. There you send it, say that you hold nothing, or that you cannot come.',
  },

  /** Family: previews are read by others, so nothing here says what it is about. Short words, short sentences. */
  family: {
    subject: (date: string, number: number) => `About your appointment on ${date}, reference ${number}`,
    title: 'Your appointment',
    lead: (when: string) => `You have an appointment on ${when}.`,
    page: 'You have your own page. It tells you where to go, who will be there and what you can bring.',
    code: 'Only you can open the page. It asks for a code. We send the code to this address.',
    sayTitle: 'Tell us something first',
    say: 'Is there something you want to say before the day? Please ring us. We will write it down in your own words.',
    cantCome: 'If you can’t come, or if you need help to come, please ring us too.',
    thinkTitle: 'Tell us what you think',
    think:
      'Did we do something well? Are you not happy with us? You can tell us, and you can make a complaint. Ring the same number.',
    ring: 'Our number is ',
    reference: (number: number) => `Your reference is ${number}. Please say it when you ring.`,
    moved: {
      title: 'Your appointment has moved',
      lead: (when: string) => `Your appointment is now on ${when}.`,
      was: (when: string) => `It was at ${when}. Please do not come then.`,
    },
    successor: {
      title: 'You have somebody new to talk to',
      lead: (when: string) => `Your appointment is on ${when}. Somebody new looks after it now.`,
      page: 'Your own page tells you who it is.',
    },
    corrected: 'Something has changed. This takes the place of what we told you before.',
    coreGroupFormed: {
      title: 'Your next appointments',
      lead: (when: string) => `Your next appointment is on ${when}.`,
      leadOpen: (by: string) => `Your next appointment is by ${by}. We will tell you the day.`,
      later: 'After that:',
      near: (day: string) => `A day near ${day}. We will ask you which.`,
    },
    actionsAgreed: {
      title: 'Something new on your page',
      lead: (when: string) => `Thank you for your appointment on ${when}.`,
      interim: 'Not everybody could come, so we will meet again. Some things start now.',
      actions: 'Your page tells you what you said you would do.',
    },
    conferenceOver: {
      title: 'What happens next',
      lead: (when: string) => `Your appointment was on ${when}.`,
    },
    letter: (by: string) => `A letter for you comes by ${by}.`,
    calledOff: {
      title: 'Your appointment is called off',
      lead: (when: string) => `Your appointment on ${when} will not happen.`,
      nothing: 'You do not need to come. If there is a new day, we will tell you.',
    },
    pack: {
      title: 'Something new for you to read',
      lead: (when: string) => `Your appointment is on ${when}. There is something new on your page.`,
      read: 'Please read it before the day if you can. You can ask us to read it with you.',
    },
    recalled: {
      title: 'Something on your page has changed',
      lead: (when: string) => `Your appointment is on ${when}. Something on your page was taken back.`,
      again: 'We will tell you when there is something new to read. Please ring us if you want to know more.',
    },
    action: {
      title: 'Something to do',
      lead: (by: string) => `You said that you will do something by ${by}.`,
      overdue: (by: string) => `You said that you would do something by ${by}.`,
      page: 'Your page says what it is. You can tell us there when it is done.',
      hard: 'Is it hard to do? Please ring us. We will look for another way with you.',
    },
    paper: {
      title: 'Something new for you to read',
      lead: 'There is a paper for you on your page.',
      againTitle: 'Something new for you to read',
      againLead: 'A paper on your page was put right. Please read the new one.',
      read: 'You can ask us to read it with you. If something in it is wrong, you can tell us on your page, or ring us.',
      answerTitle: 'We have an answer for you',
      answerLead: 'You told us about a paper. Your page says what we did.',
    },
    digest: {
      title: 'News for you',
      items: {
        'action-due': (_when: string, by: string) => `You said that you will do something by ${by}.`,
        'action-overdue': (_when: string, by: string) => `You said that you would do something by ${by}.`,
        invitation: (when: string) => `You have an appointment on ${when}.`,
        'pack-ready': (when: string) => `There is something new to read before ${when}.`,
        successor: () => 'You have somebody new to talk to. Your page tells you who it is.',
        moved: (when: string) => `Your appointment has moved. It is now on ${when}.`,
        'called-off': (when: string) => `Your appointment on ${when} will not happen.`,
        'core-group-reminder': (when: string) => `Do not forget: your appointment is on ${when}.`,
      },
    },
    event: {
      subject: (number: number) => `Your appointment, reference ${number}`,
      lead: (when: string) => `You have an appointment on ${when}.`,
      join: 'You can also join by video: ',
      joinLink: 'join the video call',
      page: 'Our mail to you has a link to your own page. It tells you more.',
    },
  },
}
