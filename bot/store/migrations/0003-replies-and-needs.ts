import { type Kysely, sql } from 'kysely'

/** Who accepted, what people need to take part, and by which chat a tab in the meeting finds its conference. */
export const repliesAndNeeds = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(columns).execute(db)
  },
}

const columns = `
alter table participant
  add reply text not null default 'none' check (reply in ('none', 'accepted', 'tentative', 'declined'));
alter table conference
  add needs jsonb not null default '[]',
  add chat_id text unique;
`
