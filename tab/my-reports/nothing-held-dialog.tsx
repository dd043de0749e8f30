import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import { holdNothing } from '../../bot/api/my-work.ts'
import { Dialog } from '../parts/dialog.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { english } from './english.ts'
import { birthWords } from './facts-section.tsx'
import { usePart, useReport } from './use-part.ts'

const words = english.nothingHeld

/** The children are named before anybody says that they hold nothing about them. */
export function NothingHeldDialog() {
  const { api } = useSession()
  const { part, onDone } = usePart()
  const { id } = useReport()
  const [open, setOpen] = useState(false)
  const action = useAction(async () => {
    setOpen(false)
    await onDone()
  })
  return (
    <Dialog
      trigger={{ children: words.open }}
      title={words.title}
      confirm={words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={setOpen}
      onSubmit={() => action.run(() => api.call(holdNothing, { params: { id }, body: {} }))}
    >
      <Text>{words.lead}</Text>
      <ul>
        {part.children.map(({ id: childId, name, born }) => (
          <li key={childId}>{english.facts.born(name, birthWords(born))}</li>
        ))}
      </ul>
      <Text>{words.sure}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
    </Dialog>
  )
}
