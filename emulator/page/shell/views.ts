import type { PageConfig, Person } from '../controls.ts'
import { english } from '../english.ts'
import type { IconName } from './icons.tsx'

export type TeamsTabAt = PageConfig['teamsTabs'][number]
export type View = { id: string; name: string; icon: IconName; tab?: TeamsTabAt }

export const tabId = ({ name }: TeamsTabAt) => name.toLowerCase().replaceAll(' ', '-')

/** What a person has: Teams and files only in the tenant, the app's tabs only with a role in it, mail for everybody. */
export function viewsOf(person: Person, config: PageConfig): View[] {
  const { chat, calendar, files, inbox } = english.views
  const hasTeams = person.organisation === 'tenant'
  const views: (View | false)[] = [
    ...(hasTeams && person.appRoles?.length ? config.teamsTabs : []).map(
      (tab): View => ({ id: tabId(tab), name: tab.name, icon: 'app', tab }),
    ),
    hasTeams && { id: 'chat', name: chat, icon: 'chat' },
    { id: 'calendar', name: calendar, icon: 'calendar' },
    hasTeams && { id: 'files', name: files, icon: 'files' },
    { id: 'inbox', name: inbox, icon: 'inbox' },
  ]
  return views.filter((view) => view !== false)
}

/** The one that the address names, else the first that the person has. */
export function viewOf(person: Person, config: PageConfig, named: string): View | null {
  const views = viewsOf(person, config)
  return views.find(({ id }) => id === named) ?? views[0] ?? null
}
