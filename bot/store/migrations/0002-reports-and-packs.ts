import { type Kysely, sql } from 'kysely'

/** What reports, holds, packs and mail need beyond their first form. What is stored already keeps its meaning. */
export const reportsAndPacks = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(reports).execute(db)
    await sql.raw(protection).execute(db)
    await sql.raw(packs).execute(db)
    await sql.raw(mail).execute(db)
  },
}

const reports = `
-- Before, everybody in the family with safe contact got the papers on the page.
alter table participant add papers_on_page boolean;
update participant set papers_on_page = (side = 'family');
alter table participant alter papers_on_page set not null;

alter table report
  add prepared_drive_id text,
  add prepared_item_id text,
  add prepared_web_url text,
  add prepared_content_tag text,
  add lent_folder text,
  add lent_permission_id text,
  add looked_at timestamptz,
  add edited_at timestamptz;

-- The restricted part is a block of the one form now; a form for it alone is never taken for that.
update report set
  prepared_drive_id = document.drive_id,
  prepared_item_id = document.item_id,
  prepared_web_url = document.web_url,
  prepared_content_tag = document.content_tag
from prepared_document document
where document.report_id = report.id and document.part = 'main';
drop table prepared_document;

alter table report
  add check (num_nulls(prepared_drive_id, prepared_item_id, prepared_web_url, prepared_content_tag) in (0, 4)),
  add check ((lent_folder is null) = (lent_permission_id is null)),
  add check (lent_folder is null or prepared_item_id is not null);
create index on report (looked_at) where state in ('requested', 'draft', 'returned', 'refused');

create table call_note (
  id uuid primary key,
  report_id uuid not null references report,
  at timestamptz not null,
  by text not null,
  text text not null
);
create index on call_note (report_id);

alter table report_version
  add findings jsonb,
  add family_may_read boolean,
  add settled_by text,
  drop constraint report_version_source_check,
  add constraint report_version_source_check check (source in ('onedrive', 'chat', 'page', 'mail', 'hand'));
update report_version set findings = '{"marks":null,"doubts":[],"unreadable":false}';
alter table report_version alter findings set not null;
-- Accepted before the question was asked: whoever released it had to have read it.
update report_version set family_may_read = true
from report
where report.id = report_version.report_id and report.state = 'accepted'
  and report_version.part = 'main' and report_version.state = 'submitted';

alter table incoming_file
  drop constraint incoming_file_source_check,
  add constraint incoming_file_source_check check (source in ('onedrive', 'chat', 'page', 'mail', 'hand'));

create table late_answer (
  version_id uuid primary key references report_version,
  conference_id uuid not null references conference,
  choice text not null check (choice in ('go-ahead', 'give-time', 'postpone')),
  by text not null,
  at timestamptz not null
);
create index on late_answer (conference_id);
`

const protection = `
create table protected_detail (
  id uuid primary key,
  conference_id uuid not null references conference,
  position int not null generated always as identity,
  kind text not null check (kind in ('address', 'phone', 'place', 'name')),
  text text not null,
  unique (conference_id, id)
);

create table kept_from (
  conference_id uuid not null,
  detail_id uuid not null,
  participant_id uuid not null,
  primary key (detail_id, participant_id),
  foreign key (conference_id, detail_id) references protected_detail (conference_id, id) on delete cascade,
  foreign key (conference_id, participant_id) references participant (conference_id, id)
);
create index on kept_from (participant_id);

create table hold (
  id uuid primary key,
  conference_id uuid not null references conference,
  recipient_id uuid not null,
  thing text not null check (thing in ('version', 'message', 'event')),
  version_id uuid references report_version,
  delivery_id uuid references delivery,
  -- Null: the invitation is not in anybody's calendar yet.
  event_id text,
  reason text not null check (reason in ('protected-detail', 'unreadable')),
  -- No foreign key: what was decided stays on record when its detail is protected no more.
  detail_id uuid,
  passage text not null,
  found_at timestamptz not null,
  raised_by text,
  seen_by text[] not null,
  cleared_by text,
  cleared_at timestamptz,
  cleared_reason text,
  foreign key (conference_id, recipient_id) references participant (conference_id, id),
  check ((version_id is not null) = (thing = 'version')),
  check ((delivery_id is not null) = (thing = 'message')),
  check (event_id is null or thing = 'event'),
  check (num_nulls(cleared_by, cleared_at, cleared_reason) in (0, 3)),
  -- Nobody decides unseen, nor about what they wanted to go themselves.
  constraint hold_cleared_by_who_saw_it check (cleared_by is null or cleared_by = any (seen_by)),
  constraint hold_cleared_by_another check (cleared_by <> raised_by)
);
-- Held once, and what was cleared is not held again. By hash, since a passage may be longer than an index takes.
create unique index hold_once on hold
  (recipient_id, thing, version_id, delivery_id, event_id, reason, detail_id, md5(passage)) nulls not distinct;
create index on hold (conference_id);
create index on hold (version_id);
create index on hold (delivery_id);

create table withholding (
  party_id uuid not null references participant,
  report_id uuid not null references report,
  by text not null,
  at timestamptz not null,
  reason text not null,
  primary key (party_id, report_id)
);
create index on withholding (report_id);
`

const packs = `
alter table pack_content
  add part text check (part in ('main', 'restricted')),
  add drive_id text,
  add item_id text,
  add pages int,
  add handed_over_at timestamptz,
  add handed_over_by text,
  add handed_over_how text,
  add check (num_nulls(handed_over_at, handed_over_by, handed_over_how) in (0, 3));

-- Packs of before have no file for each report: the pack's own stands for all of them.
update pack_content content set
  part = version.part,
  drive_id = pack.drive_id,
  item_id = pack.item_id,
  pages = pack.pages,
  handed_over_at = pack.handed_over_at,
  handed_over_by = pack.handed_over_by,
  handed_over_how = pack.handed_over_how
from pack, report_version version
where pack.id = content.pack_id and version.id = content.version_id;
alter table pack_content
  alter part set not null,
  alter drive_id set not null,
  alter item_id set not null,
  alter pages set not null,
  add unique (pack_id, version_id, part);

alter table pack
  drop handed_over_at,
  drop handed_over_by,
  drop handed_over_how,
  drop constraint pack_by_check,
  add constraint pack_by_check check (by in ('library', 'page', 'hand')),
  add opened_at timestamptz,
  add access_permission_id text,
  add access_web_url text,
  add recalled_at timestamptz,
  add recalled_by text,
  add recalled_reason text,
  add check ((access_permission_id is null) = (access_web_url is null)),
  add check (num_nulls(recalled_at, recalled_by, recalled_reason) in (0, 3));
`

const mail = `
alter table message
  add internet_message_id text check (internet_message_id is null or mail_id is not null),
  add problem text check (problem in ('undelivered', 'auto-reply')),
  add problem_at timestamptz,
  add check ((problem is null) = (problem_at is null));
create index on message (internet_message_id);

create table stray_mail (
  id uuid primary key,
  mail_id text not null unique,
  web_url text not null,
  conference_id uuid references conference,
  reason text not null check (reason in (
    'unknown-sender', 'not-authenticated', 'no-attachment', 'several-attachments', 'several-conferences',
    'no-report-asked', 'refused', 'undelivered')),
  received_at timestamptz not null,
  settled_by text,
  settled_at timestamptz,
  check ((settled_by is null) = (settled_at is null))
);
create index on stray_mail (conference_id);
create index on stray_mail (received_at) where settled_at is null;
`
