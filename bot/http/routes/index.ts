import type { ApiRoute } from '../api-route.ts'
import { withIds } from '../api-route.ts'
import { actionRoutes } from './actions.ts'
import { bookingRoutes } from './booking.ts'
import { circulationRoutes } from './circulation.ts'
import { closingRoutes } from './closing.ts'
import { conferenceRoutes } from './conferences.ts'
import { contactRoutes } from './contacts.ts'
import { coreGroupRoutes } from './core-groups.ts'
import { figuresRoutes } from './figures.ts'
import { holidayRoutes } from './holidays.ts'
import { meRoutes } from './me.ts'
import { meetingRoutes } from './meeting.ts'
import { meetingDateRoutes } from './meeting-dates.ts'
import { myWorkRoutes } from './my-work.ts'
import { outlookRoutes } from './outlook.ts'
import { packRoutes } from './packs.ts'
import { paperRoutes } from './papers.ts'
import { partRoutes } from './parts.ts'
import { peopleRoutes } from './people.ts'
import { reportRoutes } from './reports.ts'
import { requestRoutes } from './requests.ts'
import { strayMailRoutes } from './stray-mail.ts'
import { templateRoutes } from './templates.ts'

/** Every route of the API. `access.test.ts` says who may use which, and fails for one that it does not know. */
export const apiRoutes: readonly ApiRoute[] = [
  ...meRoutes,
  ...bookingRoutes,
  ...requestRoutes,
  ...contactRoutes,
  ...conferenceRoutes,
  ...circulationRoutes,
  ...coreGroupRoutes,
  ...figuresRoutes,
  ...holidayRoutes,
  ...meetingRoutes,
  ...closingRoutes,
  ...meetingDateRoutes,
  ...reportRoutes,
  ...packRoutes,
  ...paperRoutes,
  ...partRoutes,
  ...peopleRoutes,
  ...myWorkRoutes,
  ...actionRoutes,
  ...outlookRoutes,
  ...strayMailRoutes,
  ...templateRoutes,
].map(withIds)
