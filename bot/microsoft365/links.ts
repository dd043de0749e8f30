import { z } from 'zod'
import { ok, refusal } from '../../conference/result.ts'
import type { ReportFiles } from '../ports.ts'
import type { Graph } from './graph.ts'
import { path } from './graph-path.ts'
import { isRefusal } from './refusals.ts'

const Linked = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  file: z.object({}).nullish(),
  malware: z.object({}).nullish(),
  parentReference: z.object({ driveId: z.string() }),
})

const Drive = z.object({ owner: z.object({ user: z.object({ id: z.string().nullish() }).nullish() }).nullish() })

/**
 * Opens a sharing link by asking Graph what lies behind it; its own address is never fetched. Graph opens links for an
 * app only with Files.ReadWrite.All, and then everybody's, and for a person whatever is shared with them: so the drive
 * has to be its author's own.
 */
export function createLinks(graph: Graph, mayOpen: boolean): ReportFiles['openLink'] {
  return async (url, owner, limitBytes) => {
    if (!isSharePointLink(url)) return refusal('not-a-link')
    if (!mayOpen) return refusal('not-allowed')
    const item = await behind(url)
    if ('ok' in item) return item
    const drive = path`/drives/${item.parentReference.driveId}`
    if ((await graph.get(drive, Drive, { $select: 'id,owner' })).owner?.user?.id !== owner) return refusal('not-theirs')
    if (!item.file) return refusal('not-a-link')
    if (item.malware) return refusal('malware')
    if (item.size > limitBytes) return refusal('too-large')
    return read(item, limitBytes)
  }

  async function behind(url: string) {
    try {
      return await graph.get(path`/shares/${shareId(url)}/driveItem`, Linked, {
        $select: 'id,name,size,file,malware,parentReference',
      })
    } catch (error) {
      if (isRefusal(error, 404, 410)) return refusal('gone')
      if (isRefusal(error, 403)) return refusal('not-theirs')
      if (isRefusal(error, 400)) return refusal('not-a-link')
      throw error
    }
  }

  async function read({ id, name, parentReference }: z.infer<typeof Linked>, limitBytes: number) {
    try {
      const bytes = await graph.bytes(path`/drives/${parentReference.driveId}/items/${id}/content`)
      // It may have grown since.
      return bytes.length > limitBytes ? refusal('too-large') : ok({ name, bytes })
    } catch (error) {
      if (isRefusal(error, 404)) return refusal('gone')
      if (isRefusal(error, 423)) return refusal('locked')
      throw error
    }
  }
}

function isSharePointLink(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, username } = new URL(url)
  return protocol === 'https:' && port === '' && username === '' && hostname.endsWith('.sharepoint.com')
}

/** As Graph wants a sharing address written. */
function shareId(url: string): string {
  return `u!${Buffer.from(url).toString('base64url')}`
}
