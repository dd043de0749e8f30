import type { CardMessage } from './card.ts'
import { execute, links, message } from './card.ts'
import { english } from './english.ts'

/** To everybody in the conference, once: who chairs it now, or who the lead social worker is. */
export interface SuccessorNews {
  conferenceId: string
  reference: string
  what: 'chair' | 'lead-social-worker'
  when: string
  name: string
  phone: string
}

export function successorCard({ conferenceId, reference, what, when, name, phone }: SuccessorNews): CardMessage {
  const words = english.successor
  return message({
    reference,
    date: when,
    title: words.title[what](reference),
    lines: [words.now(name, phone), words.rest],
    body: [links(execute('who', english.whoIsComing, { conferenceId }))],
  })
}
