import type { Conference } from '../../conference/conference.ts'
import { participantOf } from '../../conference/conference.ts'
import { namesFamily, roleInFamily } from './about.ts'
import { english } from './english.ts'

/** 'an interpreter (Polish) for the mother'; what names somebody of the family is left to the page. */
export function needsInWords(conference: Conference): string[] {
  const words = english.needs
  return conference.needs.map(({ kind, participantId, detail }) => {
    const person = participantId && participantOf(conference, participantId)
    const said = detail.trim() && !namesFamily(conference, detail) ? words.detail(detail.trim()) : ''
    const whom = person ? words.for(person.side === 'family' ? roleInFamily(conference, person) : person.role) : ''
    return `${words.kinds[kind]}${said}${whom}`
  })
}
