import { z } from 'zod'
import { AGENCY_GROUPS } from './agency-group.ts'

const name = z.string().trim().min(1, 'is missing').max(200, 'is longer than 200 characters')
const note = z.string().trim().max(300, 'is longer than 300 characters').default('')

/** Somebody of another organisation, as the authority keeps them for the next booking. */
export const Contact = z.object({
  name,
  role: name,
  agency: name,
  group: z.enum(AGENCY_GROUPS, 'is not one of the agency groups'),
  email: z.email('is not an e-mail address').transform((address) => address.toLowerCase()),
  phone: z.string().trim().max(40, 'is longer than 40 characters').default(''),
  /** A surgery's or a team's mailbox: several people read what is sent there. */
  sharedMailbox: z.boolean().default(false),
  /** Who reads this mailbox, and how safe it is: "read by reception every morning". */
  mailboxNote: note,
  /** Whom to ask while they are away: schools have holidays, people work part-time. */
  holidayContact: note,
})
export type Contact = z.output<typeof Contact>
export type ContactInput = z.input<typeof Contact>
