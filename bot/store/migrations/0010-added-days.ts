import { type Kysely, sql } from 'kysely'

/** Dates that were announced before a day was added, or before a conference moved, change no further than there is time for. */
export const addedDays = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(columns).execute(db)
  },
}

const columns = `
-- Null: known from the beginning.
alter table holiday add added_at timestamptz;
alter table conference add moved_at timestamptz;
`
