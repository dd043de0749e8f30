import type { Contact } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { choices, facts, message, openUrl, text } from './card.ts'
import { english } from './english.ts'

/** `hours`: "8:30am to 5pm, Monday to Friday" */
export function contactCard({ team, phone, email, hours }: Contact & { hours?: string }): CardMessage {
  const words = english.contact
  return message({
    title: words.title,
    lines: [team],
    body: [
      facts([[words.phone, phone], [words.email, email], hours && [words.hours, hours]]),
      choices(openUrl(words.write, `mailto:${email}`), openUrl(words.ring, `tel:${phone.replaceAll(' ', '')}`)),
      text(words.danger),
    ],
  })
}
