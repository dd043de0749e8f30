import type { DomainClock } from './clock.ts'
import type { Bot } from './connector/bot.ts'
import type { Chats } from './connector/chats.ts'
import type { Calendars } from './exchange/calendars.ts'
import type { Mailboxes } from './exchange/mailboxes.ts'
import type { Drives } from './files/drives.ts'
import type { People } from './people.ts'
import type { SeedTenant } from './seed.ts'
import type { Grants } from './sign-in/grants.ts'
import type { Tokens } from './sign-in/tokens.ts'
import type { Store } from './store.ts'

/** All that the stand-in consists of, as its routes see it. */
export type Cloud = {
  tenant: SeedTenant
  clock: DomainClock
  store: Store
  people: People
  tokens: Tokens
  grants: Grants
  mailboxes: Mailboxes
  calendars: Calendars
  drives: Drives
  chats: Chats
  bot: Bot
  /** Its own address, e.g. http://127.0.0.1:4000. */
  origin(): string
}
