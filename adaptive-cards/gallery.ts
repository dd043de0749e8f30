import { actionsAgreedCard } from './actions-agreed.ts'
import { calledOffCard } from './called-off.ts'
import { cantComeCard, cantComeReceiptCard } from './cant-come.ts'
import type { CardMessage } from './card.ts'
import { chairSummaryCard } from './chair-summary.ts'
import { collectingCard } from './collecting.ts'
import { commentOrComplainCard } from './comment-or-complain.ts'
import { conferenceOverCard } from './conference-over.ts'
import { contactCard } from './contact.ts'
import { coreGroupGallery } from './core-group.gallery.ts'
import { coreGroupFormedCard } from './core-group-formed.ts'
import { datesChangedCard } from './dates-changed.ts'
import { digestCard } from './digest.ts'
import { doneCard } from './done.ts'
import { draftHeldCard } from './draft-held.ts'
import { planGallery } from './gallery-plan.ts'
import { handOverCard } from './hand-over.ts'
import { helpCard } from './help.ts'
import { holdCard } from './hold.ts'
import { invitationCard } from './invitation.ts'
import { lateReportAnsweredCard, lateReportCard } from './late-report.ts'
import { missingListCard } from './missing-list.ts'
import { movedCard } from './moved.ts'
import { myReportsCard } from './my-reports.ts'
import { nextCard } from './next.ts'
import { notPossibleCard } from './not-possible.ts'
import { notUnderstoodCard } from './not-understood.ts'
import { nothingHeldCard, nothingHeldReceiptCard } from './nothing-held.ts'
import { packClosedCard, packRecalledByHandCard, packRecalledCard } from './pack-closed.ts'
import { packReadCard, packReadyCard } from './pack-ready.ts'
import { paperAnswerCard, paperCorrectionCard, paperReadyCard, paperWaitingCard } from './paper.ts'
import { pickAReportCard } from './pick-a-report.ts'
import { receiptCard } from './receipt.ts'
import { refusedCard } from './refused.ts'
import { releaseRequestCard } from './release-request.ts'
import { reportReminderCard } from './report-reminder.ts'
import { reportRequestCard } from './report-request.ts'
import { reportStartedCard } from './report-started.ts'
import { returnedCard } from './returned.ts'
import { successorCard } from './successor.ts'
import { supersededCard } from './superseded.ts'
import { templatesCard } from './templates.ts'
import { unreadReminderCard } from './unread-reminder.ts'
import { welcomeCard } from './welcome.ts'
import { whoIsComingCard } from './who-is-coming.ts'
import { whyThisDateCard } from './why-this-date.ts'
import { withdrawCard, withdrawnCard } from './withdraw.ts'

/** The synthetic family behind the samples. No card may name it. */
export const galleryFamilyNames = ['Okonjo-Whitfield', 'Okonjo', 'Whitfield', 'Tamsin', 'Jaden']

