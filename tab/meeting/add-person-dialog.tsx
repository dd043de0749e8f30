import { useState } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { fetchedLater } from '../parts/fetched-later.tsx'
import type { AddPersonFieldsProps, TypedPerson } from './add-person-fields.tsx'
import { english } from './english.ts'
import { useRunning } from './use-running.ts'

const words = english.here.add
const EMPTY: TypedPerson = { name: '', role: '', agency: '', side: 'family' }

const AddPersonFields = fetchedLater<AddPersonFieldsProps>(
  async () => (await import('./add-person-fields.tsx')).AddPersonFields,
  () => <p role="status">{english.wait}</p>,
)

export function AddPersonDialog() {
  const { act } = useRunning()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState(EMPTY)
  const type = (change: Partial<TypedPerson>) => setTyped({ ...typed, ...change })
  function submit() {
    setAsked(true)
    if (!typed.name.trim() || !typed.role.trim()) return
    act({ kind: 'add-person', personId: crypto.randomUUID(), ...typed, way: 'room' })
    setTyped(EMPTY)
    setAsked(false)
    setOpen(false)
  }
  return (
    <Dialog
      trigger={{ children: words.trigger }}
      {...{ title: words.title, confirm: words.confirm, busy: false, open }}
      onOpenChange={setOpen}
      onSubmit={submit}
    >
      <AddPersonFields {...{ typed, asked, type }} />
    </Dialog>
  )
}
