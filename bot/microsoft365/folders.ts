import type { z } from 'zod'
import type { StoredFile } from '../../conference/report.ts'
import type { Graph } from './graph.ts'
import { path } from './graph-path.ts'
import { isRefusal } from './refusals.ts'
import { Folder } from './upload.ts'

/** Makes the folders of a path that are not there yet, and answers the last. */
export async function openFolders(graph: Graph, start: StoredFile, folder: string): Promise<StoredFile> {
  let parent = start
  for (const name of folder.split('/')) {
    const { driveId, itemId } = parent
    const body = { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }
    const item = await existingOnConflict(graph, parent, name, Folder, () =>
      graph.post(path`/drives/${driveId}/items/${itemId}/children`, body, Folder),
    )
    parent = { driveId, itemId: item.id }
  }
  return parent
}

/** What is there already stays, and is the answer. */
export async function existingOnConflict<T>(
  graph: Graph,
  { driveId, itemId }: StoredFile,
  name: string,
  answer: z.ZodType<T>,
  make: () => Promise<T>,
): Promise<T> {
  try {
    return await make()
  } catch (error) {
    if (!isRefusal(error, 409)) throw error
    return graph.get(path`/drives/${driveId}/items/${itemId}:/${name}`, answer)
  }
}
