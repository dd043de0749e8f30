import type { World } from '../ports.ts'
import { createAccessTokens } from './access-token.ts'
import { createAllowedFetch } from './allowed-fetch.ts'
import type { BotParts } from './bot.ts'
import { createBot } from './bot.ts'
import type { Receive } from './bot-endpoint.ts'
import { createCalendar } from './calendar.ts'
import { createGraph } from './graph.ts'
import { createInbox } from './inbox.ts'
import { createLibrary } from './library.ts'
import { loadOnce } from './load-once.ts'
import { createMail } from './mail.ts'
import { createMeetings } from './meetings.ts'
import { createPeople } from './people.ts'
import { createReportFiles, createReportFilesOf } from './report-files.ts'
import { createWeb } from './web.ts'

export type Microsoft365 = Pick<
  World,
  'people' | 'calendar' | 'meetings' | 'reportFiles' | 'reportFilesOf' | 'library' | 'chat' | 'mail' | 'inbox' | 'web'
> & { receive: Receive }

/** All that the service has of Microsoft 365. Nothing is asked of it before the first call. */
export function connectMicrosoft365(parts: Omit<BotParts, 'graph' | 'accessToken'>): Microsoft365 {
  const { settings, transport } = parts
  const allowedFetch = createAllowedFetch(transport)
  const { forApp: accessToken, onBehalfOf } = createAccessTokens(settings, allowedFetch)
  const graph = createGraph(accessToken, allowedFetch)
  const people = createPeople(graph)
  const mailbox = loadOnce(async () => {
    const found = await people.find(settings.mailbox)
    if (!found) throw new Error('CONFERENCE_MAILBOX is not the address of an account of this tenant.')
    return found.entraId
  })
  return {
    people,
    calendar: createCalendar(graph, mailbox),
    meetings: createMeetings(graph, mailbox, settings.manifestId),
    reportFiles: createReportFiles(graph, allowedFetch, settings),
    reportFilesOf: createReportFilesOf(onBehalfOf, allowedFetch),
    library: createLibrary(graph, allowedFetch, settings.siteId),
    mail: createMail(graph, mailbox),
    inbox: createInbox(graph, mailbox),
    web: createWeb(allowedFetch),
    ...createBot({ ...parts, graph, accessToken }),
  }
}
