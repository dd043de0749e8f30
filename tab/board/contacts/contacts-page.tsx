import { Field, Input, Link, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { z } from 'zod'
import { addContact, changeContact, importContacts, listContacts, removeContact } from '../../../bot/api/contacts.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { english } from '../english.ts'
import { ContactDialog } from './contact-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'

type Contact = z.infer<typeof listContacts.answer>['contacts'][number]

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  lines: { display: 'flex', flexDirection: 'column', alignItems: 'start', overflowWrap: 'anywhere' },
  more: { color: tokens.colorNeutralForeground2 },
  search: { maxWidth: '24rem' },
})

const words = english.contacts

/** The authority's own list of people outside: whom booking finds by name. */
export function ContactsPage() {
  const styles = useStyles()
  const { api } = useSession()
  const [search, setSearch] = useState('')
  const [said, setSaid] = useState('')
  const { value, trouble, reload } = useLoaded(
    () => api.call(listContacts, {}),
    () => false,
  )
  const contacts = value?.contacts ?? []
  const shown = contacts.filter((contact) => fits(contact, search))
  return (
    <div className={styles.page}>
      <Link href={placeOf.list}>{english.conference.back}</Link>
      <h1 className={styles.title}>{words.title}</h1>
      <Text>{words.lead}</Text>
      <div className={styles.actions}>
        <ContactDialog
          trigger={{ appearance: 'primary', children: words.add }}
          title={words.addTitle}
          contact={null}
          save={(contact) => api.call(addContact, { body: contact })}
          onDone={reload}
        />
        <ImportDialog
          title={english.importing.titles.list}
          read={(csv, take) => api.call(importContacts, { body: { csv, take } })}
          onDone={async ({ people }) => {
            setSaid(english.importing.done(people.length))
            await reload()
          }}
        />
      </div>
      <div role="status">
        {said && (
          <MessageBar intent="success">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={english.loading} />}
      {value && contacts.length === 0 && <Text>{words.empty}</Text>}
      {contacts.length > 0 && (
        <>
          <Field label={words.search} className={styles.search}>
            <Input type="search" value={search} onChange={(_, data) => setSearch(data.value)} />
          </Field>
          {shown.length === 0 ? (
            <Text role="status">{words.noneFound}</Text>
          ) : (
            <DataTable label={words.title} columns={columnsFor(reload)} rows={shown} rowKey={({ id }) => id} />
          )}
        </>
      )}
    </div>
  )
}

function fits({ name, agency, email }: Contact, search: string): boolean {
  const wanted = search.trim().toLowerCase()
  return [name, agency, email].some((text) => text.toLowerCase().includes(wanted))
}

function columnsFor(reload: () => unknown): Column<Contact>[] {
  return [
    { name: words.columns.name, cell: (contact) => <Lines first={contact.name} rest={[contact.role]} /> },
    {
      name: words.columns.agency,
      cell: ({ agency, group }) => <Lines first={agency} rest={[english.form.groups[group]]} />,
    },
    {
      name: words.columns.reach,
      share: 1.6,
      cell: ({ email, phone, sharedMailbox, mailboxNote, holidayContact }) => (
        <Lines
          first={email}
          rest={[phone, sharedMailbox && words.shared, mailboxNote, holidayContact && words.holidays(holidayContact)]}
        />
      ),
    },
    { name: words.columns.actions, cell: (contact) => <Actions contact={contact} reload={reload} /> },
  ]
}

function Lines({ first, rest }: { first: string; rest: (string | false)[] }) {
  const styles = useStyles()
  return (
    <span className={styles.lines}>
      <span>{first}</span>
      {rest.filter(Boolean).map((line) => (
        <Text key={String(line)} size={200} className={styles.more}>
          {line}
        </Text>
      ))}
    </span>
  )
}

function Actions({ contact, reload }: { contact: Contact; reload: () => unknown }) {
  const styles = useStyles()
  const { api } = useSession()
  const { id, version, name } = contact
  return (
    <span className={styles.actions}>
      <ContactDialog
        trigger={{ size: 'small', children: words.change, 'aria-label': words.changeOf(name) }}
        title={words.changeTitle}
        contact={contact}
        save={(changed) => api.call(changeContact, { params: { id }, body: changed, version })}
        onDone={reload}
      />
      <ConfirmDialog
        trigger={{ size: 'small', children: words.remove.open, 'aria-label': words.remove.openOf(name) }}
        title={words.remove.title(name)}
        lead={words.remove.lead}
        confirm={words.remove.confirm}
        send={() => api.call(removeContact, { params: { id } })}
        onDone={reload}
      />
    </span>
  )
}
