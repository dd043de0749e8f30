import { useState } from 'react'
import type { Answer } from '../shell/api-client.ts'
import { useAction } from '../shell/use-action.ts'

/**
 * What is typed in a dialog: empty again whenever it opens, kept when it is refused. `asked`: somebody has tried to send
 * it, so what is missing is said.
 */
export function useDialogForm<Typed extends object, Answered>(
  empty: () => Typed,
  onDone: (value: Answered) => unknown,
) {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState(empty)
  const action = useAction<Answered>(async (value) => {
    setOpen(false)
    await onDone(value)
  })
  return {
    typed,
    asked,
    trouble: action.trouble,
    type: (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change })),
    /** Null: something is missing. */
    submit(send: (() => Promise<Answer<Answered>>) | null) {
      setAsked(true)
      if (send) void action.run(send)
    },
    /** For the dialog around it. */
    dialog: {
      open,
      busy: action.busy,
      onOpenChange(isOpen: boolean) {
        if (isOpen) setTyped(empty)
        setAsked(false)
        action.clear()
        setOpen(isOpen)
      },
    },
  }
}
