import { type Kysely, sql } from 'kysely'

/** Everything but the queue, which keeps its own schema. Needs PostgreSQL 15 or later (`nulls not distinct`). */
export const firstTables = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(conferences).execute(db)
    await sql.raw(reports).execute(db)
    await sql.raw(deliveries).execute(db)
    await sql.raw(chatAndPage).execute(db)
    await sql.raw(administration).execute(db)
  },
}

const conferences = `
create sequence conference_number start 1042;

create table conference (
  id uuid primary key,
  version int not null default 1,
  number int not null unique default nextval('conference_number'),
  kind text not null check (kind in ('initial', 'review')),
  state text not null check (state in ('booked', 'called-off')),
  stopped boolean not null,
  strategy_date date,
  starts_at timestamptz not null,
  duration_minutes int not null check (duration_minutes > 0),
  place text not null,
  online boolean not null,
  join_url text,
  preset text not null,
  whereabouts text not null check (whereabouts in ('yes', 'no', 'unknown')),
  exception_reason text,
  exception_manager text,
  chair_id uuid not null,
  lead_social_worker_id uuid not null,
  booked_at timestamptz not null,
  booked_by text not null,
  circulated_at timestamptz,
  next_due_at timestamptz,
  check ((exception_reason is null) = (exception_manager is null))
);
create index on conference (next_due_at);

create table child (
  id uuid primary key,
  conference_id uuid not null references conference,
  position int not null,
  name text not null,
  born date not null
);
create index on child (conference_id);

create table participant (
  id uuid primary key,
  version int not null default 1,
  conference_id uuid not null references conference,
  position int not null,
  email text not null,
  name text not null,
  role text not null,
  agency text not null,
  agency_group text not null,
  phone text not null,
  side text not null check (side in ('professional', 'family')),
  entra_id text,
  channel text check (channel in ('teams', 'mail', 'by-hand')),
  safe_contact_recorded_by text,
  safe_contact_recorded_at timestamptz,
  apology_at timestamptz,
  apology_instead text,
  unique (conference_id, id),
  unique (conference_id, email),
  check ((safe_contact_recorded_by is null) = (safe_contact_recorded_at is null)),
  check ((apology_at is null) = (apology_instead is null))
);
create index on participant (email);
create index on participant (entra_id);

-- Checked at commit, since a conference is stored before its people.
alter table conference
  add foreign key (id, chair_id) references participant (conference_id, id) deferrable initially deferred,
  add foreign key (id, lead_social_worker_id) references participant (conference_id, id) deferrable initially deferred;

create table child_link (
  participant_id uuid not null references participant,
  child_id uuid not null references child,
  may_receive boolean not null,
  primary key (participant_id, child_id)
);
create index on child_link (child_id);
`

const reports = `
create table report (
  id uuid primary key,
  version int not null default 1,
  conference_id uuid not null references conference,
  participant_id uuid not null unique,
  request int not null check (request > 0),
  requested_at timestamptz not null,
  state text not null
    check (state in ('requested', 'draft', 'submitted', 'accepted', 'returned', 'refused', 'nothing-held')),
  started boolean not null,
  comment text,
  decided_by text,
  foreign key (conference_id, participant_id) references participant (conference_id, id)
);
create index on report (conference_id, participant_id);

create table prepared_document (
  report_id uuid not null references report,
  position int not null,
  part text not null check (part in ('main', 'restricted')),
  drive_id text not null,
  item_id text not null,
  web_url text not null,
  content_tag text not null,
  primary key (report_id, position)
);

create table report_version (
  id uuid primary key,
  report_id uuid not null references report,
  number int not null,
  part text not null check (part in ('main', 'restricted')),
  state text not null check (state in ('draft', 'submitted', 'superseded', 'withdrawn', 'refused')),
  source text not null check (source in ('onedrive', 'chat', 'page', 'hand')),
  type text,
  received_at timestamptz not null,
  sha256 text not null,
  bytes bigint not null,
  late boolean not null,
  drive_id text,
  item_id text,
  refused_because text,
  note text,
  check ((drive_id is null) = (item_id is null))
);
create index on report_version (report_id);

create table release (
  party_id uuid not null references participant,
  version_id uuid not null references report_version,
  released_by text not null,
  released_at timestamptz not null,
  primary key (party_id, version_id)
);
create index on release (version_id);

create table pack (
  id uuid primary key,
  conference_id uuid not null references conference,
  participant_id uuid not null,
  circulation int not null check (circulation > 0),
  drive_id text not null,
  item_id text not null,
  pages int not null,
  bytes bigint not null,
  by text not null check (by in ('page', 'hand')),
  made_at timestamptz not null,
  read_at timestamptz,
  handed_over_at timestamptz,
  handed_over_by text,
  handed_over_how text,
  unique (conference_id, participant_id, circulation),
  foreign key (conference_id, participant_id) references participant (conference_id, id),
  check (num_nulls(handed_over_at, handed_over_by, handed_over_how) in (0, 3))
);

create table pack_content (
  pack_id uuid not null references pack,
  position int not null,
  version_id uuid not null references report_version,
  primary key (pack_id, position)
);
create index on pack_content (version_id);
`

