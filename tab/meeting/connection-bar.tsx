import { Button } from '@fluentui/react-components'
import { Notice } from '../parts/notice.tsx'
import { english } from './english.ts'
import { useRunning } from './use-running.ts'

const words = english.connection

/** Says when nothing gets through, and that nothing is lost by it. */
export function ConnectionBar() {
  const { sending, isLost, outbox } = useRunning()
  const { trouble, waiting } = sending
  if (!trouble && !isLost) return null
  const isOffline = isLost || trouble?.isOffline
  return (
    <Notice
      intent="warning"
      role="status"
      actions={<Button onClick={() => void outbox.flush()}>{words.tryNow}</Button>}
    >
      {isOffline ? words.lost : `${trouble?.message} ${words.refused}`}
      {waiting.length > 0 && ` ${words.waiting(waiting.length)}`}
    </Notice>
  )
}