const contact = { team: 'SQT Business Team', phone: '023 9284 0000', email: 'conferences@council.example' }
const documentUrl = 'https://council-my.sharepoint.example/report-CP-1042.docx'
const pageUrl = 'https://conferences.council.example/cp-1042'
const ids = { conferenceId: 'c-1042', reportId: 'r-7' }
const reference = 'CP-1042'
const when = 'Wednesday 31 March, 10am to midday'
const due = '5pm on Thursday 25 March'
const packBy = '10am on Tuesday 30 March'
const at = '4:12pm on Thursday 18 March'
const undoUntil = packBy
const about = {
  conferenceId: ids.conferenceId,
  reference,
  kind: 'initial',
  when,
  place: 'Civic Offices, Room 4, and online',
} as const
const because = [
  'The report is due two working days before the conference on Wednesday 31 March, so that everybody can read it in time.',
  'Tuesday 30 March is the first working day before it.',
  'Friday 26 and Monday 29 March are bank holidays, and 27 and 28 March are a weekend: not counted.',
  'Thursday 25 March is the second.',
]
const packBecause = [
  'The reports go out one working day before the conference on Wednesday 31 March.',
  'Tuesday 30 March is the working day before it.',
]
const request = { ...about, ...ids, due, dueIn: 'in 6 working days', because, documentUrl }
const reminder = { ...about, ...ids, due, because, documentUrl, contact }
const receipt = {
  ...ids,
  reference,
  version: 2,
  receivedAt: at,
  fileType: 'Word document',
  late: false,
  undoUntil,
  hasRestricted: false,
  asksFamily: false,
  mainNeeded: false,
}
const pack = { conferenceId: ids.conferenceId, reference, packId: 'p-3', packUrl: pageUrl }
const mother = 'family party 1 (mother)'
const release = {
  conferenceId: ids.conferenceId,
  reference,
  partyId: 'f-1',
  party: mother,
  by: packBy,
  lookUrl: pageUrl,
}
const wholeFamily = { versionId: 'v-1', agency: 'School', version: 2, coversOtherChild: false }
const halfSibling = { versionId: 'v-2', agency: 'Health visiting', version: 1, coversOtherChild: true }

