import { readPeople } from '../../../bot/api/contacts.ts'
import type { Contact } from '../../../conference/contact.ts'
import { useSession } from '../../shell/session.ts'
import { ImportDialog } from '../contacts/import-dialog.tsx'
import { english } from '../english.ts'

/** Professionals of a CSV file; nothing is stored before the conference is booked. */
export function ImportIntoBooking({ onRead }: { onRead(people: Contact[]): void }) {
  const { api } = useSession()
  return (
    <ImportDialog
      title={english.importing.titles.booking}
      read={(csv) => api.call(readPeople, { body: { csv } })}
      onDone={({ people }) => onRead(people.map(({ person }) => person))}
    />
  )
}
