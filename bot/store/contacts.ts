import { sql } from 'kysely'
import type { Contact } from '../../conference/contact.ts'
import type { Contacts, KeptContact } from '../ports.ts'
import type { OpenTransaction } from './open-transaction.ts'
import type { ContactRow } from './schema.ts'

const MOST_FOUND = 10

export function contactsIn({ trx }: OpenTransaction): Contacts {
  return {
    async list() {
      const rows = await trx.selectFrom('contact').selectAll().orderBy('agency').orderBy('name').execute()
      return rows.map(toContact)
    },
    async search(text) {
      const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
      const rows = await trx
        .selectFrom('contact')
        .selectAll()
        .where((eb) =>
          eb.or([eb('name', 'ilike', pattern), eb('agency', 'ilike', pattern), eb('email', 'ilike', pattern)]),
        )
        .orderBy('name')
        .limit(MOST_FOUND)
        .execute()
      return rows.map(toContact)
    },
    async add(id, contact) {
      const added = await trx
        .insertInto('contact')
        .values({ id, ...fromContact(contact) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      return added !== undefined
    },
    async put(id, contact) {
      await trx
        .insertInto('contact')
        .values({ id, ...fromContact(contact) })
        .onConflict((conflict) =>
          conflict
            .expression(sql`email, lower(name)`)
            .doUpdateSet((eb) => ({ ...fromContact(contact), version: eb('contact.version', '+', 1) })),
        )
        .execute()
    },
    async find(id) {
      const row = await trx.selectFrom('contact').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      return row ? toContact(row) : null
    },
    async isTaken({ email, name }, exceptId) {
      const row = await trx
        .selectFrom('contact')
        .select('id')
        .where('email', '=', email)
        .where(sql`lower(name)`, '=', name.toLowerCase())
        .where('id', '!=', exceptId)
        .executeTakeFirst()
      return row !== undefined
    },
    async change(id, contact) {
      await trx
        .updateTable('contact')
        .set((eb) => ({ ...fromContact(contact), version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
    async remove(id) {
      await trx.deleteFrom('contact').where('id', '=', id).execute()
    },
  }
}

function toContact({ agencyGroup: group, ...same }: Omit<ContactRow, 'version'> & { version: number }): KeptContact {
  return { ...same, group: group as Contact['group'] }
}

function fromContact({ group: agencyGroup, ...same }: Contact) {
  return { ...same, agencyGroup }
}
