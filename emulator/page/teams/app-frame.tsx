import { type RefObject, useRef, useState } from 'react'
import { controls } from '../controls.ts'
import type { Answer, Calls, FrameHost } from './frame-host.ts'
import type { Place, Viewer } from './place.ts'
import { type Task, taskReplyIn } from './task.ts'
import { TaskDialog } from './task-dialog.tsx'
import { TeamsFrame } from './teams-frame.tsx'

const closed = 'User cancelled/closed the task module.'

type Opened = { task: Task; answer: (answer: Answer) => void; returnTo: Element | null }

/** A page of the app in its place in Teams, with the dialogs that it opens. */
export function AppFrame(props: { place: Place; viewer: Viewer; calls?: Calls; host?: RefObject<FrameHost | null> }) {
  const { place, viewer } = props
  const ownHost = useRef<FrameHost>(null)
  const host = props.host ?? ownHost
  const child = useRef<FrameHost>(null)
  const [opened, setOpened] = useState<Opened | null>(null)

  const calls: Calls = {
    'tasks.startTask': (task) =>
      new Promise<Answer>((answer) => {
        setOpened({ task: task as Task, answer, returnTo: document.activeElement })
      }),
    messageForChild: (message) => {
      child.current?.tell('messageForChild', message)
      return null
    },
    ...props.calls,
  }
  const end = (answer: Answer) => {
    opened?.answer(answer)
    setOpened(null)
  }
  const submit = async (result: unknown) => {
    if (opened?.task.completionBotId) return taskReplyIn((await controls.submitTask(viewer.person.email, result)).body)
    opened?.answer([null, result])
    return null
  }
  return (
    <>
      <TeamsFrame {...{ place, viewer, calls, host }} />
      {opened && (
        <TaskDialog
          first={{ type: 'continue', value: opened.task }}
          entityId={place.entityId}
          returnTo={opened.returnTo}
          host={child}
          calls={{
            messageForParent: (message) => {
              host.current?.tell('messageForParent', message)
              return null
            },
          }}
          // A page that has its result has been answered already; a second answer goes unheard.
          onClose={() => end([closed, null])}
          {...{ viewer, submit }}
        />
      )}
    </>
  )
}
