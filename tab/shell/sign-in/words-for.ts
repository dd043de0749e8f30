import { shared } from '../english.ts'
import { metaContent } from './settings.ts'

const { signIn } = shared
type Reason = keyof typeof signIn.reasons

/** What goes wrong, by TeamsJS's error codes, MSAL's, and Entra's own (AADSTS…). The first that fits counts. */
const SIGNS: [Reason, RegExp][] = [
  // Entra's: assignment required; consent not given, or an administrator's needed; no account of this tenant.
  ['not-assigned', /AADSTS50105\b/],
  ['consent', /AADSTS(?:65001|90094|90095|65004)\b|consent_required|resourceRequiresConsent|consent_declined/],
  ['other-account', /AADSTS(?:50020|50177|50178|500212|90072|51004)\b|userAccountUserIdMismatch|wrong_account/],
  ['second-factor', /AADSTS(?:50072|50074|50076|50079|53\d{3}|50158)\b|resourceRequiresMfa/],
  ['cancelled', /CancelledByUser|user_cancell?ed|access_denied|UserCancel/i],
  ['window-blocked', /FailedToOpenWindow|popup_window_error|empty_window_error|block_nested_popups/],
  ['in-progress', /interaction_in_progress|no_cached_authority_error|no_token_request_cache_error|state_mismatch/],
  ['offline', /no_network_connectivity|post_request_failed|get_request_failed|network_error|openid_config_error/],
  [
    'run-out',
    /interaction_required|login_required|no_tokens_found|refresh_token_expired|AADSTS(?:700084|70008|50058)\b/,
  ],
]

/** Its message is for the person. */
export class SignInError extends Error {}

/** An error of a sign-in, as the person is told it: what to do, and whom to ring. */
export function wordsFor(cause: unknown): string {
  if (cause instanceof SignInError) return cause.message
  const { name = '', message = '', errorCode = '', errorMessage = '' } = (cause ?? {}) as Record<string, string>
  const said = typeof cause === 'string' ? cause : [name, message, errorCode, errorMessage].join(' ')
  const [reason = 'unknown'] = SIGNS.find(([, sign]) => sign.test(said)) ?? []
  return withPhone(signIn.reasons[reason])
}

/** Whom to ring, after what went wrong. */
export function withPhone(message: string): string {
  return `${message} ${signIn.ring(metaContent('team-name'), metaContent('team-phone'))}`
}
