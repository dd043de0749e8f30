import type { Migration } from 'kysely/migration'
import { firstTables } from './0001-first-tables.ts'
import { reportsAndPacks } from './0002-reports-and-packs.ts'
import { repliesAndNeeds } from './0003-replies-and-needs.ts'

/** Applied in the order of their names. One that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-reports-and-packs': reportsAndPacks,
  '0003-replies-and-needs': repliesAndNeeds,
}
