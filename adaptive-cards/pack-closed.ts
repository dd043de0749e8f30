import type { Contact } from './about-conference.ts'
import { contactLine } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { message } from './card.ts'
import { english } from './english.ts'

interface ClosedPack {
  reference: string
  contact: Contact
}

/** Stands where a pack's card was, while the pack is closed. */
export function packClosedCard({ reference, contact }: ClosedPack): CardMessage {
  const words = english.packClosed
  return message({
    reference,
    title: words.title(reference),
    lines: [words.closed, contactLine(contact)],
  })
}

/** Tells its recipient that a pack was recalled, for their card was only replaced, which rings no bell. */
export function packRecalledCard({ reference, contact }: ClosedPack): CardMessage {
  const words = english.packRecalled
  return message({
    reference,
    title: words.title(reference),
    lines: [words.closed, words.copies, words.again, contactLine(contact)],
  })
}

/** To the lead social worker, of a pack that goes by hand. */
export function packRecalledByHandCard(data: ClosedPack & { party: string }): CardMessage {
  const { reference, contact, party } = data
  const words = english.packRecalled
  return message({
    reference,
    title: words.byHandTitle(reference),
    lines: [words.byHand(party), words.bringBack, contactLine(contact)],
  })
}
