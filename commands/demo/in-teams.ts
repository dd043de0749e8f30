import { get } from 'node:http'
import type { PersonActing } from '../../emulator/acting.ts'
import { findAction } from '../../emulator/connector/cards.ts'
import type { ChatMessage } from '../../emulator/connector/chats.ts'
import { fromEmulator } from '../../emulator/host-map.ts'
import type { Written } from './reports-folder.ts'

/** Puts into the prepared document what stays a draft: nothing is sent. */
export function writeDraftInTeams(person: PersonActing, { draft }: Written) {
  const document = prepared(person)
  if (draft && document) person.saveFile(document.id, draft.bytes)
}

/**
 * Sends a report as somebody in Teams would: a Word document is saved into the prepared one and sent by a tap on the
 * card; a PDF, or anything where no document was prepared, goes into the chat, as does a restricted part of its own.
 */
export async function sendInTeams(person: PersonActing, { submitted, restricted }: Written) {
  const document = submitted && isWord(submitted.name) ? prepared(person) : undefined
  if (submitted && document) {
    person.saveFile(document.id, submitted.bytes)
    const card = newestCard(person, 'submit')
    // Typing the word does the same where every card is already a receipt.
    await (card ? person.tapCard(card.id, 'submit') : person.sendText('submit'))
  } else if (submitted) await person.sendFile(submitted.name, submitted.bytes)
  if (restricted) await person.sendFile(restricted.name, restricted.bytes, 'restricted')
}

/** "No": there is nothing in it that the family must not see. */
export async function letFamilyReadInTeams(person: PersonActing) {
  const card = newestCard(person, 'familyMay')
  if (card) await person.tapCard(card.id, 'familyMay')
}

export async function holdNothingInTeams(person: PersonActing) {
  const card = newestCard(person, 'nothingHeld')
  if (!card) return
  await person.tapCard(card.id, 'nothingHeld')
  await person.tapCard(card.id, 'confirmNothingHeld')
}

/** Opens the pack in the library by the link on its card, and says that it is read. */
export async function readPackInTeams(person: PersonActing, packId: string, serviceUrl: string) {
  const card = newestCard(person, 'haveRead', { packId })
  if (!card) return
  const link = new RegExp(`${RegExp.escape(serviceUrl)}/packs/[^"]+`).exec(JSON.stringify(card.activity))
  if (link) await openInLibrary(person, link[0])
  await person.tapCard(card.id, 'haveRead', {}, dataOf(card, 'haveRead'))
}

/** Follows the link as a browser does that somebody sits at: only that counts as opened. */
async function openInLibrary(person: PersonActing, link: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>()
  get(link, { headers: { 'sec-fetch-mode': 'navigate' } }, (response) => {
    response.resume()
    resolve(response.headers.location)
  }).once('error', reject)
  const location = await promise
  const address = location === undefined ? null : fromEmulator(new URL(location))
  const files = address ? person.openShared(address.href) : 'no access'
  if (files === 'no access') throw new Error(`${person.person().email} cannot open their pack in the library`)
}

/** Taps every release request that is still open. */
export async function releaseInTeams(person: PersonActing) {
  for (const card of cardsWith(person, 'release')) await person.tapCard(card.id, 'release')
}

export async function recordHandOverInTeams(person: PersonActing, packId: string) {
  const card = newestCard(person, 'handedOver', { packId })
  if (card) await person.tapCard(card.id, 'handedOver', { how: 'read-together' }, dataOf(card, 'handedOver'))
}

/** The form made ready for them, in their own OneDrive or in a folder of the library lent to them. */
function prepared(person: PersonActing): { id: string } | undefined {
  const own = person.person().hasOneDrive ? person.drive() : []
  const lent = person.sharedWithMe().filter(({ canWrite }) => canWrite)
  return [...own, ...lent].find(({ name }) => name.startsWith('Report for CP-'))
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
