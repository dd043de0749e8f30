import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Card } from '../chat/card.tsx'
import type { Tap } from '../controls.ts'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'
import { openLink } from '../shell/links.ts'
import type { Calls, FrameHost } from './frame-host.ts'
import type { Viewer } from './place.ts'
import { cardOf, lengthOf, type Task, type TaskReply } from './task.ts'
import { TeamsFrame } from './teams-frame.tsx'

export type TaskDialogProps = {
  first: TaskReply
  viewer: Viewer
  entityId: string
  /** Takes the result; what comes back is shown next, null closes. */
  submit: (result: unknown) => Promise<TaskReply | null>
  onClose: () => void
  /** Where the focus was before. */
  returnTo: Element | null
  host?: RefObject<FrameHost | null>
  calls?: Calls
}

/** A dialog over Teams: a page of the app, a card, or the bot's last word. */
export function TaskDialog(props: TaskDialogProps) {
  const { first, viewer, entityId, submit, onClose, returnTo } = props
  const [shown, setShown] = useState(first)
  const [problem, setProblem] = useState('')
  const [size, setSize] = useState<Pick<Task, 'width' | 'height'>>({})
  const ownHost = useRef<FrameHost>(null)
  useEffect(() => () => giveBack(returnTo), [returnTo])

  const hand = async (result: unknown) => {
    try {
      const next = await submit(result)
      if (!next) return onClose()
      setSize({})
      setShown(next)
    } catch (error) {
      console.warn(error)
      setProblem(english.cardFailed)
    }
  }
  const calls: Calls = {
    'tasks.completeTask': (result) => {
      hand(result)
      return null
    },
    'tasks.updateTask': (wanted) => {
      setSize(wanted as Task)
      return null
    },
    ...props.calls,
  }
  const task: Task = shown.type === 'continue' ? { ...shown.value, ...size } : { width: 440, height: 'auto' }
  const card = cardOf(task)
  const style = {
    // The size is that of the page in it.
    width: `calc(${lengthOf(task.width, 'vw')} + 34px)`,
    maxWidth: '100vw',
    '--task-height': shown.type === 'continue' && !card ? lengthOf(task.height, 'vh') : 'auto',
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="task-dialog" style={style}>
        <DialogBody>
          <DialogTitle
            action={
              <DialogTrigger action="close">
                <Button appearance="subtle" icon={<Icon name="close" />} aria-label={english.close} />
              </DialogTrigger>
            }
          >
            {task.title || viewer.config.app}
          </DialogTitle>
          <DialogContent className="task-content">
            {shown.type === 'message' && <p>{shown.value}</p>}
            {card && (
              <Card
                card={card}
                busy={false}
                onTap={(tap) => hand(resultOf(tap))}
                onOpen={(url) => openLink(url, viewer.person, viewer.config)}
              />
            )}
            {task.url && (
              <TeamsFrame
                key={task.url}
                place={{ url: task.url, title: task.title || viewer.config.app, frameContext: 'task', entityId }}
                host={props.host ?? ownHost}
                {...{ viewer, calls }}
              />
            )}
            <p className="problem" role="alert">
              {problem}
            </p>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** What was typed, with the action's own data. */
const resultOf = ({ data, inputs }: Omit<Tap, 'messageId'>) =>
  typeof data === 'object' ? { ...data, ...inputs } : inputs

/** After the dialog has let the focus go. */
function giveBack(element: Element | null) {
  setTimeout(() => element instanceof HTMLElement && element.isConnected && element.focus())
}
