import { z } from 'zod'
import type { AllowedFetch } from './allowed-fetch.ts'
import type { Graph } from './graph.ts'
import { refusalFrom } from './graph.ts'
import type { GraphPath } from './graph-path.ts'
import { below } from './graph-path.ts'

/** Graph promises 4 MB in one request. */
const simpleLimit = 4 * 1024 * 1024
/** Chunks have to be multiples of 320 KiB. */
const chunkBytes = 16 * 320 * 1024

/** A folder has no cTag. */
export const Folder = z.object({ id: z.string(), parentReference: z.object({ driveId: z.string() }) })
export const DriveItem = Folder.extend({
  cTag: z.string(),
  webUrl: z.string(),
  lastModifiedDateTime: z.string(),
  /** Present when the item is flagged. */
  malware: z.object({}).nullish(),
})
export type Folder = z.infer<typeof Folder>
export type DriveItem = z.infer<typeof DriveItem>

const Session = z.object({ uploadUrl: z.string() })

/** Puts bytes at a path-addressed item (an address that ends with a colon). With "fail", what is there gives 409. */
export async function upload(
  { graph, allowedFetch }: { graph: Graph; allowedFetch: AllowedFetch },
  address: GraphPath,
  bytes: Uint8Array,
  onConflict: 'replace' | 'fail',
): Promise<DriveItem> {
  const conflict = { '@microsoft.graph.conflictBehavior': onConflict }
  if (bytes.length <= simpleLimit) return graph.put(below(address, '/content'), bytes, DriveItem, conflict)

  const { uploadUrl } = await graph.post(below(address, '/createUploadSession'), { item: conflict }, Session)
  for (let start = 0; ; start += chunkBytes) {
    const chunk = bytes.slice(start, start + chunkBytes)
    const range = `bytes ${start}-${start + chunk.length - 1}/${bytes.length}`
    const response = await allowedFetch(uploadUrl, { method: 'PUT', headers: { 'Content-Range': range }, body: chunk })
    if (!response.ok) throw await refusalFrom('Upload session PUT', response)
    const answer = await response.json()
    if (start + chunk.length === bytes.length) return DriveItem.parse(answer)
  }
}
