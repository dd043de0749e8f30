export const english = {
  usage: 'Use: npm run pack -- --reports FOLDER --recipients people.csv --out FOLDER [--release-to-family] [--json]',
  title: 'Reports for the conference',
  familyTitle: 'Reports for the meeting',
  report: 'Report',
  restricted: 'Restricted information',
  received: 'From the folder',
  notTaken: {
    nobody: 'Its name is not the address of anybody in the list of recipients.',
    'unknown-ending': 'Its name has something after the address that is not understood.',
    'not-asked': 'No report is asked of the person whose address this is.',
    draft: 'This is a draft. It goes to nobody until its author confirms it.',
    another: 'There is another file of this person of the same kind, and that one was taken.',
    alone: 'Restricted information goes with a report, and there is none of this person that could be taken.',
    link: 'This is a link to somewhere else, and links are not followed.',
    special: 'This is not a file.',
    'folder-unreadable': 'This folder cannot be opened.',
    unreadable: 'This file cannot be opened.',
    'too-much': 'The reports are too large together for one pack. Make the pictures in this one smaller.',
    faulty:
      'Parts of this document are faulty, so its pages cannot be copied. Print it to PDF from the program that shows it, and use that. In its place the packs have a page that says so.',
    'not-cut':
      'This document could not be taken apart into its shareable and its restricted part, so none of it is used.',
  },
  notConverted: 'This document could not be turned into pages. The packs have its words only.',
  unprintable: 'Some letters of a name cannot be printed. Their codes stand in their place.',
  noPack: {
    'not-entitled': 'gets no pack: their part is to come with somebody else',
    'not-released': 'nothing is released to the family: add --release-to-family when the chair or social worker agrees',
    'nothing-there': 'there is no report for them',
  },
  made: (count: number) => `Packs made: ${count}`,
  pack: (file: string, pages: number, reports: number) =>
    `  ${file}: ${pages} pages, ${reports} ${reports === 1 ? 'report' : 'reports'}`,
  withoutPack: (count: number) => `Without a pack: ${count}`,
  files: (count: number) => `Files that were not taken, or not whole: ${count}`,
  line: (name: string, why: string) => `  ${name}: ${why}`,
  failed: (why: string) => `The packs could not be made: ${why}`,
}
