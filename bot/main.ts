import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { createChat } from './chat/handle-activity.ts'
import type { Answer, Inbound } from './chat/inbound.ts'
import type { Settings } from './config.ts'
import { bookAgreedReview } from './features/arrange/book-review.ts'
import { cancelOldEvents, changeEvents, createEvents } from './features/arrange/events.ts'
import { holdAgain } from './features/arrange/hold-again.ts'
import { reachParticipant } from './features/arrange/reach-participant.ts'
import { enqueueReplies, readReplies } from './features/arrange/read-replies.ts'
import { closeAccess, closeAllAccess, openAccess } from './features/circulate/access.ts'
import { circulateAnyway, circulateLate } from './features/circulate/circulate.ts'
import { makePacks } from './features/circulate/make-packs.ts'
import { takeInFile } from './features/collect-reports/hand-over-file.ts'
import { takeInLink } from './features/collect-reports/hand-over-link.ts'
import { enqueueLooks, lookAtDocuments } from './features/collect-reports/look-at-documents.ts'
import { readInbox } from './features/collect-reports/read-inbox.ts'
import { collectDocument, collectDrafts } from './features/collect-reports/submit-document.ts'
import { coreGroupEvents } from './features/core-group/events.ts'
import { noteReplies } from './features/core-group/note-replies.ts'
import { deliver } from './features/deliver/deliver.ts'
import { refreshReleaseRequest } from './features/deliver/refresh-release-request.ts'
import { withdrawPackCard } from './features/deliver/withdraw-pack-card.ts'
import { addToChat } from './features/meet/add-to-chat.ts'
import { settleMeetings } from './features/meet/allow-online.ts'
import { makePaperCopies } from './features/papers/make-paper-copies.ts'
import { keepLooking } from './features/remind/keep-looking.ts'
import { nextOfficeMoment } from './features/remind/office-hours.ts'
import { sendWhatIsDue } from './features/remind/send-what-is-due.ts'
import { prepareReport } from './features/request-reports/prepare-report.ts'
import { draftProgressReport } from './features/review/draft-progress-report.ts'
import { tenantKeys } from './http/check-token.ts'
import { createServer } from './http/create-server.ts'
import { createAllowedFetch } from './microsoft365/allowed-fetch.ts'
import { connectMicrosoft365 } from './microsoft365/connect-microsoft365.ts'
import { isLoopback } from './microsoft365/loopback.ts'
import type { Transport } from './microsoft365/transport.ts'
import { assertTransportAllowed, standInOf } from './microsoft365/transport.ts'
import { packLink, personalLink } from './personal-page/link.ts'
import { createPersonalPage } from './personal-page/personal-page.ts'
import type { Clock, JobHandlers, World } from './ports.ts'
import { openStore } from './store/open-store.ts'

export interface ServiceParts {
  settings: Settings
  /** Where Microsoft's addresses lead: to Microsoft, or to the stand-in. */
  transport: Transport
  clock: Clock
  log: Logger
  /** The built pages of the tab. */
  pagesDir: string
  /** Places besides Teams and Outlook that may show the tab: the stand-in's. */
  hostOrigins: readonly string[]
  /** The interface to listen on: all of them in the cloud, loopback beside the stand-in. */
  host: string
}

export interface Service {
  port: number
  world: World
  /** Looks at the clock now, instead of at the next of its regular looks. */
  look(): Promise<void>
  /** The next moment at which time alone will cause something. */
  nextMoment(): Promise<Temporal.Instant | null>
  stop(): Promise<void>
}

