/** Every word that this room says to people, in the language of its surface: British English. */
export const refusals = {
  empty: 'This file is empty. Check that you saved what you wrote, then send it again.',
  'too-large': 'This file is too large. Make its pictures smaller, or save it as a PDF, and send that.',
  'wrong-type': 'This is not a document that we can read. Send a Word document (.docx) or a PDF.',
  'name-mismatch':
    'This file is not what its name says. Open it in the program you wrote it in, save it as a Word document (.docx) or a PDF, and send that.',
  encrypted:
    'This file is protected with a password. Save a copy without it and send that. In Word: File, Info, Protect Document, Encrypt with Password, and clear the box.',
  'label-protected':
    'This file is protected by a sensitivity label, so we cannot open it. In Word, choose Sensitivity, choose a label without protection, save a copy, and send that. If you may not change the label, ring the team.',
  damaged:
    'This file is damaged and cannot be opened. Open it in the program you wrote it in, save it under a new name, and send that.',
  'too-many-pages': 'This file has too many pages for one report. Send a shorter one, or ring the team.',
  macros:
    'This file has macros in it, which are small programs. Save it as a plain Word document (.docx) and send that.',
  'embedded-objects':
    'This file has another file in it, such as a spreadsheet or the figures behind a chart. Paste it in as a picture, or save the document as a PDF, and send that.',
  'remote-template':
    'This file fetches its template from somewhere else when it is opened. Copy your text into a new document, or save it as a PDF, and send that.',
  'external-content':
    'This file fetches a picture or words from somewhere else when it is opened. Paste them in as they are now, or save it as a PDF, and send that.',
  'active-content':
    'This PDF has something in it that runs by itself, such as a small program, a film or a button that sends it off. Print it to PDF and send that.',
  attachments:
    'This PDF has other files attached to it. Send each file on its own, or print the PDF to PDF and send that.',
  swells: 'This file takes up far too much room when it is opened. Copy your text into a new document and send that.',
  'too-complicated': 'This file is too complicated for us to open. Print it to PDF and send that.',
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
  linkTo: (title: string, agency: string, page: number) => `${title}, ${agency}, page ${page}`,
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
  unprintable: (characters: string[]) =>
    `No typeface of ours has these characters, so their codes stand in their place: ${characters.join(' ')}`,
  nothingYet: 'No reports have come in yet.',
  unreadableTitle: 'This report could not be put into the pack',
  unreadable: (agency: string) =>
    `The report from ${agency} came in, but its pages could not be copied here. Ask the team for it before the conference.`,
}

export const paperWords = {
  for: 'For',
  draft: 'DRAFT',
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

/** The block at the end of every report form that the chair alone reads. Its words are also how we know it again. */
export const restrictedBlock = {
  title: 'Restricted information: for the chair only',
  guidance:
    'Everything in this box is taken out of your report before anybody else reads it, and goes to the chair alone. Write inside the box only. Leave it empty if there is nothing.',
  questions: [
    ['What is restricted', 'Only what is needed. Say where it comes from.'],
    ['From whom it must be kept', 'Each person by name.'],
    ['Why', 'For example: a risk of harm to somebody, an investigation, another person’s private details.'],
    ['What may be said instead', 'What the conference can be told without revealing it.'],
  ],
} as const

/** Ends the heading of each child's own part, after the name. Outside such a part it says that its marks are broken. */
export const aboutOneChild = ': about this child only'

/** What a report form says to its author about the form itself; nobody else needs it, so copies are without it. */
export const toTheAuthor = {
  initial:
    'Please keep it short and in plain words. There is no reading time at the conference: everybody reads the reports beforehand, and the family reads yours.',
  review:
    'Please write what is different since the last conference. Everybody reads the reports beforehand, and the family reads yours.',
  socialWorker: 'Write it so that the family can follow every line. They read it before the day.',
  keepApart: `The family will read this report. What must be kept from somebody (an address, who told you, another family’s details) goes only under “${restrictedBlock.title}” at the end.`,
  leftOut: 'Pictures, text boxes and footnotes are left out of the copies that people get: put it into words.',
  eachChild:
    'Write here what is about one child only, each under that child’s name. Not everybody may read about every child, so these parts are given out child by child.',
}

/** Stands where something of the report could not be taken into the copy that people get. */
export const leftOut = {
  picture: '[picture left out]',
  textBox: '[text box left out]',
  note: '[note left out]',
  other: '[part left out]',
}

/** What a copy of a report without a title is called. */
export const untitled = 'Report'

export const templateProblems = {
  lacksMark: (kind: string, mark: string) => `The template “${kind}” has no mark {${mark}}. Put it back.`,
  lacksControl: (kind: string, tag: string) =>
    `The template “${kind}” has no content control with the tag ${tag}. Put it back.`,
  unknownMark: (kind: string, mark: string) =>
    `The template “${kind}” has the mark {${mark}}, which nothing is known for. Remove it.`,
  unreadable: (kind: string, why: string) => `The template “${kind}” cannot be read: ${why}`,
}
