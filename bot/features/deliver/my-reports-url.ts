import type { DialogTask } from '../../../adaptive-cards/actions.ts'
import type { World } from '../../ports.ts'

/** Where the page shows one report of the person; `card` is the message in chat that is renewed afterwards. */
export function myReportsUrl(
  { settings }: Pick<World, 'settings'>,
  { reportId, task, card }: { reportId: string; task?: DialogTask; card?: string | null },
): string {
  const place = ['reports', reportId, task, task && card].filter((part) => typeof part === 'string')
  return `${settings.publicUrl}/tab/my-reports#/${place.map(encodeURIComponent).join('/')}`
}
