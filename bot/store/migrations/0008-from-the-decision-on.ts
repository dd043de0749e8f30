import { type Kysely, sql } from 'kysely'

/** What a conference comes to: its outcome, plans, core groups, papers, the review that follows, and its parts. */
export const fromTheDecisionOn = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statements of [people, parts, meeting, coreGroups, plans, papers, events, holds])
      await sql.raw(statements).execute(db)
  },
}

const people = `
alter table conference add review_of uuid references conference check (review_of <> id);
-- One review follows a conference; another can be booked once that is called off.
create unique index one_review on conference (review_of) where state <> 'called-off';
create index on conference (review_of);

alter table child
  add unborn boolean not null default false,
  add has_open_plan boolean not null default false,
  add unique (conference_id, id);
-- The national return refuses a second open plan for a child. An unborn child has no name to be known by yet.
create unique index one_open_plan on child (lower(name), born) where has_open_plan and not unborn;

alter table participant
  add left_at timestamptz,
  add left_reason text,
  add left_successor_id uuid,
  add foreign key (conference_id, left_successor_id) references participant (conference_id, id),
  add check ((left_at is null) = (left_reason is null)),
  add check (left_successor_id is null or (left_at is not null and left_successor_id <> id));
`

const parts = `
create table conference_part (
  id uuid primary key,
  conference_id uuid not null references conference,
  number int not null check (number > 0),
  starts_at timestamptz not null,
  duration_minutes int not null check (duration_minutes > 0),
  join_url text,
  chat_id text unique,
  unique (conference_id, id),
  -- Checked at commit, so that parts can change places.
  unique (conference_id, number) deferrable initially deferred
);

create table part_participant (
  conference_id uuid not null,
  part_id uuid not null,
  participant_id uuid not null,
  position int not null,
  primary key (part_id, participant_id),
  foreign key (conference_id, part_id) references conference_part (conference_id, id) on delete cascade,
  foreign key (conference_id, participant_id) references participant (conference_id, id)
);
create index on part_participant (conference_id);
create index on part_participant (participant_id);
`

const meeting = `
alter table meeting
  add part int not null default 1 check (part > 0),
  add part_started_at timestamptz,
  add outcome jsonb not null default '{
    "scales": [], "views": [], "decisions": [], "dissents": [], "plan": [], "asks": [], "choices": [],
    "coreGroup": null, "dates": { "firstCoreGroup": null, "review": null }, "inquorate": null
  }';

-- Each time that something was said of somebody: who came when, and when they left.
create table attendance_mark (
  conference_id uuid not null references meeting on delete cascade,
  position bigint not null generated always as identity,
  person_id uuid not null,
  state text not null check (state in ('here', 'not-here', 'left')),
  way text not null check (way in ('room', 'online')),
  at timestamptz not null,
  by uuid not null,
  primary key (conference_id, position)
);
insert into attendance_mark (conference_id, person_id, state, way, at, by)
select conference_id, person_id, state, way, at, by from attendance order by at, person_id;

create table closing (
  conference_id uuid primary key references conference,
  at timestamptz not null,
  by uuid not null,
  outcome jsonb not null,
  attended jsonb not null,
  foreign key (conference_id, by) references participant (conference_id, id)
);

create table correction (
  conference_id uuid not null references closing,
  position bigint not null generated always as identity,
  at timestamptz not null,
  by text not null,
  reason text not null,
  was jsonb not null,
  primary key (conference_id, position)
);
`

const coreGroups = `
create table core_group (
  id uuid primary key,
  version int not null default 1,
  conference_id uuid not null references conference,
  number int not null check (number > 0),
  due date not null,
  starts_at timestamptz,
  duration_minutes int not null check (duration_minutes > 0),
  place text not null,
  online boolean not null,
  join_url text,
  chat_id text unique,
  state text not null check (state in ('planned', 'held', 'missed', 'called-off')),
  instead_of uuid,
  record jsonb not null,
  recorded_at timestamptz,
  recorded_by text,
  unique (conference_id, id),
  foreign key (conference_id, instead_of) references core_group (conference_id, id),
  check (instead_of <> id),
  check (state <> 'held' or starts_at is not null),
  check ((recorded_at is null) = (recorded_by is null))
);
-- A meeting of this number is planned or held once, whoever else plans it at the same time.
create unique index one_core_group on core_group (conference_id, number) where state in ('planned', 'held');
-- And a missed one is held once instead.
create unique index one_instead on core_group (instead_of) where state in ('planned', 'held');
create index on core_group (starts_at) where state = 'planned';
`

