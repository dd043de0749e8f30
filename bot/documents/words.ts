/** Every word that this room says to people, in the language of its surface: British English. */
export const refusals = {
  empty: 'This file is empty. Check that you saved what you wrote, then send it again.',
  'too-large': 'This file is too large. Make its pictures smaller, or save it as a PDF, and send that.',
  'wrong-type': 'This is not a document that we can read. Send a Word document (.docx) or a PDF.',
  'name-mismatch':
    'This file is not what its name says. Open it in the program you wrote it in, save it as a Word document (.docx) or a PDF, and send that.',
  encrypted: 'This file is protected with a password. Save a copy without the password and send that.',
  damaged:
    'This file is damaged and cannot be opened. Open it in the program you wrote it in, save it under a new name, and send that.',
  'too-many-pages': 'This file has too many pages for one report. Send a shorter one, or ring the team.',
  macros:
    'This file has macros in it, which are small programs. Save it as a plain Word document (.docx) and send that.',
  swells: 'This file takes up far too much room when it is opened. Copy your text into a new document and send that.',
  'too-complicated': 'This file is too complicated for us to open. Save it as a PDF and send that.',
  'hidden-layers':
    'This PDF has layers that are hidden. Print it to PDF, so that it shows what you mean to send, and send that.',
  'live-form': 'This is a live form, which cannot be printed or put into a pack. Print it to PDF and send that.',
} as const

/** Said of a form in which nothing has been written: its answers are empty, whatever its hash. */
export const untouchedForm =
  'This is still the empty form. Check that you saved what you wrote, then send it again. If you hold nothing about the children, choose "Nothing held".'

export const packWords = {
  contents: 'Contents',
  reports: 'Reports',
  restricted: 'Restricted information',
  restrictedStamp: 'Restricted: for the chair only',
  cover: 'About this pack',
  for: 'For',
  reference: 'Reference',
  reportBy: (agency: string, author: string) => [author, agency].filter((part) => part !== '').join(', '),
  late: 'arrived late',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  professionalCover: [
    'Please read these reports before the conference. There is no reading time on the day.',
    'This pack is for you alone, and your name is on each page. Do not copy it or pass it on. Keep it locked away, and destroy it when you no longer need it.',
  ],
  familyCover: [
    'These are the reports that people have written for the meeting about how to keep your children safe. You are the most important people there.',
    'Please read them before the meeting. You can ask your social worker to read them with you.',
    'If something is wrong, or you do not agree, tell us. You can say it before the meeting or at the meeting.',
    'Your name is on each page. Keep the pages in a safe place. Do not put them online.',
  ],
  nothingYet: 'No reports have come in yet.',
  unreadableTitle: 'This report could not be put into the pack',
  unreadable: (agency: string) =>
    `The report from ${agency} came in, but its pages could not be copied here. Ask the team for it before the conference.`,
}

export const sheetWords = {
  for: 'For',
  what: 'What it is',
  when: 'When',
  where: 'Where',
  who: 'Who will be there',
  beforehand: 'If you want to say something before the meeting',
  complain: 'If you are not happy with us',
  phone: 'Ring us',
  record: 'For the social worker: keep this part',
  recordLines: ['Shared with', 'On (day and time)', 'How (read together, handed over)', 'By'],
}

export const fallbackWords = {
  heading: 'This document could not be turned into pages',
  note: 'Its words are below, without pictures, tables or layout. Ask the team for the document itself.',
  noText: 'None of its words could be read. Ask the team for the document itself.',
}
