import { type Kysely, sql } from 'kysely'

/** A family that moved in from another authority: its limit counts from the written notice. */
export const transferIn = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table conference add transfer_in boolean not null default false`.execute(db)
  },
}
