import type { PersonActing } from '../../emulator/acting.ts'
import { findAction } from '../../emulator/connector/cards.ts'
import type { ChatMessage } from '../../emulator/connector/chats.ts'
import type { Written } from './reports-folder.ts'

/** Puts into the prepared document what stays a draft: nothing is sent. */
export function writeDraftInTeams(person: PersonActing, { draft }: Written) {
  const main = prepared(person, 'Report for')
  if (draft && main) person.saveFile(main.id, draft.bytes)
}

/**
 * Sends a report as somebody in Teams would: a Word document is saved into the prepared one and sent by a tap on the
 * card; a PDF, or anything where no document was prepared, goes into the chat.
 */
export async function sendInTeams(person: PersonActing, { submitted, restricted }: Written) {
  const main = submitted && isWord(submitted.name) ? prepared(person, 'Report for') : undefined
  const apart =
    main && restricted && isWord(restricted.name) ? prepared(person, 'Restricted information for') : undefined
  if (restricted && apart) person.saveFile(apart.id, restricted.bytes)
  if (submitted && main) {
    person.saveFile(main.id, submitted.bytes)
    const card = newestCard(person, 'submit')
    // Typing the word does the same where every card is already a receipt.
    await (card ? person.tapCard(card.id, 'submit') : person.sendText('submit'))
  } else if (submitted) await person.sendFile(submitted.name, submitted.bytes)
  if (restricted && !apart) await person.sendFile(restricted.name, restricted.bytes, 'restricted')
}

export async function holdNothingInTeams(person: PersonActing) {
  const card = newestCard(person, 'nothingHeld')
  if (!card) return
  await person.tapCard(card.id, 'nothingHeld')
  await person.tapCard(card.id, 'confirmNothingHeld')
}

export async function confirmReadingInTeams(person: PersonActing, packId: string) {
  const card = newestCard(person, 'haveRead', { packId })
  if (card) await person.tapCard(card.id, 'haveRead', {}, dataOf(card, 'haveRead'))
}

/** Taps every release request that is still open. */
export async function releaseInTeams(person: PersonActing) {
  for (const card of cardsWith(person, 'release')) await person.tapCard(card.id, 'release')
}

export async function recordHandOverInTeams(person: PersonActing, packId: string) {
  const card = newestCard(person, 'handedOver', { packId })
  if (card) await person.tapCard(card.id, 'handedOver', { how: 'read-together' }, dataOf(card, 'handedOver'))
}

function prepared(person: PersonActing, name: string) {
  if (!person.person().hasOneDrive) return undefined
  return person.drive().find((item) => item.name.startsWith(name))
}

function newestCard(person: PersonActing, verb: string, data: Record<string, string> = {}): ChatMessage | undefined {
  return cardsWith(person, verb).findLast((message) => {
    const own = dataOf(message, verb) as Record<string, unknown>
    return Object.entries(data).every(([name, value]) => own[name] === value)
  })
}

function cardsWith(person: PersonActing, verb: string): ChatMessage[] {
  return person.chat().filter((message) => message.from === 'bot' && dataOf(message, verb) !== undefined)
}

function dataOf({ activity }: ChatMessage, verb: string): unknown {
  const found = (activity.attachments ?? [])
    .map(({ content }) => findAction(content, verb))
    .find((action) => action !== null)
  return found?.data
}

function isWord(name: string): boolean {
  return name.endsWith('.docx')
}
