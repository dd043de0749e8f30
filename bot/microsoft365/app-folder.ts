import type { StoredFile } from '../../conference/report.ts'
import type { Graph } from './graph.ts'
import { path } from './graph-path.ts'
import { isRefusal } from './refusals.ts'
import { Folder } from './upload.ts'

/** The folder of a person's OneDrive that a mode lets us work in. Null when there is no OneDrive. */
export type Home = (owner: string) => Promise<StoredFile | null>

/** Apps/<our app> in each OneDrive (Files.ReadWrite.AppFolder): unattended, and nothing else can be reached. */
export function appFolder(graph: Graph): Home {
  return async (owner) => {
    try {
      const folder = await graph.get(path`/users/${owner}/drive/special/approot`, Folder)
      return { driveId: folder.parentReference.driveId, itemId: folder.id }
    } catch (error) {
      if (isRefusal(error, 404)) return null
      throw error
    }
  }
}
