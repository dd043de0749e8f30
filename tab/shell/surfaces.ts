import type { ComponentType } from 'react'
import type { Api } from './api-client.ts'
import { type Surface, surface } from './use-place.ts'

/** `expect` asks for what the surface will show first. */
export type FetchedSurface = { Shown: ComponentType; expect?: (api: Api) => void }

/** The page's surfaces by their address below /tab/; each is fetched when it is the one asked for. */
const surfaces: Record<Surface, () => Promise<FetchedSurface>> = {
  board: async () => {
    const { Board, expectBoard } = await import('../board/board.tsx')
    return { Shown: Board, expect: expectBoard }
  },
  'my-reports': async () => ({ Shown: (await import('../my-reports/my-reports.tsx')).MyReports }),
  meeting: async () => ({ Shown: (await import('../meeting/meeting.tsx')).Meeting }),
  outlook: async () => ({ Shown: (await import('../outlook/outlook.tsx')).Outlook }),
  request: async () => ({ Shown: (await import('../request/request.tsx')).Request }),
}

/** Fetches what is shown to somebody who has signed in; it need not wait for that. */
export function fetchSurface(): Promise<FetchedSurface> {
  return surfaces[surface()]()
}
