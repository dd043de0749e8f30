import { Avatar, CounterBadge, Tab, TabList } from '@fluentui/react-components'
import { useEffect } from 'react'
import { go, useAddress } from '../address.ts'
import { Chat } from '../chat/chat.tsx'
import type { Clock, PageConfig, Person } from '../controls.ts'
import { english } from '../english.ts'
import { Meetings } from '../meeting/meetings.tsx'
import { Calendar } from '../office/calendar.tsx'
import { Files } from '../office/files.tsx'
import { Inbox } from '../office/inbox.tsx'
import { TeamsTab } from '../teams/teams-tab.tsx'
import { Icon } from './icons.tsx'
import type { ThemeName } from './theme.ts'
import { type View, viewsOf } from './views.ts'

type PaneProps = { person: Person; view: View; config: PageConfig; clock: Clock; theme: ThemeName }

/** One person's Teams and Outlook. */
export function PersonPane(props: PaneProps & { unread: Record<string, number> }) {
  const { person, view, config, unread } = props
  // On a narrow screen the tabs scroll.
  useEffect(() => {
    document.getElementById(`tab-${view.id}`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [view.id])
  return (
    <div className="pane">
      <div className="pane-head">
        <Avatar name={person.displayName} color="colorful" size={28} aria-hidden="true" />
        <h2>{person.displayName}</h2>
        <TabList
          className="views"
          aria-label={english.viewsOf(person.displayName)}
          selectedValue={view.id}
          onTabSelect={(_, data) => go({ person: person.email, view: String(data.value) })}
        >
          {viewsOf(person, config).map(({ id, name, icon }) => (
            <Tab key={id} id={`tab-${id}`} value={id} icon={<Icon name={icon} />} aria-controls="view">
              {name}
              <Unread count={unread[id] ?? 0} />
            </Tab>
          ))}
        </TabList>
      </div>
      <div className="view" id="view" role="tabpanel" aria-labelledby={`tab-${view.id}`}>
        <Shown {...props} />
      </div>
    </div>
  )
}

function Unread({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <>
      <CounterBadge className="tab-unread" size="small" count={count} color="danger" aria-hidden="true" />
      <span className="for-ears">, {english.unread(count)}</span>
    </>
  )
}

function Shown({ person, view, config, clock, theme }: PaneProps) {
  const address = useAddress()
  const item = address.view === view.id ? address.item : ''
  const open = (chosen: string) => go({ person: person.email, view: view.id, item: chosen })
  const viewer = { person, config, theme }
  if (view.tab) {
    const { contentUrl: url, name: title, entityId } = view.tab
    return (
      <TeamsTab
        key={view.id}
        place={{ url, title, entityId, frameContext: 'content', subPageId: item }}
        {...{ viewer }}
      />
    )
  }
  if (view.id === 'meeting') return <Meetings {...{ viewer, item, open }} />
  if (view.id === 'chat') return <Chat {...{ viewer, clock }} />
  if (view.id === 'calendar') return <Calendar {...{ viewer, clock }} address={item} onAddress={open} />
  if (view.id === 'files') return <Files {...{ person, item, open }} />
  return <Inbox {...{ person, clock, item, open }} />
}
