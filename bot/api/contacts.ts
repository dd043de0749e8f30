import { z } from 'zod'
import { Contact } from '../../conference/contact.ts'
import { Done, endpoint } from './endpoint.ts'

const KeptContact = z.object({ id: z.string(), version: z.int(), ...Contact.shape })

/** The authority's own list of people outside. */
export const listContacts = endpoint('GET', '/api/v1/contacts', {
  body: z.undefined(),
  answer: z.object({ contacts: z.array(KeptContact) }),
})

export const addContact = endpoint('POST', '/api/v1/contacts', {
  body: Contact,
  answer: z.object({ id: z.string() }),
})

export const changeContact = endpoint('PUT', '/api/v1/contacts/:id', { body: Contact, answer: Done, versioned: true })

export const removeContact = endpoint('DELETE', '/api/v1/contacts/:id', { body: z.undefined(), answer: Done })

const csv = z.string().max(400_000, 'is larger than 400 KB. Import it in parts')

const ReadPeople = z.object({
  people: z.array(z.object({ row: z.int(), person: Contact })),
  /** Row and column as the spreadsheet shows them, and a sentence that says what to do. */
  problems: z.array(z.object({ row: z.int(), column: z.string(), message: z.string() })),
  /** Columns that we have no use for. */
  ignored: z.array(z.string()),
})

/** Into the contact list. Nothing is stored while there are problems, unless `take` is "right": then the right rows are. */
export const importContacts = endpoint('POST', '/api/v1/contacts/import', {
  body: z.object({ csv, take: z.enum(['all', 'right']).default('all') }),
  answer: ReadPeople.extend({ stored: z.int() }),
})

/** Into a booking: only read, nothing is stored. */
export const readPeople = endpoint('POST', '/api/v1/people/import', {
  body: z.object({ csv }),
  answer: ReadPeople,
})

/** In the directory and the contact list. A POST, so that no name stands in an address. */
export const searchPeople = endpoint('POST', '/api/v1/people/search', {
  body: z.object({
    text: z.string().trim().min(2, 'needs at least two letters').max(100, 'is longer than 100 characters'),
  }),
  answer: z.object({
    people: z.array(
      z.object({
        source: z.enum(['directory', 'contacts']),
        name: z.string(),
        email: z.string(),
        role: z.string(),
        agency: z.string(),
        /** Empty when it is not known. */
        group: z.string(),
        phone: z.string(),
        /** Of another organisation: reached by mail, not in Teams. */
        isOutside: z.boolean(),
        sharedMailbox: z.boolean(),
        mailboxNote: z.string(),
        holidayContact: z.string(),
      }),
    ),
    directory: z.enum(['asked', 'unavailable']),
  }),
})
export type PersonFound = z.infer<typeof searchPeople.answer>['people'][number]
