import type { z } from 'zod'
import type { PreparedDocument, ReportPart, StoredFile } from '../../conference/report.ts'
import type { ReportFiles } from '../ports.ts'
import type { AllowedFetch } from './allowed-fetch.ts'
import type { Home } from './app-folder.ts'
import type { Graph } from './graph.ts'
import { path } from './graph-path.ts'
import { isRefusal } from './refusals.ts'
import { DriveItem, Folder, upload } from './upload.ts'

export function createReportFiles(graph: Graph, allowedFetch: AllowedFetch, home: Home): ReportFiles {
  /** Makes the folder, or takes the one that is there. */
  async function openFolder(parent: StoredFile, name: string): Promise<StoredFile> {
    const children = path`/drives/${parent.driveId}/items/${parent.itemId}/children`
    const body = { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }
    const item = await existingOnConflict(parent, name, Folder, () => graph.post(children, body, Folder))
    return { driveId: parent.driveId, itemId: item.id }
  }

  async function existingOnConflict<T>(
    parent: StoredFile,
    name: string,
    answer: z.ZodType<T>,
    make: () => Promise<T>,
  ): Promise<T> {
    try {
      return await make()
    } catch (error) {
      if (!isRefusal(error, 409)) throw error
      return graph.get(path`/drives/${parent.driveId}/items/${parent.itemId}:/${name}`, answer)
    }
  }

  return {
    async prepare(owner, folder, name, bytes, part) {
      let parent = await home(owner)
      if (!parent) return null
      for (const segment of folder.split('/')) parent = await openFolder(parent, segment)
      const { driveId, itemId } = parent
      // Somebody may have written in it already, so a document that is there stays.
      const item = await existingOnConflict(parent, name, DriveItem, () =>
        upload({ graph, allowedFetch }, path`/drives/${driveId}/items/${itemId}:/${name}:`, bytes, 'fail'),
      )
      return prepared(item, part)
    },

    async look({ driveId, itemId }) {
      try {
        const item = await graph.get(path`/drives/${driveId}/items/${itemId}`, DriveItem)
        return { state: 'present', contentTag: item.cTag }
      } catch (error) {
        if (isRefusal(error, 404)) return { state: 'gone' }
        throw error
      }
    },

    async read({ driveId, itemId }) {
      try {
        return { state: 'read', bytes: await graph.bytes(path`/drives/${driveId}/items/${itemId}/content`) }
      } catch (error) {
        if (isRefusal(error, 404)) return { state: 'gone' }
        if (isRefusal(error, 423)) return { state: 'locked' }
        throw error
      }
    },
  }
}

function prepared(item: DriveItem, part: ReportPart): PreparedDocument {
  return {
    driveId: item.parentReference.driveId,
    itemId: item.id,
    part,
    webUrl: item.webUrl,
    contentTag: item.cTag,
  }
}
