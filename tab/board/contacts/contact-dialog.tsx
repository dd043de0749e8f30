import { Checkbox } from '@fluentui/react-components'
import { type ComponentProps, useState } from 'react'
import { Contact, type ContactInput } from '../../../conference/contact.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Fields } from '../../parts/fields.tsx'
import { GroupField } from '../../parts/professional-fields.tsx'
import { ErrorsContext, TextField } from '../../parts/text-field.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import type { Answer } from '../../shell/api-client.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'

const words = english.contacts
const labels = { ...english.form, mailboxNote: words.mailboxNote, holidayContact: words.holidayContact }

type Typed = Required<Omit<ContactInput, 'group'>> & { group: string }

const EMPTY: Typed = {
  ...{ name: '', role: '', agency: '', group: '', email: '', phone: '' },
  ...{ sharedMailbox: false, mailboxNote: '', holidayContact: '' },
}

interface Props {
  trigger: ComponentProps<typeof Dialog>['trigger']
  title: string
  /** Null adds somebody. */
  contact: Contact | null
  save(contact: Contact): Promise<Answer<unknown>>
  onDone(): unknown
}

/** One person of the contact list. What was typed stays when it could not be saved. */
export function ContactDialog({ trigger, title, contact, save, onDone }: Props) {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState<Typed>(EMPTY)
  const action = useAction(async () => {
    setOpen(false)
    await onDone()
  })
  const parsed = Contact.safeParse(typed)
  const errors = asked ? errorsIn(parsed.error?.issues ?? [], typed) : new Map<string, string>()
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }))
  function show(isOpen: boolean) {
    if (isOpen) {
      setTyped(contact ?? EMPTY)
      setAsked(false)
      action.clear()
    }
    setOpen(isOpen)
  }
  function submit() {
    setAsked(true)
    if (parsed.success) action.run(() => save(parsed.data))
  }
  const field = (name: 'name' | 'email' | 'role' | 'agency' | 'phone' | 'mailboxNote' | 'holidayContact') => (
    <TextField
      field={name}
      label={labels[name]}
      required={!['phone', 'mailboxNote', 'holidayContact'].includes(name)}
      {...(name === 'mailboxNote' && { hint: words.mailboxNoteHint })}
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
    />
  )
  return (
    <Dialog {...{ trigger, title, open }} confirm={words.save} busy={action.busy} onOpenChange={show} onSubmit={submit}>
      <ErrorsContext value={errors}>
        {action.trouble && <TroubleBar message={action.trouble.message} />}
        <Fields>
          {field('name')}
          {field('role')}
          {field('agency')}
          <GroupField field="group" required value={typed.group} onChange={(group) => set({ group })} />
          {field('email')}
          {field('phone')}
        </Fields>
        <Checkbox
          label={words.sharedMailbox}
          checked={typed.sharedMailbox}
          onChange={(_, data) => set({ sharedMailbox: data.checked === true })}
        />
        {field('mailboxNote')}
        {field('holidayContact')}
      </ErrorsContext>
    </Dialog>
  )
}

function errorsIn(issues: readonly { path: PropertyKey[]; message: string }[], typed: Typed): Map<string, string> {
  return new Map(
    issues.map(({ path, message }) => {
      const name = String(path[0]) as keyof typeof labels
      const isEmpty = String(typed[name as keyof Typed] ?? '').trim() === ''
      const label = String(labels[name])
      return [name, isEmpty ? english.booking.missing(label) : english.booking.wrong(label, message)]
    }),
  )
}
