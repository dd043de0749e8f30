import type { ComponentType } from 'react'
import { type Surface, surface } from './place.ts'

/** The page's surfaces by their address below /tab/; each is fetched when it is the one asked for. */
const surfaces: Record<Surface, () => Promise<ComponentType>> = {
  board: async () => (await import('../board/board.tsx')).Board,
  'my-reports': async () => (await import('../my-reports/my-reports.tsx')).MyReports,
  meeting: async () => (await import('../meeting/meeting.tsx')).Meeting,
  'core-group': async () => (await import('../core-group/core-group.tsx')).CoreGroup,
  outlook: async () => (await import('../outlook/outlook.tsx')).Outlook,
  request: async () => (await import('../request/request.tsx')).Request,
}

/** Fetches what is shown to somebody who has signed in; it need not wait for that. */
export function fetchSurface(): Promise<ComponentType> {
  return surfaces[surface()]()
}
