import { type Kysely, sql } from 'kysely'

/** What the chair has switched on in the online meeting; nothing by itself. */
export const whatAMeetingAllows = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(`
alter table meeting
  add allowed text[] not null default '{}' check (allowed <@ array['chat', 'recording', 'transcription']);
`)
      .execute(db)
  },
}
