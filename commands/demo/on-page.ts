import type { PersonActing } from '../../emulator/acting.ts'
import type { Written } from './reports-folder.ts'

/** A personal page as a browser without JavaScript shows it to somebody who has signed in. */
export interface Page {
  html: string
  post(what: string, form: FormData | URLSearchParams): Promise<void>
  /** The bytes behind a link of the page. */
  download(what: string): Promise<Uint8Array>
}

/** Follows the newest link in the person's mailbox, asks for a code, finds it in the mailbox and signs in. */
export async function openPage(person: PersonActing, serviceUrl: string): Promise<Page> {
  const base = newestLink(person, serviceUrl)
  let cookie = ''
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(new URL(path, serviceUrl), { ...init, redirect: 'manual', headers: { cookie } })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const location = response.headers.get('location')
    if (!location) return response
    await response.arrayBuffer()
    return ask(location)
  }
  await (await ask(base)).text()
  await (await ask(`${base}/code`, { method: 'POST', body: new URLSearchParams() })).text()
  const code = newestCode(person)
  const signedIn = await ask(`${base}/sign-in`, { method: 'POST', body: new URLSearchParams({ code }) })
  return {
    html: await signedIn.text(),
    async post(what, body) {
      await (await ask(`${base}/${what}`, { method: 'POST', body })).text()
    },
    download: async (what) => new Uint8Array(await (await ask(`${base}/${what}`)).arrayBuffer()),
  }
}

export async function sendOnPage(page: Page, { submitted, restricted }: Written) {
  await page.post('report', reportForm('submit', { main: submitted, restricted }))
}

export async function saveDraftOnPage(page: Page, { draft }: Written) {
  await page.post('report', reportForm('draft', { main: draft }))
}

/** "No": there is nothing in it that the family must not see. */
export function letFamilyReadOnPage(page: Page) {
  return page.post('question', new URLSearchParams({ mayRead: 'yes' }))
}

export function holdNothingOnPage(page: Page) {
  return page.post('nothing-held', new URLSearchParams())
}

/** Opens the pack, and says that it is read. */
export async function confirmReadingOnPage(page: Page, packId: string) {
  await page.download(`pack/${packId}`)
  await page.post(`read/${packId}`, new URLSearchParams())
}

/** Releases to each family party what the page lists for them. */
export async function releaseOnPage(page: Page) {
  const forms = page.html.matchAll(/action="[^"]*\/(release\/[^"]+)"[\s\S]*?name="versions" value="([^"]*)"/g)
  for (const [, what = '', versions = ''] of forms)
    await page.post(what, new URLSearchParams({ versions, read: 'yes' }))
}

export function recordHandOverOnPage(page: Page, packId: string) {
  return page.post(`handed-over/${packId}`, new URLSearchParams({ how: 'Read together' }))
}

function reportForm(intent: 'submit' | 'draft', files: Record<string, Written['submitted']>): FormData {
  const form = new FormData()
  for (const [field, file] of Object.entries(files))
    if (file) form.append(field, new File([Buffer.from(file.bytes)], file.name))
  form.append('intent', intent)
  return form
}

function newestLink(person: PersonActing, serviceUrl: string): string {
  const link = new RegExp(`${RegExp.escape(serviceUrl)}(/p/[^"'\\s<>?#]+)`)
  return newestInMailbox(person, link, 'a link to their page')
}

function newestCode(person: PersonActing): string {
  return newestInMailbox(person, />(\d{6})</, 'a code')
}

function newestInMailbox(person: PersonActing, wanted: RegExp, what: string): string {
  for (const mail of person.mailbox()) {
    const found = wanted.exec(mail.body.content)?.[1]
    if (!found) continue
    person.readMail(mail.id)
    return found
  }
  throw new Error(`The mailbox of ${person.person().email} holds no mail with ${what}`)
}
