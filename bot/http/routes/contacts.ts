import * as api from '../../api/contacts.ts'
import { addContact, changeContact, listContacts, removeContact } from '../../features/keep-contacts/contacts.ts'
import { importContacts, readPeople } from '../../features/keep-contacts/import-people.ts'
import { searchPeople } from '../../features/keep-contacts/search-people.ts'
import { route } from '../api-route.ts'

export const contactRoutes = [
  route(api.listContacts, ({ world, actor }) => listContacts(world, actor)),
  route(api.addContact, ({ world, actor, body }) => addContact(world, actor, body)),
  route(api.changeContact, ({ world, actor, params, body, ifMatch }) =>
    changeContact(world, actor, params.id, body, ifMatch),
  ),
  route(api.removeContact, ({ world, actor, params }) => removeContact(world, actor, params.id)),
  route(api.importContacts, ({ world, actor, body: { csv, take } }) => importContacts(world, actor, csv, take)),
  route(api.readPeople, ({ actor, body }) => readPeople(actor, body.csv)),
  route(api.searchPeople, ({ world, body }) => searchPeople(world, body.text)),
]
