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
    noHost: 'Open this page in Microsoft Teams: it signs you in with your work account there.',
    refused:
      'Teams could not sign you in. Close this tab and open it again. If that does not help, ask your IT team whether you may use CP Conferences.',
  },
  trouble: {
    offline: 'The service cannot be reached. Check your connection; nothing you typed is lost.',
    unexpected: (status: number) => `The service answered with an error (${status}). Try again in a minute.`,
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
