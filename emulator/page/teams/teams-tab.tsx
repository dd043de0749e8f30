import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { controls, type PageConfig, type Person } from '../controls.ts'
import { english } from '../english.ts'
import { openLink } from '../shell/links.ts'
import type { ThemeName } from '../shell/theme.ts'
import type { TeamsTabAt } from '../shell/views.ts'
import { hostTab, type TabHost } from './teams-host.ts'

// As in Teams: what a tab may do there, it may do here, and no more.
const sandbox =
  'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-pointer-lock allow-scripts allow-same-origin allow-downloads'

type TeamsTabProps = { tab: TeamsTabAt; item: string; person: Person; config: PageConfig; theme: ThemeName }

/** The product's page, in a frame, with this page playing Teams around it. */
export function TeamsTab(props: TeamsTabProps) {
  const { item, person, config, theme } = props
  const url = props.tab.contentUrl
  const frame = useRef<HTMLIFrameElement>(null)
  const host = useRef<TabHost>(null)
  const context = useRef({})
  const [loaded, setLoaded] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  context.current = contextOf(props)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the person's new mail must not reload the tab.
  useEffect(() => {
    if (!frame.current) return
    const hosting = hostTab({
      frame: frame.current,
      url,
      context: () => context.current,
      getToken: () => controls.token(person.email),
      openLink: (link) => openLink(link, person, config),
      onFailed: setProblem,
    })
    host.current = hosting
    frame.current.src = url
    setProblem(null)
    return hosting.stop
  }, [url, item, person.email])
  useEffect(() => host.current?.changeTheme(theme), [theme])

  return (
    <div className="teams-tab">
      {!loaded && <Spinner className="teams-tab-wait" label={english.loading} />}
      {problem !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {english.tabFailed} {problem}
          </MessageBarBody>
        </MessageBar>
      )}
      <iframe
        ref={frame}
        title={props.tab.name}
        sandbox={sandbox}
        allow="clipboard-write"
        onLoad={(event) => setLoaded(event.currentTarget.src !== '')}
      />
    </div>
  )
}

function contextOf({ tab, item, person, config, theme }: TeamsTabProps) {
  return {
    locale: 'en-gb',
    theme,
    entityId: tab.entityId,
    subEntityId: item || undefined,
    frameContext: 'content',
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'stand-in',
    appSessionId: 'stand-in',
    userObjectId: person.objectId,
    userDisplayName: person.displayName,
    userPrincipalName: person.upn,
    loginHint: person.upn,
    tid: config.tenantId,
  }
}
