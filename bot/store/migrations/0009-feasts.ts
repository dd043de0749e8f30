import { type Kysely, sql } from 'kysely'

/** Days on which a family does not meet, as somebody has named them. */
export const feasts = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table conference add feasts jsonb not null default '[]'`.execute(db)
  },
}