/** The composition root: builds the adapters, hands them to the features, listens. */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { settings, transport, clock, log } = parts
  assertTransportAllowed(transport, process.env.NODE_ENV)
  if (settings.microsoft.botAuth === 'none' && !isLoopback(`http://${parts.host}`))
    throw new Error('BOT_AUTH=none takes messages without a token: the service then listens on this machine only.')
  const store = await openStore({ connectionString: settings.databaseUrl, clock, newId: randomUUID, log })
  try {
    const secret = await store.transaction((tx) =>
      tx.settings.once('link-secret', () => randomBytes(32).toString('base64url')),
    )
    const { publicUrl } = settings
    let chat: (inbound: Inbound) => Promise<Answer> = async () => ({})
    const { receive, ...microsoft365 } = connectMicrosoft365({
      settings: settings.microsoft,
      transport,
      conversations: {
        find: (entraId) => store.transaction((tx) => tx.conversations.find(entraId)),
        save: (entraId, reference) => store.transaction((tx) => tx.conversations.save(entraId, reference)),
      },
      onActivity: (inbound) => chat(inbound),
      log,
    })
    const world: World = {
      clock,
      store,
      ...microsoft365,
      newId: randomUUID,
      newCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
      links: {
        personalPage: (participantId) => personalLink({ publicUrl, secret }, participantId),
        libraryPack: (packId) => packLink({ publicUrl, secret }, packId),
        board: (conferenceId) => `${publicUrl}/tab/#/conferences/${conferenceId}`,
        meeting: (conferenceId) => `${publicUrl}/tab/meeting#/${conferenceId}`,
      },
      settings,
      log,
    }
    chat = createChat(world)
    await store.work(handlersFor(world))
    const allowedFetch = createAllowedFetch(transport)
    const server = createServer({
      world,
      bot: { receive },
      personalPage: createPersonalPage({ world, secret, publicUrl, transport }),
      pagesDir: parts.pagesDir,
      hostOrigins: parts.hostOrigins,
      standIn: standInOf(transport),
      tokenKeys: tenantKeys(settings.microsoft.tenantId, (url, options) => allowedFetch(String(url), options)),
      ready: async () => (await store.transaction((tx) => tx.holidays.list())) !== undefined,
    })
    const port = await server.listen(settings.port, parts.host)
    const looking = keepLooking(log, async () => {
      // One that fails must not keep the others from being done.
      const looks = await Promise.allSettled([
        sendWhatIsDue(world),
        enqueueLooks(world),
        enqueueReplies(world),
        readInbox(world),
      ])
      const failures = looks.flatMap((look) => (look.status === 'rejected' ? [look.reason] : []))
      if (failures.length > 0) throw new AggregateError(failures, 'A look at what is due failed')
    })
    return {
      port,
      world,
      look: looking.now,
      async nextMoment() {
        const next = await store.transaction((tx) => tx.conferences.nextMoment())
        // What is already due waits for the working day.
        const open = await nextOfficeMoment(world)
        return next && Temporal.Instant.compare(next, open) < 0 ? open : next
      },
      async stop() {
        await looking.stop()
        await server.close()
        await store.stop()
      },
    }
  } catch (error) {
    await store.stop()
    throw error
  }
}

/** Which feature does which piece of outside work. */
function handlersFor(world: World): JobHandlers {
  return {
    'reach-participant': (data) => reachParticipant(world, data),
    'create-events': (data) => createEvents(world, data),
    'change-events': (data) => changeEvents(world, data),
    'cancel-events': (data) => cancelOldEvents(world, data),
    'add-to-chat': (data) => addToChat(world, data),
    'settle-meetings': (data) => settleMeetings(world, data),
    'core-group-events': (data) => coreGroupEvents(world, data),
    'draft-progress-report': (data) => draftProgressReport(world, data),
    'prepare-report': (data) => prepareReport(world, data),
    'take-in-file': (data) => takeInFile(world, data),
    'collect-document': (data) => collectDocument(world, data),
    'collect-drafts': (data) => collectDrafts(world, data),
    'take-in-link': (data) => takeInLink(world, data),
    'look-at-documents': (data) => lookAtDocuments(world, data),
    'make-packs': (data) => makePacks(world, data),
    'circulate-anyway': (data) => circulateAnyway(world, data),
    'late-bundle': (data) => circulateLate(world, data),
    'open-access': (data) => openAccess(world, data),
    'close-access': (data) => closeAccess(world, data),
    'close-all-access': (data) => closeAllAccess(world, data),
    'withdraw-pack-card': (data) => withdrawPackCard(world, data),
    'make-paper-copies': (data) => makePaperCopies(world, data),
    deliver: (data) => deliver(world, data),
    'refresh-release-request': (data) => refreshReleaseRequest(world, data),
    'read-replies': async (data) => {
      await readReplies(world, data)
      await noteReplies(world, data)
    },
    'book-review': (data) => bookAgreedReview(world, data),
    'hold-again': (data) => holdAgain(world, data),
  }
}
