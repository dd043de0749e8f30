import { type Kysely, sql } from 'kysely'

/** What each person was last known to answer to a core group, so that a new answer is told from one that was acted on. */
export const repliesToCoreGroups = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table calendar_event add replies jsonb not null default '{}'`.execute(db)
  },
}
