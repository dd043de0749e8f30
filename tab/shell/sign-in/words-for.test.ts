import { describe, expect, test, vi } from 'vitest'
import { shared } from '../english.ts'

vi.stubGlobal('document', {
  querySelector: (selector: string) =>
    ({
      'meta[name="team-name"]': { content: 'Conference business team' },
      'meta[name="team-phone"]': { content: '023 9200 0000' },
    })[selector],
})
const { wordsFor } = await import('./words-for.ts')

const { reasons } = shared.signIn
const entra = (code: number, errorCode = 'invalid_grant') => ({
  errorCode,
  errorMessage: `AADSTS${code}: Something that only an administrator reads. Trace ID: 1`,
})

describe('what goes wrong when somebody signs in is said in words', () => {
  test.each<[string, unknown, keyof typeof reasons]>([
    ['TeamsJS: consent', new Error('resourceRequiresConsent'), 'consent'],
    ['TeamsJS: a second factor', new Error('resourceRequiresMfa'), 'second-factor'],
    ['TeamsJS: cancelled', new Error('CancelledByUser'), 'cancelled'],
    ['TeamsJS: no window', new Error('FailedToOpenWindow'), 'window-blocked'],
    ['TeamsJS: a bare code', 'resourceRequiresConsent', 'consent'],
    ['Entra: not assigned', entra(50105, 'access_denied'), 'not-assigned'],
    ['Entra: consent', entra(65001), 'consent'],
    ['Entra: an administrator’s consent', entra(90094), 'consent'],
    ['Entra: the person said no', entra(65004, 'access_denied'), 'consent'],
    ['Entra: another tenant’s account', entra(50020), 'other-account'],
    ['Entra: a second factor', entra(50076, 'interaction_required'), 'second-factor'],
    ['Entra: a device that the policy refuses', entra(53003, 'interaction_required'), 'second-factor'],
    ['Entra: the refresh token is too old', entra(700084), 'run-out'],
    ['MSAL: left unfinished', { errorCode: 'interaction_in_progress' }, 'in-progress'],
    ['MSAL: cancelled', { errorCode: 'user_cancelled' }, 'cancelled'],
    ['MSAL: no network', { errorCode: 'no_network_connectivity' }, 'offline'],
    ['MSAL: nothing kept any more', { errorCode: 'no_tokens_found' }, 'run-out'],
    ['anything else', new Error('ECONNRESET'), 'unknown'],
    ['nothing at all', undefined, 'unknown'],
  ])('%s', (_, cause, reason) => {
    expect(wordsFor(cause)).toBe(`${reasons[reason]} Urgent? Ring the Conference business team on 023 9200 0000.`)
  })
})