/** One sample of each card and each of its variants, with synthetic data. */
export const gallery: Readonly<Record<string, CardMessage>> = {
  'report request': reportRequestCard(request),
  'report request, first message': reportRequestCard({
    ...request,
    welcome: {
      reason: 'You are asked because you teach a child whom this conference is about.',
      from: 'Example Council and its partners',
      contact,
    },
  }),
  'report request, by own sign-in': reportRequestCard({ ...request, documentUrl: undefined, bySignIn: true }),
  'report request, started by own sign-in': reportRequestCard({ ...request, bySignIn: true, editedAt: at }),
  'report started': reportStartedCard({ ...ids, reference, due, startedAt: at, documentUrl, bySignIn: true }),
  'report request, no prepared document': reportRequestCard({ ...request, documentUrl: undefined }),
  invitation: invitationCard({ ...about, packBy, because: packBecause }),
  'invitation, first message': invitationCard({
    ...about,
    because: [],
    welcome: { reason: 'You are asked to take the minutes.', from: 'Example Council and its partners', contact },
  }),
  'reminder, 5 working days': reportReminderCard({
    ...reminder,
    step: '5wd',
    started: false,
    dueIn: 'in 5 working days',
  }),
  'reminder, 1 working day, started': reportReminderCard({
    ...reminder,
    step: '1wd',
    started: true,
    editedAt: at,
    dueIn: 'tomorrow',
  }),
  'reminder, on the day': reportReminderCard({ ...reminder, step: 'day', started: false, dueIn: 'today' }),
  'reminder, overdue': reportReminderCard({ ...reminder, step: 'overdue', started: false, documentUrl: undefined }),
  receipt: receiptCard({ ...receipt, part: 'main', hasRestricted: true }),
  'receipt, with the question': receiptCard({ ...receipt, part: 'main', fileType: 'PDF', asksFamily: true }),
  'receipt, restricted part': receiptCard({
    ...receipt,
    part: 'restricted',
    fileType: 'PDF',
    mainNeeded: true,
    undoUntil: undefined,
  }),
  'receipt, late': receiptCard({ ...receipt, part: 'main', late: true, undoUntil: undefined }),
  withdraw: withdrawCard({ ...ids, reference, version: 2, receivedAt: at }),
  withdrawn: withdrawnCard({ reference, at }),
  draft: draftHeldCard({ ...ids, reference, version: 1, savedAt: at, due, documentUrl }),
  returned: returnedCard({
    ...ids,
    reference,
    due,
    documentUrl,
    comment: 'The part about what is working well is still empty. A few sentences are enough.',
  }),
  notPossible: notPossibleCard('There is no submitted report to undo.'),
  welcome: welcomeCard(contact, []),
  'welcome, with something to do': welcomeCard(contact, [
    { what: `Send your report for ${reference}`, when: `Due by ${due}`, words: reference },
  ]),
  collecting: collectingCard(reference),
  refused: refusedCard({
    reference,
    due,
    because: 'This file is protected with a password. Save a copy without the password and send that.',
    earlierStands: true,
    contact,
  }),
  'refused, the empty form': refusedCard({
    reference,
    due,
    because: 'This is still the empty form. Check that you saved what you wrote, then send it again.',
    earlierStands: false,
    again: { ...ids, documentUrl },
    contact,
  }),
  'nothing held': nothingHeldCard({ ...ids, reference, due, children: 2, namesUrl: documentUrl }),
  'nothing held, receipt': nothingHeldReceiptCard({ ...ids, reference, at, undoUntil }),
  'pack ready': packReadyCard({ ...pack, readBefore: '10am on Wednesday 31 March', reports: 6, addition: false }),
  'pack ready, addition': packReadyCard({
    ...pack,
    readBefore: '10am on Wednesday 31 March',
    reports: 1,
    addition: true,
  }),
  'pack read': packReadCard({ reference, packUrl: pageUrl, at: '9:40am on Tuesday 30 March' }),
  'pack closed': packClosedCard({ reference, contact }),
  'pack taken back': packRecalledCard({ reference, contact }),
  'pack taken back, by hand': packRecalledByHandCard({ reference, contact, party: mother }),
  'paper to approve': paperWaitingCard({
    reference,
    titles: ['Decision letter', 'Outline child protection plan'],
    task: 'approve',
    step: 'drafted',
    due: '5pm on Thursday 1 April',
    paperUrl: pageUrl,
  }),
  'paper to write': paperWaitingCard({
    reference,
    titles: ['Full record of the conference'],
    task: 'write',
    step: '5wd',
    due: '5pm on Thursday 22 April',
    paperUrl: pageUrl,
  }),
  'paper overdue': paperWaitingCard({
    reference,
    titles: ['Decision letter'],
    task: 'approve',
    step: 'overdue',
    due: '5pm on Thursday 1 April',
    paperUrl: pageUrl,
  }),
  'paper without a date': paperWaitingCard({
    reference,
    titles: ['Letter about the end of the plan'],
    task: 'approve',
    step: 'drafted',
    paperUrl: pageUrl,
  }),
  'paper ready': paperReadyCard({ reference, title: 'Decision letter', number: 1, at, paperUrl: pageUrl }),
  'paper put right': paperReadyCard({ reference, title: 'Decision letter', number: 2, at, paperUrl: pageUrl }),
  'correction asked for': paperCorrectionCard({ reference, title: 'Decision letter', at, paperUrl: pageUrl }),
  'correction answered': paperAnswerCard({ reference, title: 'Decision letter', at, paperUrl: pageUrl }),
  'hand over, a paper': handOverCard({
    conferenceId: ids.conferenceId,
    reference,
    partyId: 'f-2',
    paper: { paperId: 'd-1', copyId: 'k-1', isAnswer: false },
    party: 'family party 2 (father)',
    by: packBy,
    when,
    printUrl: pageUrl,
    today: '2027-03-30',
  }),
  'hand over, the answer to a correction': handOverCard({
    conferenceId: ids.conferenceId,
    reference,
    partyId: 'f-2',
    paper: { paperId: 'd-1', isAnswer: true },
    party: 'family party 2 (father)',
    by: packBy,
    when,
    printUrl: pageUrl,
    today: '2027-03-30',
  }),
  hold: holdCard({ reference, when, held: 2, lookUrl: pageUrl }),
  'late report': lateReportCard({
    conferenceId: ids.conferenceId,
    reference,
    versionId: 'v-7',
    receivedAt: at,
    due,
    when,
  }),
  'late report, answered': lateReportAnsweredCard({ reference, choice: 'give-time', at }),
  'unread reminder': unreadReminderCard({ ...pack, when }),
  digest: digestCard([
    { reference: 'CP-1039', kind: 'report-overdue', when: '5pm on Wednesday 17 March', url: documentUrl },
    { reference: 'CP-1041', kind: 'pack-ready', when: '2pm on Friday 19 March', url: pageUrl },
    { reference, kind: 'report-request', when: due },
  ]),
  'release request': releaseRequestCard({ ...release, reports: [wholeFamily] }),
  'release request, other child': releaseRequestCard({ ...release, reports: [wholeFamily, halfSibling] }),
  released: doneCard({ reference, what: 'released', party: mother, at }),
  'released, one held': doneCard({ reference, what: 'released', party: mother, at, held: 1 }),
  'hand over': handOverCard({
    conferenceId: ids.conferenceId,
    reference,
    partyId: 'f-2',
    packId: 'p-9',
    party: 'family party 2 (father)',
    by: packBy,
    when,
    printUrl: pageUrl,
    today: '2027-03-30',
  }),
  'hand over, moved': handOverCard({
    conferenceId: ids.conferenceId,
    reference,
    partyId: 'f-2',
    news: 'moved',
    party: 'family party 2 (father)',
    by: packBy,
    when,
    printUrl: pageUrl,
    today: '2027-03-30',
  }),
  'handed over': doneCard({ reference, what: 'handedOver', party: 'family party 2 (father)', at }),
  'missing list': missingListCard({
    reference,
    due,
    when,
    listUrl: pageUrl,
    missing: [
      { name: 'Dr Ines Calloway', agency: 'GP practice', phone: '023 9210 1111', draftHeld: false },
      { name: 'Rob Penhale', agency: 'Housing', phone: '', draftHeld: true },
    ],
  }),
  'chair summary': chairSummaryCard({
    ...about,
    reports: { had: 5, asked: 7 },
    missing: ['GP practice', 'Housing'],
    nothingHeld: ['Probation'],
    cantCome: [],
    needs: ['an interpreter (Polish) for the mother', 'childcare'],
    read: { by: 5, of: 8 },
    familySeen: { parties: 1, of: 2 },
    quorum: '2 of 3: police unconfirmed',
    restrictedParts: 1,
    conferenceUrl: pageUrl,
    packUrl: pageUrl,
  }),
  'my reports': myReportsCard([
    { reference: 'CP-1039', due: '5pm on Wednesday 17 March', state: 'missing' },
    { reference, due, state: 'draft', editedAt: at },
    { reference: 'CP-1050', due: '5pm on Tuesday 6 April', state: 'accepted' },
  ]),
  'my reports, none': myReportsCard([]),
  next: nextCard([
    { conferenceId: ids.conferenceId, reference, when: due, isLate: true, what: 'report-due' },
    { conferenceId: ids.conferenceId, reference, when: packBy, isLate: false, what: 'circulate-by' },
    { conferenceId: ids.conferenceId, reference, when, isLate: false, what: 'conference' },
    {
      conferenceId: ids.conferenceId,
      reference,
      when: '5pm on Thursday 1 April',
      isLate: false,
      what: 'decision-letter',
    },
    { conferenceId: ids.conferenceId, reference, when: '2pm on Thursday 15 April', isLate: false, what: 'core-group' },
    { conferenceId: ids.conferenceId, reference, when: 'Friday 7 May', isLate: false, what: 'action' },
    { conferenceId: ids.conferenceId, reference, when: 'Wednesday 30 June', isLate: false, what: 'review-by' },
  ]),
  'next, to close': nextCard([
    { conferenceId: ids.conferenceId, reference, when, isLate: false, what: 'close', url: pageUrl },
  ]),
  help: helpCard([
    { what: 'Send your report for CP-1042', when: `Due by ${due}`, words: reference },
    { what: 'Read the pack for CP-1041', when: 'Conference at 2pm on Friday 19 March', words: 'CP-1041' },
  ]),
  'help, nothing waiting': helpCard([]),
  contact: contactCard({ ...contact, hours: '8:30am to 5pm, Monday to Friday' }),
  'core group formed': coreGroupFormedCard({
    ...{ reference, first: 'Monday 12 April, 10am to midday', firstBy: 'Wednesday 14 April' },
    ...{ place: 'Hill School', later: ['Monday 24 May, 2pm', 'a day near Monday 5 July'] },
    ...{ actions: { many: 2, firstBy: 'Friday 23 April' }, lettersBy: '5pm on Thursday 1 April', pageUrl },
  }),
  'core group formed, day to choose': coreGroupFormedCard({
    ...{ reference, firstBy: 'Wednesday 14 April', place: '', later: [], actions: { many: 0 } },
    ...{ lettersBy: '5pm on Thursday 1 April', pageUrl },
  }),
  'actions agreed': actionsAgreedCard({
    reference,
    many: 1,
    firstBy: 'Friday 23 April',
    lettersBy: '5pm on Thursday 1 April',
    pageUrl,
  }),
  'actions agreed, corrected': actionsAgreedCard({
    ...{ reference, many: 2, lettersBy: '5pm on Thursday 1 April', pageUrl, isCorrected: true },
  }),
  'actions agreed, interim': actionsAgreedCard({
    ...{
      reference,
      many: 2,
      firstBy: 'Friday 23 April',
      lettersBy: '5pm on Thursday 1 April',
      pageUrl,
      isInterim: true,
    },
  }),
  'conference over': conferenceOverCard({ reference, when, lettersBy: '5pm on Thursday 1 April', hasCoreGroup: true }),
  'core group formed, to pass on': handOverCard({
    ...{ conferenceId: ids.conferenceId, reference, partyId: 'p-2', party: 'family party 2 (father)', by: packBy },
    ...{ news: 'core-group-formed', when, printUrl: pageUrl, today: '2027-03-31' },
  }),
  'comment or complain': commentOrComplainCard({ contact, dissentWithin: '72 hours', guideUrl: pageUrl }),
  templates: templatesCard(
    ['Agenda', 'Professional’s report', 'Social worker’s report', 'Child protection plan', 'One-minute guide'].map(
      (title) => ({ title, url: documentUrl }),
    ),
  ),
  'not understood': notUnderstoodCard(
    [
      { title: 'See my reports', words: 'my reports' },
      { title: 'See what happens next', words: 'next' },
    ],
    contact,
  ),
  superseded: supersededCard(reference),
  'pick a report': pickAReportCard({
    fileId: 'file-4',
    fileType: 'PDF',
    receivedAt: at,
    open: [
      { conferenceId: 'c-1039', reportId: 'r-2', reference: 'CP-1039', due: '5pm on Friday 19 March' },
      { ...ids, reference, due },
    ],
  }),
  'can’t come': cantComeCard({ ...about, reportAsked: true }),
  'can’t come, noted': cantComeReceiptCard({ ...about, reportAsked: true, at, substitute: 'Morwenna Tate' }),
  'called off': calledOffCard({ reference, when }),
  'another lead social worker': successorCard({
    ...{ conferenceId: about.conferenceId, reference: about.reference, when: about.when },
    ...{ what: 'lead-social-worker', name: 'Tom Leary', phone: '023 9200 0101' },
  }),
  'dates changed': datesChangedCard({
    ...about,
    changes: [{ name: 'report-due', now: due, was: '5pm on Friday 26 March', because }],
    why: 'Friday 26 March 2027 is now a bank holiday.',
  }),
  moved: movedCard({ ...about, was: 'Tuesday 30 March, 10am', due, because }),
  'why this date': whyThisDateCard({ reference, when: due, what: 'report-due', because }),
  'who is coming': whoIsComingCard({
    reference,
    when,
    professionals: [
      { role: 'Chair', name: 'Sunniva Marsh', answer: 'coming' },
      { role: 'Teacher', name: 'Priya Nandakumar', answer: 'not-answered' },
      { role: 'GP', name: 'Ines Calloway', answer: 'cant-come' },
    ],
  }),
  ...planGallery,
  ...coreGroupGallery,
}
