import { type Kysely, sql } from 'kysely'

/** The board reads by date, and asks the calendar now and then who has answered. */
export const board = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(changes).execute(db)
  },
}

const changes = `
create index on conference (starts_at, number);
alter table conference add replies_read_at timestamptz;
create index on delivery (conference_id, participant_id) where state in ('sent', 'failed');
`
