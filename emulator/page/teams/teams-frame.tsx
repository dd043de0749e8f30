import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { english } from '../english.ts'
import { sandbox } from '../shell/sandbox.ts'
import { appCalls } from './app-calls.ts'
import { type Calls, type FrameHost, hostFrame } from './frame-host.ts'
import type { Place, Viewer } from './place.ts'
import { useSignInTrouble } from './sign-in-trouble.ts'

export type TeamsFrameProps = {
  place: Place
  viewer: Viewer
  /** What Teams answers in this place besides. */
  calls: Calls
  host: RefObject<FrameHost | null>
}

/** A page of the app, in a frame, with this page playing Teams around it. */
export function TeamsFrame({ place, viewer, calls, host }: TeamsFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const answers = useRef<Calls>({})
  const [loaded, setLoaded] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const trouble = useSignInTrouble(viewer.person)
  answers.current = { ...appCalls(place, viewer, { failed: setProblem }), ...calls }
  const { url, subPageId, meeting } = place

  // biome-ignore lint/correctness/useExhaustiveDependencies: a person's new mail must not reload the page; another place must.
  useEffect(() => {
    if (!frame.current) return
    const hosting = hostFrame(frame.current, url, () => answers.current)
    host.current = hosting
    frame.current.src = url
    setProblem(null)
    return hosting.stop
  }, [url, subPageId, meeting?.id, viewer.person.email, trouble])
  useEffect(() => host.current?.tell('themeChange', viewer.theme), [host, viewer.theme])

  return (
    <div className="app-frame">
      {!loaded && <Spinner className="app-frame-wait" label={english.loading} />}
      {problem !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {english.tabFailed} {problem}
          </MessageBarBody>
        </MessageBar>
      )}
      <iframe
        ref={frame}
        title={place.title}
        sandbox={sandbox}
        allow="clipboard-write"
        onLoad={(event) => setLoaded(event.currentTarget.src !== '')}
      />
    </div>
  )
}
