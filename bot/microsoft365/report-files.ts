import type { PreparedDocument, StoredFile } from '../../conference/report.ts'
import { ok, refusal } from '../../conference/result.ts'
import type { MicrosoftSettings } from '../config.ts'
import type { ReportFiles, World } from '../ports.ts'
import type { OnBehalfOf } from './access-token.ts'
import type { AllowedFetch } from './allowed-fetch.ts'
import { existingOnConflict, openFolders } from './folders.ts'
import { createGraph, type Graph } from './graph.ts'
import { path } from './graph-path.ts'
import { appFolder, type Home, namedFolder } from './home.ts'
import { libraryPath } from './library.ts'
import { createLinks } from './links.ts'
import { isRefusal } from './refusals.ts'
import { share } from './share.ts'
import { DriveItem, Folder, upload } from './upload.ts'

type Settings = Pick<MicrosoftSettings, 'reportFiles' | 'siteId'>

/** Where our forms lie in somebody's OneDrive when there is no app folder. */
const homeName = 'Child protection reports'

/** Said where the person asked for it. */
const whySignInFails = {
  'consent-needed':
    'Your organisation has not yet allowed CP Conferences to open your OneDrive with your sign-in. Ask your IT team to allow “Files.ReadWrite” for it. Until then, send your report as a file: nothing is lost.',
  'interaction-needed':
    'Microsoft wants you to prove once more that it is you. Sign out of Teams and in again, then try again. You can also send your report as a file: nothing is lost.',
} as const

interface Reach {
  home: Home
  /** The site where a folder is lent to whoever has no OneDrive; null where none may be. */
  lendIn: string | null
  opensLinks: boolean
}

/** With the app's own permissions. */
export function createReportFiles(graph: Graph, allowedFetch: AllowedFetch, settings: Settings): ReportFiles {
  const { reportFiles: mode, siteId } = settings
  const homes: Record<typeof mode, Home> = {
    'app-folder': appFolder(graph),
    application: namedFolder(graph, homeName),
    delegated: async () => null,
  }
  return reachReportFiles(graph, allowedFetch, {
    home: homes[mode],
    lendIn: siteId,
    opensLinks: mode === 'application',
  })
}

/** With the permissions of the person whose token this is, while it is valid. Nothing is kept of it. */
export function createReportFilesOf(onBehalfOf: OnBehalfOf, allowedFetch: AllowedFetch): World['reportFilesOf'] {
  return async (token) => {
    const theirs = await onBehalfOf(token, ['https://graph.microsoft.com/Files.ReadWrite'])
    if (!theirs.ok) return refusal(theirs.reason, { message: whySignInFails[theirs.reason] })
    const graph = createGraph(async () => theirs.token, allowedFetch)
    const reach = { home: appFolder(graph), lendIn: null, opensLinks: true }
    return ok({ reportFiles: reachReportFiles(graph, allowedFetch, reach) })
  }
}

function reachReportFiles(graph: Graph, allowedFetch: AllowedFetch, { home, lendIn, opensLinks }: Reach): ReportFiles {
  /** A folder of the library for somebody without a OneDrive, shared with them alone. Null when that is refused. */
  async function lend(
    siteId: string,
    owner: string,
    name: string,
  ): Promise<{ place: StoredFile; permissionId: string } | null> {
    const root = await graph.get(path`/sites/${siteId}/drive/root`, Folder)
    const place = await openFolders(graph, { driveId: root.parentReference.driveId, itemId: root.id }, name)
    try {
      return { place, permissionId: await share(graph, libraryPath(siteId, name), owner, 'write') }
    } catch (error) {
      // Sharing is switched off, or Microsoft cannot resolve this person.
      if (isRefusal(error, 400, 403)) return null
      throw error
    }
  }

  async function placeFor(owner: string, folder: string) {
    const start = await home(owner)
    if (start) return { place: await openFolders(graph, start, folder), lent: null }
    if (lendIn === null) return null
    const lentFolder = `People/${owner}/${folder}`
    const lending = await lend(lendIn, owner, lentFolder)
    return lending && { place: lending.place, lent: { folder: lentFolder, permissionId: lending.permissionId } }
  }

  const look: ReportFiles['look'] = async ({ driveId, itemId }) => {
    try {
      const item = await graph.get(path`/drives/${driveId}/items/${itemId}`, DriveItem)
      if (item.malware) return { state: 'malware' }
      const changedAt = Temporal.Instant.from(item.lastModifiedDateTime)
      return { state: 'present', contentTag: item.cTag, changedAt }
    } catch (error) {
      if (isRefusal(error, 404)) return { state: 'gone' }
      throw error
    }
  }

  return {
    async prepare(owner, folder, name, bytes) {
      const found = await placeFor(owner, folder)
      if (!found) return null
      const { driveId, itemId } = found.place
      // Somebody may have written in it already, so a document that is there stays.
      const item = await existingOnConflict(graph, found.place, name, DriveItem, () =>
        upload({ graph, allowedFetch }, path`/drives/${driveId}/items/${itemId}:/${name}:`, bytes, 'fail'),
      )
      return prepared(item, found.lent)
    },

    look,

    async read(document) {
      const { driveId, itemId } = document
      try {
        return { state: 'read', bytes: await graph.bytes(path`/drives/${driveId}/items/${itemId}/content`) }
      } catch (error) {
        if (isRefusal(error, 404)) return { state: 'gone' }
        if (isRefusal(error, 423)) return { state: 'locked' }
        // Refused for malware or for want of a permission: only the item itself can say which.
        if (isRefusal(error, 403) && (await look(document)).state === 'malware') return { state: 'malware' }
        throw error
      }
    },

    openLink: createLinks(graph, opensLinks),
  }
}

function prepared(item: DriveItem, lent: PreparedDocument['lent']): PreparedDocument {
  return {
    driveId: item.parentReference.driveId,
    itemId: item.id,
    webUrl: item.webUrl,
    contentTag: item.cTag,
    lent,
  }
}
