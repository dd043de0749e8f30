import type { z } from 'zod'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import type { NeedToday, ConferenceRow as Row } from '../../../bot/api/conferences.ts'
import type { listStrayMail } from '../../../bot/api/stray-mail.ts'
import { shared } from '../../shell/english.ts'
import { listWords } from '../../shell/english-format.ts'

type StrayMail = z.infer<typeof listStrayMail.answer>['mails'][number]
type Readiness = ConferenceStatus['readiness']

const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`

/** "education and police", as within a sentence. */
export function groupWords(groups: readonly string[]): string {
  return listWords(
    groups.map((group) => ((shared.form.groups as Record<string, string>)[group] ?? group).toLowerCase()),
  )
}

/** What the board says before a conference is opened: the rest of its texts come when they are needed. */
export const english = {
  ...shared,

  list: {
    title: 'Conferences',
    book: 'Book a conference',
    contacts: 'Contacts',
    templates: 'Templates',
    daysOff: 'Days off',
    figures: 'Figures',
    empty: 'No conferences yet. Book the first.',
    emptyForYou: 'There is no conference here for you. What you are asked for is under My reports.',
    myReports: 'Go to My reports',
    columns: {
      reference: 'Reference',
      kind: 'Kind',
      date: 'Date and limit',
      replies: 'Replies',
      reports: 'Reports',
      familySeen: 'Family seen',
      reading: 'Read',
      quorum: 'Quorum',
      trouble: 'Trouble',
      children: 'Children',
      coreGroups: 'Core groups held',
      next: 'Next core group',
      review: 'Review',
    },
    plan: {
      toClose: 'Still to be closed',
      noneYet: 'None due yet',
      noDay: (due: string) => `Day to be chosen, near ${due}`,
      noNext: 'None planned',
      booked: (day: string) => day,
      bookBy: (day: string) => `Book by ${day}`,
    },
    kinds: { initial: 'First', review: 'Review' },
    share: ({ done, of }: { done: number; of: number }) => `${done} of ${of}`,
    notYet: 'Not yet',
    limit: (days: number) => {
      if (days === 0) return 'Limit is today'
      if (days < 0) return `${count(-days, 'working day', 'working days')} past its limit`
      return `${count(days, 'working day', 'working days')} to its limit`
    },
    limitWhy: (day: string, because: readonly string[]) => `The latest day is ${day}: ${because.join('. ')}.`,
    quorum: ({ possible, confirmed, needed, unconfirmed }: Row['quorum']) => {
      const forecast = `${confirmed} of ${needed}`
      if (!possible) return `${forecast}: no quorum`
      if (confirmed === needed || unconfirmed.length === 0) return forecast
      return `${forecast}: ${groupWords(unconfirmed)} unconfirmed`
    },
    troubles: {
      stopped: 'Stopped',
      'past-limit': 'Past its limit',
      'not-circulated': 'Not circulated',
      overdue: 'Overdue',
      held: 'Held',
      undelivered: 'Undelivered',
      'whereabouts-unknown': 'Whereabouts',
      'no-quorum': 'No quorum',
    } satisfies Record<NonNullable<Row['trouble']>, string>,
    noTrouble: 'None',
    states: { calledOff: 'Called off', stopped: 'Stopped' },
    filters: 'Which conferences',
    filter: {
      coming: 'Coming',
      attention: 'Needs attention',
      plans: 'Plans',
      past: 'Past',
      'called-off': 'Called off',
    },
    kind: 'Kind',
    anyKind: 'Every kind',
    mine: 'Chaired by me',
    search: 'Find a reference',
    searchHint: 'For example CP-1042',
    found: (amount: number) => count(amount, 'conference', 'conferences'),
    foundAmongAll: (amount: number) => `${count(amount, 'conference', 'conferences')} found among all`,
    none: {
      coming: 'No conference is to come.',
      attention: 'No conference needs you today.',
      plans: 'No plan is in force, and no conference waits to be closed.',
      past: 'No conference has been held yet.',
      'called-off': 'No conference was called off.',
    },
    nothingFound: 'No conference has this reference. Check the number, for example CP-1042.',
    noneOfThese: 'None of these conferences matches.',
    rowLoading: 'Loading',
    keys: 'Press / to search. In the list, the arrow keys move and Enter opens.',
  },

  needsToday: {
    title: 'Needs you today',
    none: 'Nothing needs you today.',
    more: (amount: number) => `and ${amount} more`,
    fewer: 'Show fewer',
    leftOut: (amount: number) => `${amount} more are not shown.`,
    about: (reference: string, action: string) => `${action}: ${reference}`,
    call: ({ role, phone }: { role: string; phone: string }) => `Phone ${role}: ${phone}`,
    since: { today: 'since today', yesterday: 'since yesterday', on: (day: string) => `since ${day}` },
    /** `date` is when it was to be done, `since` from when on it is overdue. */
    words: (what: NeedToday['what'], reference: string, since: string, date: string): string => {
      switch (what.kind) {
        case 'stopped':
          return `${reference} is stopped. Nothing leaves until a manager resumes it.`
        case 'whereabouts':
          return `${reference}: the family's messages wait for the answer about anyone's whereabouts.`
        case 'hold':
          return `${count(what.amount, 'passage', 'passages')} for ${reference} ${what.amount === 1 ? 'waits' : 'wait'} for a second person.`
        case 'doubt':
          return `The ${what.role}'s report for ${reference} may be about another family.`
        case 'no-go':
          return `${reference} cannot go ahead as it is. ${english.notReady[what.because]}`
        case 'cannot-come':
          return `The ${what.who === 'chair' ? 'chair' : 'lead social worker'} of ${reference} cannot come.`
        case 'day-off':
          return `${reference} is on a day that does not count any more. Move it, or set the same day again with the reason.`
        case 'core-group-day-off':
          return `A core group of ${reference} meets on a day that does not count any more. Choose another day.`
        case 'not-circulated':
          return `${reference} was not circulated in time.`
        case 'late-report':
          return `The chair of ${reference} has to say what happens: the social worker's report came late.`
        case 'circulate':
          return `${reference} is to be circulated today.`
        case 'report-overdue':
          return `The ${what.role}'s report for ${reference} is overdue ${since}.`
        case 'undelivered':
          return `A message to the ${what.role} in ${reference} did not arrive.`
        case 'stray-mail':
          return `${count(what.amount, 'mail waits', 'mails wait')} for somebody to read.`
        case 'request':
          return `${count(what.amount, 'request', 'requests')} for a conference ${what.amount === 1 ? 'waits' : 'wait'} to be booked.`
        case 'release':
          return `${count(what.amount, 'report', 'reports')} for ${reference} ${what.amount === 1 ? 'waits' : 'wait'} to be released to the family.`
        case 'draft':
          return `The ${what.role}'s draft for ${reference} waits for its author's word.`
        case 'question':
          return `${count(what.amount, 'report', 'reports')} for ${reference}: nobody has said whether the family may read ${what.amount === 1 ? 'it' : 'them'}.`
        case 'to-close':
          return `${reference} was held. The chair has to close it, so that plan, letter and core groups follow.`
        case 'again-to-book':
          return `${reference} had no quorum. The day that the chair gave, ${date}, could not be booked. Move it.`
        case 'paper-late':
          return `${count(what.amount, 'paper', 'papers')} for ${reference} ${what.amount === 1 ? 'was' : 'were'} to go by ${date}.`
        case 'review-to-book':
          return `The review of ${reference} is not booked. Book it by ${date}.`
        case 'core-group-missed':
          return `A core group for ${reference} was missed. It was due by ${date}, and nothing is booked instead.`
        case 'core-group-day':
          return `A core group for ${reference}, due by ${date}, has no day yet.`
        case 'core-group-record':
          return `The record of a core group for ${reference} is late.`
        case 'paper-to-send':
          return `${count(what.amount, 'paper', 'papers')} for ${reference} ${what.amount === 1 ? 'is' : 'are'} approved and not sent.`
        case 'correction':
          return `${count(what.amount, 'correction', 'corrections')} for ${reference} ${what.amount === 1 ? 'waits' : 'wait'} for the chair.`
        case 'accept':
          return `${count(what.amount, 'report', 'reports')} for ${reference} ${what.amount === 1 ? 'waits' : 'wait'} to be read and accepted.`
      }
    },
    actions: {
      stopped: 'See why',
      whereabouts: 'Answer',
      hold: 'Look',
      doubt: 'Check it',
      'no-go': 'Decide',
      'cannot-come': 'See who',
      'day-off': 'Move it',
      'core-group-day-off': 'See it',
      'not-circulated': 'Circulate',
      'late-report': 'See it',
      circulate: 'Circulate',
      'report-overdue': 'Chase',
      undelivered: 'See what',
      'stray-mail': 'Read',
      request: 'Book',
      release: 'Release',
      draft: 'Confirm',
      question: 'Answer',
      accept: 'Read',
      'to-close': 'See it',
      'again-to-book': 'Move it',
      'paper-late': 'See them',
      'review-to-book': 'Book it',
      'core-group-missed': 'Rebook',
      'core-group-day': 'Choose a day',
      'core-group-record': 'See it',
      'paper-to-send': 'Send',
      correction: 'See it',
    } satisfies Record<NeedToday['what']['kind'], string>,
  },

  strayMail: {
    title: (amount: number) => `${count(amount, 'mail waits', 'mails wait')} for you to read`,
    lead: 'They came to the conference mailbox and could not be filed as reports.',
    about: (reference: string | null) => (reference ? `It seems to be about ${reference}.` : 'It names no conference.'),
    received: (when: string) => `Received ${when}.`,
    reasons: {
      'unknown-sender': 'From an address that nobody in a conference has.',
      'not-authenticated': 'Its sender could not be proved: somebody else may have written it.',
      'no-attachment': 'It has no report attached.',
      'several-attachments': 'It has several files attached, and only one can be the report.',
      'several-conferences': 'Its sender takes part in several conferences, and it does not say which one it is for.',
      'no-report-asked': 'No report is asked of its sender.',
      refused: 'The attached file could not be taken.',
      undelivered: 'One of our mails could not be delivered.',
    } satisfies Record<StrayMail['reason'], string>,
    open: 'Open in Outlook',
    openOf: (when: string) => `Open in Outlook the mail received ${when}`,
    settle: 'Settled',
    settleOf: (when: string) => `The mail received ${when} is settled`,
  },

  requests: {
    title: (amount: number) => `${count(amount, 'request', 'requests')} to book`,
    lead: 'Social workers have asked for these conferences.',
    typed: (kind: string, children: number, author: string) =>
      `${kind}, ${count(children, 'child', 'children')}, asked for by ${author}.`,
    read: (author: string, day: string) => `Read from an appointment on ${day} by ${author}.`,
    sent: (when: string) => `Sent ${when}.`,
    strategy: (day: string) => `Strategy discussion ${day}.`,
    book: 'Book it',
    bookOf: (author: string, when: string) => `Book what ${author} asked for ${when}`,
  },

  notReady: {
    'called-off': 'The conference is called off.',
    stopped: 'The conference is stopped.',
    'no-quorum': 'There is no quorum.',
    'lead-report-missing': "The lead social worker's report is missing.",
    'chair-postpones': 'The chair wants to postpone it.',
    'report-missing': 'Reports are missing.',
    'report-not-accepted': 'Reports wait to be accepted.',
    'late-report': "The social worker's report came late, and the chair has not said what happens.",
    doubt: 'A report may be about another family.',
    question: 'Nobody has said whether the family may read these reports.',
    hold: 'Something is held for a second person.',
    release: 'Reports wait to be released to the family.',
    'family-has-not-seen': 'The family has not seen every report.',
    'whereabouts-unknown': "The question about anyone's whereabouts is not answered.",
  } satisfies Record<Readiness['reasons'][number], string>,
}
