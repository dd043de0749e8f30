import { type Kysely, sql } from 'kysely'

/** Whom the authority knows outside, and what social workers ask the business team to book. */
export const contactsAndRequests = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(tables).execute(db)
  },
}

const tables = `
create table contact (
  id uuid primary key,
  version integer not null default 1,
  name text not null,
  role text not null,
  agency text not null,
  agency_group text not null,
  email text not null check (email = lower(email)),
  phone text not null,
  shared_mailbox boolean not null,
  mailbox_note text not null,
  holiday_contact text not null
);
-- Several people may read one mailbox.
create unique index on contact (email, lower(name));

create table request (
  id uuid primary key,
  version integer not null default 1,
  state text not null check (state in ('draft', 'sent', 'booked', 'closed')),
  author_id text not null,
  author_name text not null,
  answers jsonb not null,
  appointment jsonb,
  comment text not null default '',
  changed_at timestamptz not null,
  sent_at timestamptz,
  conference_id uuid references conference,
  check ((state = 'booked') = (conference_id is not null))
);
create index on request (author_id);
create index on request (sent_at) where state = 'sent';
-- An appointment that is read again is the same request, until it is booked or closed.
create unique index on request ((appointment ->> 'itemId')) where state = 'sent' and appointment is not null;
`
