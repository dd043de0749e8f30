import type { AppTab, PageConfig, Person } from '../controls.ts'
import { english } from '../english.ts'
import type { IconName } from './icons.tsx'

export type View = { id: string; name: string; icon: IconName; tab?: AppTab }

export const tabId = ({ name }: AppTab) => name.toLowerCase().replaceAll(' ', '-')

/** What a person has: Teams with the app's tabs, and files, only in the tenant; mail for everybody. */
export function viewsOf({ organisation, appRoles }: Person, config: PageConfig): View[] {
  const { chat, meeting, calendar, files, inbox } = english.views
  const office: View[] = [{ id: 'calendar', name: calendar, icon: 'calendar' }]
  const mail: View = { id: 'inbox', name: inbox, icon: 'inbox' }
  if (organisation !== 'tenant') return [...office, mail]
  const tabs = config.teamsTabs.map((tab): View => ({ id: tabId(tab), name: tab.name, icon: 'app', tab }))
  const talk: View = { id: 'chat', name: chat, icon: 'chat' }
  return [
    // Whoever works with the app begins there, everybody else where it writes to them.
    ...(appRoles?.length ? [...tabs, talk] : [talk, ...tabs]),
    { id: 'meeting', name: meeting, icon: 'video' },
    ...office,
    { id: 'files', name: files, icon: 'files' },
    mail,
  ]
}

/** The one that the address names, else the first that the person has. */
export function viewOf(person: Person, config: PageConfig, named: string): View | null {
  const views = viewsOf(person, config)
  return views.find(({ id }) => id === named) ?? views[0] ?? null
}
