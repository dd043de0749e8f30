import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { go } from '../address.ts'
import type { Person } from '../controls.ts'
import { english } from '../english.ts'
import type { World } from '../world.ts'
import { groupOf } from './groups.ts'
import { tabId } from './views.ts'

/** Where a newcomer begins, as long as nobody has got anything. */
export function TryFirst({ world, chosen, view }: { world: World; chosen: Person | null; view: string }) {
  const [tab] = world.config.teamsTabs
  const team = world.people.find((person) => groupOf(person) === 'business-team')
  const isUnused = world.notifications.length === 0 && Object.values(world.unreadMail).every((count) => count === 0)
  if (!tab || !team || !isUnused) return null
  const isThere = chosen === team && view === tabId(tab)
  return (
    <aside aria-label={english.tryFirst}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{english.tryFirst}</MessageBarTitle>
          {isThere ? english.tryBooking : english.tryFirstHint(team.displayName, tab.name)}
        </MessageBarBody>
        {!isThere && (
          <MessageBarActions>
            <Button size="small" onClick={() => go({ person: team.email, view: tabId(tab) })}>
              {english.open(tab.name)}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </aside>
  )
}
