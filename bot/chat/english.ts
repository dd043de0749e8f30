/** What the bot says beyond its cards. */
export const english = {
  tryAgain: 'Please try again. If it happens twice, ring us.',
  notYours: 'You are not one of the people of this conference any more. Ring us if that is wrong.',
  cardIsOld: 'This card is old. Say “my reports” to see how things stand.',
  noDialog: (url: string) => `Open “My reports” to do this: ${url}`,
  dialogs: {
    start: (reference: string) => `Start your report for ${reference}`,
    send: (reference: string) => `Send your report for ${reference}`,
  },
  noReportAsked: 'No report is asked of you at the moment, so there is nothing to file this under.',
  couldNotFetch: 'The file did not reach us whole. Please send it again. If it happens twice, ring us.',
  nothingToSend: (reference: string) =>
    `There is no prepared document for ${reference} in your OneDrive. Send your report here as a file.`,
  nothingToWithdraw: 'There is no report of yours to withdraw.',
  whichLink:
    'You have several reports open. Send the link again with the reference, for example “CP-1042” and the link.',
  submit: (reference: string) => `Send your report for ${reference}`,
  read: (reference: string) => `Read your pack for ${reference}`,
  dueBy: (due: string) => `Due by ${due}`,
  conferenceOn: (when: string) => `The conference is on ${when}`,
  commands: {
    'my reports': 'My reports',
    next: 'What happens next',
    submit: 'Send my report',
    'nothing held': 'We hold nothing',
    withdraw: 'Withdraw my report',
    help: 'What I can do today',
    contact: 'Whom to ask',
    'comment or complain': 'Comment or complain',
    templates: 'Templates',
  },
  ways: {
    'read-together': 'read together',
    'in-person': 'handed over in person',
    explained: 'explained',
  },
  templates: {
    'professional-report-initial': 'Professional’s report, first conference (example)',
    'professional-report-review': 'Professional’s report, review (example)',
    'social-worker-report': 'Social worker’s report (example)',
    agenda: 'Agenda (example)',
    'one-minute-guide': 'One-minute guide (example)',
    briefing: 'Briefing (example)',
  },
} as const
