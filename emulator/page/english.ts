export const english = {
  standIn: 'Stand-in Microsoft 365',
  loading: 'Loading',
  unreachable: 'The stand-in does not answer. Check that npm start is still running; this page goes on by itself.',

  people: 'People',
  youAre: (name: string) => `You are ${name}`,
  groups: {
    'business-team': 'Business team',
    tenant: 'In the tenant',
    outside: 'Outside professionals',
    family: 'Family',
  },
  unread: (count: number) => `${count} unread`,

  views: { chat: 'Chat', calendar: 'Calendar', files: 'Files', inbox: 'Inbox' },
  viewsOf: (name: string) => `What ${name} can see`,

  clock: 'Clock',
  london: 'London time',
  toNextDeadline: 'To the next deadline',
  moved: (what: string) => `Now: ${what}`,
  noDeadline: 'Nothing more is due',
  clockFailed: 'The clock did not move. Please try again.',
  moveTo: 'Move to…',
  moveClock: 'Move the clock',
  dateAndTime: 'Date and time in London',
  onlyForward: 'Choose a moment after the present one. Time only goes forward.',
  moving: 'Moving the clock',

  theme: 'Theme',
  themes: { default: 'Light', dark: 'Dark', contrast: 'High contrast' },

  tryFirst: 'Try this first',
  tryFirstHint: (name: string, tab: string) => `You are ${name}, the business team. Open ${tab} and book one.`,
  tryBooking: 'Book a conference here, then choose a teacher on the left and see the request arrive.',
  open: (name: string) => `Open ${name}`,
  chooseHint: 'Choose a person on the left. You see what they would see in Teams and Outlook.',

  messages: (app: string) => `Messages with ${app}`,
  notInstalled: (app: string, name: string) => `${name} does not have ${app} in Teams yet.`,
  blocked: (app: string, name: string) => `The organisation does not let ${name} have ${app} in Teams.`,
  install: (app: string) => `Add ${app}`,
  noMessages: (app: string) => `${app} has not written yet.`,
  you: 'You',
  writeMessage: 'Type a message',
  send: 'Send',
  attach: 'Attach a file',
  removeFile: (name: string) => `Remove ${name}`,
  edited: 'Edited',
  cardFailed: 'Something went wrong. Please try again.',
  sendFailed: 'Your message was not sent. Please try again.',
  wroteTo: (app: string, name: string) => `${app} to ${name}`,
  read: 'Read',

  agenda: 'Agenda',
  noEvents: 'Nothing in the calendar.',
  join: 'Join',
  joined: 'In Teams the meeting would open now.',
  cancelled: 'Cancelled',
  answer: 'Your answer',
  answers: { accepted: 'Accept', tentativelyAccepted: 'Tentative', declined: 'Decline' },
  organiser: (name: string) => `Organised by ${name}`,
  noPlace: 'No place given',

  oneDrive: 'OneDrive',
  filesIn: (folder: string) => `Files in ${folder}`,
  noFiles: 'This folder is empty.',
  folder: 'Folder',
  modified: (when: string) => `Changed ${when}`,
  download: 'Download',
  upload: 'Upload a new version',
  uploaded: 'Saved. This is now the newest version.',
  uploadFailed: 'The file was not saved. Please try again.',
  editHint: 'To edit it, download it, change it in Word, and upload it here.',

  mail: 'Mail',
  noMail: 'Nothing in the inbox.',
  to: (names: string) => `To ${names}`,
  attachments: 'Attachments',
  mailBody: (subject: string) => `Text of ${subject}`,
  eventBody: (subject: string) => `Details of ${subject}`,
  noSubject: '(no subject)',
  chooseFromList: 'Choose from the list to read it here.',
  chosen: 'What you chose',
  backToList: 'Back to the list',
  teamsOnly: 'This link opens in Teams.',

  tabFailed: 'The app could not start here.',
}

/** 1.2 MB, 34 KB */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
