import { z } from 'zod'
import type { Library } from '../ports.ts'
import type { AllowedFetch } from './allowed-fetch.ts'
import type { Graph } from './graph.ts'
import { below, path } from './graph-path.ts'
import { isRefusal } from './refusals.ts'
import { share } from './share.ts'
import { upload } from './upload.ts'

const WithAddress = z.object({ webUrl: z.string() })

/** The address of a path in the library, ready for an action behind it. */
export function libraryPath(siteId: string, filePath: string) {
  return path`/sites/${siteId}/drive/root:/${filePath.split('/')}:`
}

/** The default document library of one SharePoint site (Sites.Selected). Putting the same path again replaces the file. */
export function createLibrary(graph: Graph, allowedFetch: AllowedFetch, siteId: string): Library {
  return {
    async put(filePath, bytes) {
      const item = await upload({ graph, allowedFetch }, libraryPath(siteId, filePath), bytes, 'replace')
      return { driveId: item.parentReference.driveId, itemId: item.id }
    },

    read: ({ driveId, itemId }) => graph.bytes(path`/drives/${driveId}/items/${itemId}/content`),

    async find(filePath) {
      try {
        return await graph.bytes(below(libraryPath(siteId, filePath), '/content'))
      } catch (error) {
        if (isRefusal(error, 404)) return null
        throw error
      }
    },

    async toPdf({ driveId, itemId }) {
      try {
        return await graph.bytes(path`/drives/${driveId}/items/${itemId}/content`, { format: 'pdf' })
      } catch (error) {
        if (isRefusal(error, 406, 415)) return null
        throw error
      }
    },

    async share(folder, entraId) {
      const address = libraryPath(siteId, folder)
      const { webUrl } = await graph.get(address, WithAddress)
      return { permissionId: await share(graph, address, entraId, 'read'), webUrl }
    },

    async unshare(folder, permissionId) {
      try {
        await graph.delete(below(libraryPath(siteId, folder), path`/permissions/${permissionId}`))
      } catch (error) {
        if (!isRefusal(error, 404)) throw error
      }
    },
  }
}
