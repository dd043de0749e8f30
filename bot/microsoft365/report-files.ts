import type { PreparedDocument, StoredFile } from '../../conference/report.ts'
import type { MicrosoftSettings } from '../config.ts'
import type { ReportFiles } from '../ports.ts'
import type { AllowedFetch } from './allowed-fetch.ts'
import { existingOnConflict, openFolders } from './folders.ts'
import type { Graph } from './graph.ts'
import { path } from './graph-path.ts'
import { appFolder, namedFolder } from './home.ts'
import { libraryPath } from './library.ts'
import { createLinks } from './links.ts'
import { isRefusal } from './refusals.ts'
import { share } from './share.ts'
import { DriveItem, Folder, upload } from './upload.ts'

type Settings = Pick<MicrosoftSettings, 'reportFiles' | 'siteId'>

/** Where our forms lie in somebody's OneDrive when there is no app folder. */
const homeName = 'Child protection reports'

export function createReportFiles(
  graph: Graph,
  allowedFetch: AllowedFetch,
  { reportFiles, siteId }: Settings,
): ReportFiles {
  const home = reportFiles === 'application' ? namedFolder(graph, homeName) : appFolder(graph)

  /** A folder of the library for somebody without a OneDrive, shared with them alone. Null when that is refused. */
  async function lend(owner: string, name: string): Promise<{ place: StoredFile; permissionId: string } | null> {
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
    const lentFolder = `People/${owner}/${folder}`
    const lending = await lend(owner, lentFolder)
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

    openLink: createLinks(graph, reportFiles),
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
