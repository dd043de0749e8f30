import type { Conference, Participant } from '../../../conference/conference.ts'
import type { Delivery } from '../../ports.ts'

/** One thing to say to one person about one conference, as both stand when it leaves. */
export interface Item {
  delivery: Delivery
  conference: Conference
  to: Participant | null
}
