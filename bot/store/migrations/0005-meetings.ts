import { type Kysely, sql } from 'kysely'

/** What happens while a conference is held: where on its agenda it is, who is here, what is written. */
export const meetings = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(tables).execute(db)
  },
}

const tables = `
create table meeting (
  conference_id uuid primary key references conference on delete cascade,
  version integer not null default 0,
  state text not null default 'not-started' check (state in ('not-started', 'under-way', 'ended')),
  step integer not null default 1 check (step > 0),
  started_at timestamptz,
  step_started_at timestamptz,
  ended_at timestamptz,
  speaking_order uuid[] not null default '{}',
  spoken uuid[] not null default '{}',
  in_chat text check (in_chat in ('added', 'refused'))
);

create table meeting_guest (
  conference_id uuid not null references meeting on delete cascade,
  id uuid not null,
  position bigint not null generated always as identity,
  name text not null,
  role text not null,
  agency text not null,
  side text not null check (side in ('professional', 'family')),
  primary key (conference_id, id)
);

-- Of a participant or a guest.
create table attendance (
  conference_id uuid not null references meeting on delete cascade,
  person_id uuid not null,
  state text not null check (state in ('here', 'not-here', 'left')),
  way text not null check (way in ('room', 'online')),
  at timestamptz not null,
  by uuid not null,
  primary key (conference_id, person_id)
);

create table meeting_line (
  conference_id uuid not null references meeting on delete cascade,
  id uuid not null,
  position bigint not null generated always as identity,
  -- The id of the change that made it as it is.
  version uuid not null,
  step integer not null,
  kind text not null check (kind in ('note', 'shown', 'family-words')),
  text text not null,
  whose uuid,
  -- Null: whoever is here.
  audience uuid[],
  by uuid not null,
  at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (conference_id, id)
);

-- What has been done, by the ids that clients gave it: the same is never done twice.
create table meeting_change (
  conference_id uuid not null references meeting on delete cascade,
  id uuid not null,
  primary key (conference_id, id)
);
`
