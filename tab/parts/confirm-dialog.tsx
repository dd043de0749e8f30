import { type Button, Text } from '@fluentui/react-components'
import { type ComponentProps, useState } from 'react'
import type { Answer } from '../shell/api-client.ts'
import { useAction } from '../shell/use-action.ts'
import { Dialog } from './dialog.tsx'
import { TroubleBar } from './trouble-bar.tsx'

interface Props<T> {
  trigger: Omit<ComponentProps<typeof Button>, 'onClick' | 'as'>
  title: string
  lead: string
  confirm: string
  send(): Promise<Answer<T>>
  onDone(value: T): unknown
}

/** Asks once more before what cannot simply be undone. */
export function ConfirmDialog<T>({ trigger, title, lead, confirm, send, onDone }: Props<T>) {
  const [open, setOpen] = useState(false)
  const action = useAction<T>(async (value) => {
    setOpen(false)
    await onDone(value)
  })
  return (
    <Dialog
      {...{ trigger, title, confirm, open }}
      busy={action.busy}
      onOpenChange={setOpen}
      onSubmit={() => action.run(send)}
    >
      <Text>{lead}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
    </Dialog>
  )
}
