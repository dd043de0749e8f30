import type { Library } from '../ports.ts'
import type { AllowedFetch } from './allowed-fetch.ts'
import type { Graph } from './graph.ts'
import { path } from './graph-path.ts'
import { isRefusal } from './refusals.ts'
import { upload } from './upload.ts'

/** The default document library of one SharePoint site (Sites.Selected). Putting the same path again replaces the file. */
export function createLibrary(graph: Graph, allowedFetch: AllowedFetch, siteId: string): Library {
  return {
    async put(filePath, bytes) {
      const address = path`/sites/${siteId}/drive/root:/${filePath.split('/')}:`
      const item = await upload({ graph, allowedFetch }, address, bytes, 'replace')
      return { driveId: item.parentReference.driveId, itemId: item.id }
    },

    read: ({ driveId, itemId }) => graph.bytes(path`/drives/${driveId}/items/${itemId}/content`),

    async toPdf({ driveId, itemId }) {
      try {
        return await graph.bytes(path`/drives/${driveId}/items/${itemId}/content`, { format: 'pdf' })
      } catch (error) {
        if (isRefusal(error, 406, 415)) return null
        throw error
      }
    },
  }
}
