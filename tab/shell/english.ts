import type { AgencyGroup } from '../../conference/agency-group.ts'
import type { NeedKind } from '../../conference/needs.ts'
import type { DeadlineName } from '../../conference/policy.ts'

/** What every page says alike: each surface has a language file of its own beside this one. */
export const shared = {
  loading: 'Loading',
  working: 'Working on it',
  cancel: 'Cancel',
  past: 'Past',
  shortNotice: 'Short notice',
  kinds: { initial: 'First conference', review: 'Review conference' },

  signIn: {
    waiting: 'Signing you in',
    title: 'This page could not be opened',
    offerTitle: 'Sign in to CP Conferences',
    offerLead: 'Use your work account. You come back to this page afterwards.',
    start: 'Sign in',
    startAgain: 'Sign in with another account',
    again: 'Try again',
    out: 'Sign out',
    as: (name: string) => `Signed in as ${name}`,
    noHost: 'Open this page in Microsoft Teams, or in a browser window of its own.',
    noOutlook: 'This page works in Outlook only. Open the appointment in Outlook and choose CP Conferences there.',
    oldOutlook:
      'This Outlook is too old to sign you in here. Use the new Outlook or Outlook on the web, or open CP Conferences in Teams.',
    inTeams: 'Open CP Conferences in Teams',
    ring: (team: string, phone: string) => (phone ? `Urgent? Ring the ${team} on ${phone}.` : ''),
    reasons: {
      'not-assigned': 'Your account may not use CP Conferences yet. Ask your IT team to add you.',
      consent:
        'Your organisation has not agreed yet that CP Conferences may sign you in. Ask your IT team to give consent.',
      'other-account':
        'This account belongs to another organisation. Sign in with your work account; guests use the link in their last mail.',
      'second-factor':
        'Your organisation wants to check that it is you. Sign out of Microsoft 365 and in again, then open this page.',
      cancelled: 'The sign-in was stopped before it was done. Try again when you are ready.',
      'window-blocked': 'Your browser blocked the sign-in window. Allow windows from this page, then try again.',
      'in-progress': 'A sign-in was left unfinished. Close other windows of this page, then try again.',
      offline: 'The sign-in could not be reached. Check your connection, then try again.',
      'run-out': 'Your sign-in has run out. Sign in again; nothing you sent is lost.',
      unknown:
        'You could not be signed in. Close this page and open it again. If that does not help, ask your IT team.',
    },
  },
  trouble: {
    offline: 'The service cannot be reached. Check your connection; nothing you typed is lost.',
    unexpected: (status: number) => `The service answered with an error (${status}). Try again in a minute.`,
  },

  /** What is asked about people wherever somebody is added. */
  form: {
    name: 'Name',
    email: 'E-mail',
    role: 'Role',
    agency: 'Agency',
    group: 'Agency group',
    groups: {
      'social-care': "Children's social care",
      health: 'Health',
      education: 'Education',
      police: 'Police',
      housing: 'Housing',
      probation: 'Probation',
      voluntary: 'Voluntary sector',
      other: 'Other',
    } satisfies Record<AgencyGroup, string>,
    phone: 'Phone',
    choose: 'Choose',
    remove: (what: string) => `Remove ${what}`,
    removeShort: 'Remove',
    addProfessional: 'Add a professional',
    professionalNumber: (position: number) => `Professional ${position}`,
    familyNumber: (position: number) => `Family member ${position}`,
    childNumber: (position: number) => `Child ${position}`,
  },
  findPerson: {
    hint: 'Type two letters to search the directory and the contact list.',
    found: ({ role, agency }: { role: string; agency: string }) => [role, agency].filter(Boolean).join(', '),
    outside: 'Outside the authority',
    ofList: 'Contact list',
    nobody: 'Nobody found. Type their details yourself.',
    noDirectory: 'The directory cannot be searched just now.',
    sharedMailbox: 'Shared mailbox: several people read it.',
    holidays: (whom: string) => `When they are away: ${whom}`,
  },
  needs: {
    kind: 'What is needed?',
    kinds: {
      interpreter: 'An interpreter',
      signer: 'A sign language interpreter',
      'large-print': 'Large print',
      childcare: 'Childcare',
      'separate-waiting': 'A separate place to wait',
      'step-free': 'Step-free access',
      other: 'Something else',
    } satisfies Record<NeedKind, string>,
    language: 'Language',
    languageHint: 'For example: Kurdish Sorani. The interpreter is never a relative or a friend.',
    detail: 'More about it',
    whom: 'For whom?',
    nobody: 'Not for one person',
    add: 'Add a need',
    number: (position: number) => `Need ${position}`,
  },
  whatIsKept: {
    kind: 'What is it?',
    kinds: { address: 'An address', phone: 'A phone number', place: 'A place or a school', name: 'A name' },
    text: 'What must not reach them',
    textHint: 'As it would be written, for example: 14 Harbour View',
    from: 'From whom is it kept?',
    add: 'Add a detail',
    number: (position: number) => `Detail ${position}`,
  },

  deadlines: {
    'conference-limit': 'Latest day for the conference',
    'report-due': 'Reports due',
    'circulate-by': 'Reports circulated to everybody',
    'decision-letter': 'Decision letter and outline plan',
    'full-record': 'Full record',
    'first-core-group': 'First core group',
    'core-group': 'Core group',
    'review-book-by': 'Review conference booked for',
    'review-limit': 'Latest day for the review conference',
  } satisfies Record<DeadlineName, string>,
}