const deliveries = `
create table calendar_event (
  id uuid primary key,
  conference_id uuid not null references conference,
  purpose text not null check (purpose in ('anchor', 'professionals', 'party')),
  party_id uuid references participant,
  event_id text not null,
  unique nulls not distinct (conference_id, purpose, party_id),
  check ((party_id is not null) = (purpose = 'party'))
);
create index on calendar_event (party_id);

create table message (
  id uuid primary key,
  conference_id uuid not null references conference,
  recipient text not null,
  kind text not null,
  of text[] not null,
  channel text not null check (channel in ('teams', 'mail')),
  subject text not null,
  at timestamptz not null,
  conversation_id text,
  activity_id text,
  mail_id text,
  check (num_nonnulls(mail_id, conversation_id) = 1 and (conversation_id is null) = (activity_id is null))
);
create index on message (conference_id);

create table delivery (
  id uuid primary key,
  conference_id uuid not null references conference,
  -- Null: the business team.
  participant_id uuid,
  kind text not null,
  deadline text not null,
  occasion text not null,
  send_at timestamptz not null,
  detail jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'held', 'skipped', 'failed', 'work')),
  enqueued_at timestamptz,
  attempt int not null default 0,
  message_id uuid references message,
  error text,
  constraint delivery_ledger unique nulls not distinct (conference_id, participant_id, kind, deadline, occasion),
  foreign key (conference_id, participant_id) references participant (conference_id, id)
);
create index on delivery (participant_id, send_at);
create index on delivery (message_id);
create index on delivery (send_at) where state = 'waiting' and enqueued_at is null;
create index on delivery (conference_id) where state = 'held';
`

const chatAndPage = `
create table incoming_file (
  id uuid primary key,
  participant_id uuid not null references participant,
  report_id uuid references report,
  part text not null check (part in ('main', 'restricted')),
  source text not null check (source in ('onedrive', 'chat', 'page', 'hand')),
  name text not null,
  intent text not null check (intent in ('submit', 'draft')),
  note text,
  received_at timestamptz not null,
  bytes bytea not null
);
create index on incoming_file (participant_id);
create index on incoming_file (report_id);

create table conversation (
  entra_id text primary key,
  reference text not null
);

create table answered_activity (
  conversation_id text not null,
  activity_id text not null,
  answer text,
  -- Machine time: how long another copy of the activity has been at work.
  taken_at timestamptz not null,
  primary key (conversation_id, activity_id)
);

create table one_time_code (
  participant_id uuid primary key references participant,
  hash text not null,
  expires_at timestamptz not null,
  attempts int not null default 0
);
`

const administration = `
create table holiday (
  kind text not null check (kind in ('proclaimed', 'closure')),
  date date not null,
  name text not null,
  version int not null default 1,
  primary key (kind, date)
);

create table setting (
  name text primary key,
  value text not null,
  version int not null default 1
);

-- No foreign key: what was done stays on record when a conference is removed at the end of its retention.
create table audit (
  id bigint primary key generated always as identity,
  at timestamptz not null,
  actor text not null,
  action text not null,
  conference_id uuid,
  detail jsonb not null,
  correlation_id text
);
create index on audit (conference_id, id);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is append-only: % is refused.', lower(tg_op);
end $$;
create trigger audit_is_append_only before update or delete or truncate on audit
  for each statement execute function refuse_audit_change();
`
