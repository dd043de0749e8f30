import type { z } from 'zod'
import type { Appointment } from '../../conference/request.ts'
import { english } from './english.ts'
import type { OpenAppointment } from './mailbox.ts'

const LONGEST = 200
const MOST_PEOPLE = 200

/** As the service takes it: Outlook's own fields are longer. */
export function asSent({
  place,
  attendees,
  organiser,
  sharedBy: _,
  ...rest
}: OpenAppointment): z.input<typeof Appointment> {
  const short = ({ name, email }: OpenAppointment['organiser']) => ({ name: name.slice(0, LONGEST), email })
  return {
    ...rest,
    place: place.slice(0, LONGEST),
    organiser: short(organiser),
    attendees: attendees.slice(0, MOST_PEOPLE).map(short),
  }
}

/** Only whose appointment it is can take it out of everybody's calendars. */
export function whoCancels({ itemId, organiser, sharedBy }: OpenAppointment, me: string): string {
  const words = english.draft.afterwards
  if (itemId === null) return words.unsaved
  if (organiser.email === me) return words.own
  const owner = organiser.name || organiser.email
  return organiser.email === sharedBy ? words.shared(owner) : words.other(owner)
}
