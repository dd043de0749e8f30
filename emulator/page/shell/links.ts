import { go } from '../address.ts'
import { controls, type PageConfig, type Person } from '../controls.ts'
import { tabId } from './views.ts'

/** Opens a link as Microsoft 365 would: a document in OneDrive, the app's place in Teams, anything else in a new browser tab. */
export async function openLink(url: string, person: Person, config: PageConfig) {
  const { hostname } = new URL(url)
  if (hostname.endsWith('.sharepoint.com')) {
    const entry = (await controls.files(person)).find(({ webUrl }) => isAt(url, webUrl))
    if (entry) return go({ person: person.email, view: 'files', item: entry.id })
  }
  const place = hostname === 'teams.microsoft.com' ? placeInTeams(url, config) : null
  if (place) return go({ person: person.email, ...place })
  open(url, '_blank', 'noopener')
}

/** Where a link to Teams leads in this page; null for what only Teams itself has. */
export function placeInTeams(url: string, config: PageConfig): { view: string; item: string } | null {
  const { pathname, searchParams } = new URL(url)
  const [, , kind, first = '', second = ''] = pathname.split('/').map(decodeURIComponent)
  if (kind === 'meetup-join') return { view: 'meeting', item: first }
  if (kind !== 'entity' || first !== config.manifestId) return null
  const { subEntityId = '', chatId = '' } = JSON.parse(searchParams.get('context') ?? '{}') as Record<string, string>
  if (second === config.meetingTab?.entityId && chatId) return { view: 'meeting', item: inChat(chatId) }
  const tab = config.teamsTabs.find(({ entityId }) => entityId === second)
  return tab ? { view: tabId(tab), item: subEntityId } : null
}

/** The address of a meeting's chat with the app's tab in it, beside that of the meeting itself. */
export const inChat = (threadId: string) => `chat/${threadId}`

/** The link for what `pages.navigateToApp` was asked for. */
export function linkTo(wanted: { appId: string; pageId: string; subPageId?: string; chatId?: string }): string {
  const link = new URL(`https://teams.microsoft.com/l/entity/${wanted.appId}/${encodeURIComponent(wanted.pageId)}`)
  const context = { subEntityId: wanted.subPageId, chatId: wanted.chatId }
  link.searchParams.set('context', JSON.stringify(context))
  return link.href
}

/** At this address, or in the folder that it names. */
function isAt(url: string, webUrl: string) {
  const [place, file] = [url, webUrl].map((one) => decodeURI(one.split('?')[0] ?? ''))
  return place !== '' && (file === place || file?.startsWith(`${place}/`))
}
