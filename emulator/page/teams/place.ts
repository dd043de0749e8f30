import type { Meeting, PageConfig, Person } from '../controls.ts'
import type { ThemeName } from '../shell/theme.ts'

/** Who looks at the app, and how. */
export type Viewer = { person: Person; config: PageConfig; theme: ThemeName }

/** Where a page of the app stands in Teams. */
export type Place = {
  url: string
  title: string
  frameContext: 'content' | 'sidePanel' | 'meetingStage' | 'task'
  entityId: string
  /** Where a link into the page leads. */
  subPageId?: string
  meeting?: Meeting
}

/** The answer to getContext, by the names that Teams gives on the wire; TeamsJS puts them in order. */
export function contextOf(place: Place, { person, config, theme }: Viewer) {
  return {
    locale: 'en-gb',
    theme,
    entityId: place.entityId,
    subEntityId: place.subPageId || undefined,
    frameContext: place.frameContext,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    sessionId: 'stand-in',
    appSessionId: 'stand-in',
    appId: config.manifestId,
    userObjectId: person.objectId,
    userDisplayName: person.displayName,
    userPrincipalName: person.upn,
    loginHint: person.upn,
    tid: config.tenantId,
    ...(place.meeting && { chatId: place.meeting.threadId, meetingId: place.meeting.id }),
  }
}
