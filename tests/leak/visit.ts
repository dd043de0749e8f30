import { setTimeout as pause } from 'node:timers/promises'
import type { Stage } from '../journeys/stage.fixture.ts'

export interface Visited {
  status: number
  html: string
  /** What a link of the page leads to; null where there is nothing. */
  fetch(what: string): Promise<{ name: string; bytes: Uint8Array } | null>
  post(what: string, form: FormData): Promise<number>
}

/** Somebody at their own page, signed in by the code in their mailbox. Null: they have no page now. */
export async function visitPage(stage: Stage, participantId: string, email: string): Promise<Visited | null> {
  const base = stage.service.world.links.personalPage(participantId)
  let cookie = ''
  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(new URL(address, stage.serviceUrl), {
      ...init,
      redirect: 'manual',
      headers: { cookie },
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const location = response.headers.get('location')
    if (!location) return response
    await response.arrayBuffer()
    return ask(location)
  }
  const start = await ask(base)
  await start.text()
  if (start.status !== 200) return null
  await (await ask(`${base}/code`, { method: 'POST', body: new URLSearchParams() })).text()
  const code = await codeFor(stage, email)
  const page = await ask(`${base}/sign-in`, { method: 'POST', body: new URLSearchParams({ code }) })
  return {
    status: page.status,
    html: await page.text(),
    async fetch(what) {
      const response = await ask(`${base}/${what}`)
      const bytes = new Uint8Array(await response.arrayBuffer())
      const disposition = response.headers.get('content-disposition')
      return response.status === 200 && disposition ? { name: disposition, bytes } : null
    },
    async post(what, body) {
      const response = await ask(`${base}/${what}`, { method: 'POST', body })
      await response.text()
      return response.status
    },
  }
}

async function codeFor(stage: Stage, email: string): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const mail = stage.emulator
      .as(email)
      .mailbox()
      .find(({ body }) => />(\d{6})</.test(body.content))
    const code = mail && />(\d{6})</.exec(mail.body.content)?.[1]
    if (mail && code && !mail.isRead) {
      stage.emulator.as(email).readMail(mail.id)
      return code
    }
    await pause(50)
  }
  throw new Error(`${email} got no code`)
}
