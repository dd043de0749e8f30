import type { StoredFile } from '../../conference/report.ts'
import { openFolders } from './folders.ts'
import type { Graph } from './graph.ts'
import { path } from './graph-path.ts'
import { isRefusal } from './refusals.ts'
import { Folder } from './upload.ts'

/** The folder of a person's OneDrive that a mode lets us work in. Null when there is no OneDrive. */
export type Home = (owner: string) => Promise<StoredFile | null>

/** Apps/<our app> in each OneDrive (Files.ReadWrite.AppFolder): unattended, and nothing else can be reached. */
export function appFolder(graph: Graph): Home {
  return (owner) =>
    nullWhenNone(async () => stored(await graph.get(path`/users/${owner}/drive/special/approot`, Folder)))
}

/** A folder of that name at the top of each OneDrive (Files.ReadWrite.All). */
export function namedFolder(graph: Graph, name: string): Home {
  return async (owner) => {
    const root = await nullWhenNone(async () => stored(await graph.get(path`/users/${owner}/drive/root`, Folder)))
    return root && openFolders(graph, root, name)
  }
}

async function nullWhenNone(open: () => Promise<StoredFile>): Promise<StoredFile | null> {
  try {
    return await open()
  } catch (error) {
    if (isRefusal(error, 404)) return null
    throw error
  }
}

function stored({ id, parentReference }: Folder): StoredFile {
  return { driveId: parentReference.driveId, itemId: id }
}
