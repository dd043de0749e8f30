import { administrator } from '../../commands/stand-in/tenant.ts'
import { planGoesOn } from './after-pages.fixture.ts'
import { somethingAgreed } from './agreed-pages.fixture.ts'
import { booked, circulated, reportsIn } from './conference-pages.fixture.ts'
import { board, type Look, mine } from './look.fixture.ts'
import { beforeMeeting, decided, ended, underWay } from './meeting-pages.fixture.ts'
import { mustNotMeet } from './parts-pages.fixture.ts'
import { askedFor } from './request-pages.fixture.ts'
import { cast, type World } from './world.fixture.ts'

// Every page and state of the product, with the person it is for: looked at by the tests, and painted for the README.

const { lead, nurse } = cast

const beforeAnything: Look[] = [
  { ...board, name: 'board, empty', shows: 'No conferences yet. Book the first.' },
  { ...board, name: 'board, for somebody without a part', email: nurse, shows: /^There is no conference here for you/ },
  { ...board, name: 'booking, empty', place: '#/book', shows: 'Book and send' },
  {
    ...{ ...board, name: 'booking, with errors', place: '#/book', shows: 'Book and send' },
    async act(page) {
      await page.getByRole('button', { name: 'Book and send' }).click()
      await page.locator('[aria-invalid=true]').first().waitFor()
    },
  },
  {
    ...{ ...board, name: 'booking', place: '#/book', shows: 'Book and send', isMain: true },
    async act(page) {
      await page.getByRole('button', { name: 'Fill in the example family' }).click()
      await page.getByRole('radiogroup', { name: 'Proposed days' }).getByRole('radio').first().waitFor()
      await page.getByText('Everyone known to be free.').first().waitFor()
    },
  },
  { ...board, name: 'contact list, empty', place: '#/contacts', shows: /^Nobody is in the list yet/ },
  {
    ...board,
    name: 'days off',
    email: administrator.email,
    place: '#/days-off',
    shows: 'See what it changes',
    isMain: true,
  },
  { ...board, name: 'templates', place: '#/templates', shows: 'Templates', isMain: true },
  { name: 'requests, empty', email: lead, surface: 'request', shows: /^You have not asked for a conference yet/ },
  { ...mine, name: 'my reports, empty', shows: 'Nothing is asked of you at the moment.' },
  { name: 'meetings, none', email: lead, surface: 'meeting', shows: 'Which meeting?' },
  { ...board, name: 'sign-in', frame: 'browser', shows: 'Sign in to CP Conferences', isMain: true },
  {
    ...{ ...board, name: 'sign-in, not let in', frame: 'browser', shows: 'Sign in' },
    async act(page) {
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('button', { name: new RegExp(cast.newcomer) }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { ...board, name: 'sign-in, no consent', refusal: 'resourceRequiresConsent', shows: /has not agreed yet/ },
  { ...board, name: 'sign-in, guest', email: cast.guest, shows: /Guests are served by their personal page/ },
]

/** In the order in which they can be had: the clock moves forward only. Each prepares the world for its looks. */
export const scenes: Record<string, (world: World) => Promise<Look[]>> = {
  'before anything is booked': async () => beforeAnything,
  'a conference is asked for': askedFor,
  'a conference is booked': booked,
  'reports are in': reportsIn,
  'packs have gone round': circulated,
  'the meeting is about to begin': beforeMeeting,
  'the meeting is under way': underWay,
  'the meeting decides': decided,
  'the meeting has ended': ended,
  'a plan is under way': planGoesOn,
  'somebody agreed to do something': somethingAgreed,
  'people must not meet': mustNotMeet,
}
