import type { ConferenceKind } from '../conference/conference.ts'
import type { Element } from './card.ts'
import { box, panel, strong, text, toggle } from './card.ts'
import { english } from './english.ts'

/** What a card says about its conference. Dates, times and places come ready-made. */
export interface AboutConference {
  conferenceId: string
  /** Stands for the family: "CP-1042". */
  reference: string
  kind: ConferenceKind
  /** "Wednesday 31 March, 10am to midday" */
  when: string
  place: string
}

export interface Contact {
  team: string
  phone: string
  email: string
}

/** The first message somebody gets says why they are contacted, and by whom. */
export interface Welcome {
  /** "You are the class teacher of a child whom this conference is about." */
  reason: string
  /** "Example Council and its partners" */
  from: string
  contact: Contact
}

export const kindAndWhen = (about: AboutConference) => english.kindAndWhen(english.kinds[about.kind], about.when)

export const contactLine = ({ team, phone, email }: Contact) => english.contactLine(team, phone, email)

export function welcomeBox({ reason, from, contact }: Welcome): Element {
  const words = english.welcome
  return box('emphasis', [
    strong(words.title),
    text(reason, 'small'),
    text(words.hello(from), 'small'),
    text(contactLine(contact), 'small'),
  ])
}

const whyPanelId = 'why'
export const whyToggle = () => toggle(english.whyThisDate, whyPanelId)

export function whyPanel(because: readonly string[]): Element {
  return panel(
    whyPanelId,
    because.map((reason) => text(reason, 'small')),
  )
}