const plans = `
create table child_plan (
  conference_id uuid not null,
  child_id uuid primary key,
  category text not null check (category in ('neglect', 'physical', 'sexual', 'emotional', 'multiple')),
  started_on date not null,
  foreign key (conference_id, child_id) references child (conference_id, id)
);
create index on child_plan (conference_id);

create table plan_action (
  id uuid primary key,
  version int not null default 1,
  conference_id uuid not null references conference,
  -- In the order in which they were agreed.
  position bigint not null generated always as identity,
  child_id uuid,
  outcome text not null,
  action text not null,
  who_id uuid,
  who text not null,
  by_when date,
  how_we_will_know text not null,
  if_it_does_not_work text not null,
  -- Null: everyone.
  audience uuid[],
  agreed_on date not null,
  core_group_id uuid,
  state text not null check (state in ('open', 'done', 'dropped', 'carried-on')),
  settled_at timestamptz,
  settled_by text,
  settled_note text,
  foreign key (conference_id, child_id) references child (conference_id, id),
  foreign key (conference_id, who_id) references participant (conference_id, id),
  foreign key (conference_id, core_group_id) references core_group (conference_id, id),
  check (num_nulls(settled_at, settled_by, settled_note) in (0, 3)),
  check ((state = 'open') = (settled_at is null))
);
create index on plan_action (conference_id);
create index on plan_action (who_id) where state = 'open';

create table core_group_member (
  conference_id uuid not null,
  participant_id uuid not null,
  "from" date not null,
  until date check (until >= "from"),
  reason text not null,
  position bigint not null generated always as identity,
  primary key (participant_id, "from"),
  foreign key (conference_id, participant_id) references participant (conference_id, id)
);
create index on core_group_member (conference_id);
-- Nobody is a member twice at once.
create unique index one_membership on core_group_member (participant_id) where until is null;

create table plan_end (
  conference_id uuid not null,
  child_id uuid not null,
  "on" date not null,
  reason text not null check (reason in ('decision', 'eighteenth-birthday', 'transfer', 'death', 'left-the-country')),
  note text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (conference_id, child_id),
  foreign key (conference_id, child_id) references child (conference_id, id)
);
`

const papers = `
create table paper (
  id uuid primary key,
  version int not null default 1,
  conference_id uuid not null references conference,
  kind text not null check (kind in (
    'outline-plan', 'decision-letter', 'full-record', 'core-group-record', 'progress-report', 'ending-letter')),
  core_group_id uuid,
  state text not null check (state in ('draft', 'approved', 'sent')),
  sections jsonb not null,
  drafted_at timestamptz not null,
  due_at timestamptz,
  approved_at timestamptz,
  approved_by text,
  sent_at timestamptz,
  unique (conference_id, id),
  foreign key (conference_id, core_group_id) references core_group (conference_id, id),
  check ((core_group_id is not null) = (kind = 'core-group-record')),
  check ((approved_at is null) = (approved_by is null)),
  -- Nothing goes before somebody has approved it.
  check ((state = 'draft') = (approved_at is null)),
  check ((state = 'sent') = (sent_at is not null))
);
-- Drafted once; a correction is another copy of the same paper. Of endings there may be one for each child.
create unique index one_paper on paper (conference_id, kind, core_group_id) nulls not distinct
  where kind <> 'ending-letter';
create index on paper (conference_id);

create table paper_copy (
  id uuid primary key,
  conference_id uuid not null,
  paper_id uuid not null,
  participant_id uuid not null,
  number int not null check (number > 0),
  docx_drive_id text not null,
  docx_item_id text not null,
  pdf_drive_id text,
  pdf_item_id text,
  sha256 text not null,
  by text not null check (by in ('page', 'library', 'hand')),
  made_at timestamptz not null,
  handed_over_at timestamptz,
  handed_over_by text,
  handed_over_how text,
  unique (paper_id, participant_id, number),
  foreign key (conference_id, paper_id) references paper (conference_id, id),
  foreign key (conference_id, participant_id) references participant (conference_id, id),
  check ((pdf_drive_id is null) = (pdf_item_id is null)),
  check (num_nulls(handed_over_at, handed_over_by, handed_over_how) in (0, 3))
);
create index on paper_copy (conference_id);

create table paper_correction (
  id uuid primary key,
  conference_id uuid not null,
  paper_id uuid not null,
  participant_id uuid not null,
  text text not null,
  at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  settled_how text check (settled_how in ('put-right', 'noted')),
  settled_note text,
  foreign key (conference_id, paper_id) references paper (conference_id, id),
  foreign key (conference_id, participant_id) references participant (conference_id, id),
  check (num_nulls(settled_at, settled_by, settled_how, settled_note) in (0, 4))
);
create index on paper_correction (conference_id);
`

const events = `
alter table calendar_event
  add core_group_id uuid,
  add part_id uuid,
  add foreign key (conference_id, core_group_id) references core_group (conference_id, id),
  -- A part goes only when its events are gone.
  add foreign key (conference_id, part_id) references conference_part (conference_id, id),
  add check (num_nonnulls(core_group_id, part_id) <= 1),
  drop constraint calendar_event_conference_id_purpose_party_id_key,
  add constraint one_event unique nulls not distinct (conference_id, purpose, party_id, core_group_id, part_id);
`

const holds = `
alter table hold
  add paper_id uuid,
  add foreign key (conference_id, paper_id) references paper (conference_id, id),
  drop constraint hold_thing_check,
  add constraint hold_thing_check check (thing in ('version', 'message', 'event', 'paper')),
  add check ((paper_id is not null) = (thing = 'paper'));
drop index hold_once;
create unique index hold_once on hold
  (recipient_id, thing, version_id, delivery_id, event_id, paper_id, reason, detail_id, md5(passage)) nulls not distinct;
create index on hold (paper_id);
`
