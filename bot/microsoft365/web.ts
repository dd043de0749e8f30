import { ok, refusal } from '../../conference/result.ts'
import type { Web } from '../ports.ts'
import type { AllowedFetch } from './allowed-fetch.ts'
import { isAllowedAddress } from './allowed-fetch.ts'

const mostRedirects = 5
/** A pre-authenticated link that has run out answers 401 or 403. */
const notThere = [401, 403, 404, 410]

export function createWeb(allowedFetch: AllowedFetch): Web {
  return {
    async download(url, limitBytes) {
      let address = url
      for (let hop = 0; hop <= mostRedirects; hop += 1) {
        if (!isAllowedAddress(address)) return refusal('host-not-allowed')
        const response = await allowedFetch(address)
        const location = response.headers.get('Location')
        if (response.status >= 300 && response.status < 400 && location) {
          await response.body?.cancel()
          address = new URL(location, address).href
          continue
        }
        if (notThere.includes(response.status)) return refusal('not-found')
        if (!response.ok) throw new Error(`A download was answered with ${response.status}.`)
        const bytes = await readUpTo(limitBytes, response)
        return bytes ? ok({ bytes }) : refusal('too-large')
      }
      throw new Error('A download was redirected too often.')
    },
  }
}

/** Null, and no more is read, as soon as there are more bytes than `limit`. */
async function readUpTo(limit: number, response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Uint8Array.from(Buffer.concat(chunks))
}
