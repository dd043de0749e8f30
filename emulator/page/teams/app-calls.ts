import { controls } from '../controls.ts'
import { linkTo, openLink } from '../shell/links.ts'
import type { Answer, Calls } from './frame-host.ts'
import { contextOf, type Place, type Viewer } from './place.ts'
import { signInTrouble } from './sign-in-trouble.ts'

const sdkVersion = '2.58.0'

/** What this host plays, and no more: TeamsJS refuses the rest on the page's side. */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    pages: { backStack: {} },
    dialog: { url: { bot: {}, parentCommunication: {} }, card: { bot: {} }, update: {} },
  },
}

/** What Teams answers wherever a page stands. */
export function appCalls(place: Place, viewer: Viewer, on: { failed: (message: string) => void }): Calls {
  const { person, config } = viewer
  const open = (url: string): Promise<Answer> =>
    openLink(url, person, config).then(
      () => [true],
      (error: Error) => [false, error.message],
    )
  return {
    initialize: () => [place.frameContext, 'web', JSON.stringify(runtime), sdkVersion],
    registerHandler: () => null,
    getContext: () => [contextOf(place, viewer)],
    'appInitialization.appLoaded': () => null,
    'appInitialization.success': () => null,
    'appInitialization.failure': (reason, message) => failed(message ?? reason),
    'appInitialization.expectedFailure': (reason, message) => failed(message ?? reason),

    'authentication.getAuthToken': async () => {
      const trouble = signInTrouble.of(person)
      if (trouble !== 'none') return [false, refusals[trouble](config.app)]
      return controls.token(person.email).then(
        (token) => [true, token],
        (error: Error) => [false, error.message],
      )
    },

    executeDeepLink: (url) => open(String(url)),
    'pages.navigateToApp': (wanted) => open(linkTo(wanted as Parameters<typeof linkTo>[0])),
    'settings.getSettings': () => [{ entityId: place.entityId, contentUrl: place.url }],
    navigateBack: () => {
      history.back()
      return [true]
    },
  }

  function failed(message: unknown) {
    on.failed(String(message ?? ''))
    return null
  }
}

/** In Teams' words: consent that nobody gave, and somebody whom the administrator has not assigned to the app. */
const refusals = {
  consent: () => 'resourceRequiresConsent',
  unassigned: (app: string) =>
    `AADSTS50105: Your administrator has configured the application ${app} to block users unless they are specifically granted ('assigned') access to the application.`,
}
