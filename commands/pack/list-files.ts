import { opendir } from 'node:fs/promises'
import { join } from 'node:path'

/** A plain file, or something that is not opened and why. `path` is from the folder that was given. */
export type Found = { path: string; name: string; not: null | 'link' | 'special' | 'folder-unreadable' }

/** Everything in the folder and the folders in it. Links are not followed: they may lead anywhere, or round. */
export async function listFiles(folder: string, path = ''): Promise<Found[]> {
  const found: Found[] = []
  try {
    for await (const entry of await opendir(join(folder, path))) {
      const inside = join(path, entry.name)
      if (entry.isDirectory()) found.push(...(await listFiles(folder, inside)))
      else {
        const not = entry.isFile() ? null : entry.isSymbolicLink() ? 'link' : 'special'
        found.push({ path: inside, name: entry.name, not })
      }
    }
  } catch {
    found.push({ path: path || '.', name: path, not: 'folder-unreadable' })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}
