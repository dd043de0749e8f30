import { go } from '../address.ts'
import { controls, type PageConfig, type Person } from '../controls.ts'
import { tabId } from './views.ts'

/** Opens a link as Microsoft 365 would: a document in OneDrive, the app's tab in Teams, anything else in a new browser tab. */
export async function openLink(url: string, person: Person, config: PageConfig) {
  const { hostname, pathname, searchParams } = new URL(url)
  if (hostname.endsWith('.sharepoint.com')) {
    const entry = (await controls.files(person)).find(({ webUrl }) => isAt(url, webUrl))
    if (entry) return go({ person: person.email, view: 'files', item: entry.id })
  }
  const [tab] = config.teamsTabs
  if (hostname === 'teams.microsoft.com' && pathname.startsWith('/l/entity/') && tab) {
    const { subEntityId = '' } = JSON.parse(searchParams.get('context') ?? '{}') as { subEntityId?: string }
    return go({ person: person.email, view: tabId(tab), item: subEntityId })
  }
  open(url, '_blank', 'noopener')
}

/** At this address, or in the folder that it names. */
function isAt(url: string, webUrl: string) {
  const [place, file] = [url, webUrl].map((one) => decodeURI(one.split('?')[0] ?? ''))
  return place !== '' && (file === place || file?.startsWith(`${place}/`))
}
