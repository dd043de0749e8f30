import type { Migration } from 'kysely/migration'
import { firstTables } from './0001-first-tables.ts'
import { reportsAndPacks } from './0002-reports-and-packs.ts'
import { repliesAndNeeds } from './0003-replies-and-needs.ts'
import { contactsAndRequests } from './0004-contacts-and-requests.ts'
import { meetings } from './0005-meetings.ts'
import { board } from './0007-board.ts'
import { fromTheDecisionOn } from './0008-from-the-decision-on.ts'
import { feasts } from './0009-feasts.ts'
import { addedDays } from './0010-added-days.ts'
import { whatAMeetingAllows } from './0011-what-a-meeting-allows.ts'
import { transferIn } from './0012-transfer-in.ts'
import { repliesToCoreGroups } from './0013-replies-to-core-groups.ts'

/** Applied in the order of their names. One that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-reports-and-packs': reportsAndPacks,
  '0003-replies-and-needs': repliesAndNeeds,
  '0004-contacts-and-requests': contactsAndRequests,
  '0005-meetings': meetings,
  '0007-board': board,
  '0008-from-the-decision-on': fromTheDecisionOn,
  '0009-feasts': feasts,
  '0010-added-days': addedDays,
  '0011-what-a-meeting-allows': whatAMeetingAllows,
  '0012-transfer-in': transferIn,
  '0013-replies-to-core-groups': repliesToCoreGroups,
}
