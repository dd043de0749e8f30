import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Emulator } from '../emulator.ts'
import { graph, msal, people, refusalOf, startStandIn, tenant } from './real-clients.fixture.ts'

const mailbox = `/users/${tenant.mailbox.email}`
const teacher = 'amira.teacher@northshire.example'

let emulator: Emulator
let client: ReturnType<typeof graph>
beforeAll(async () => {
  emulator = await startStandIn()
  client = graph(emulator.url)
})
afterAll(() => emulator.close())

describe('sign-in', () => {
  it('gives MSAL a token with the consented roles', async () => {
    const token = await msal(emulator.url).acquireTokenByClientCredential({
      scopes: ['https://graph.microsoft.com/.default'],
    })
    const claims = JSON.parse(Buffer.from(token?.accessToken.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({ aud: 'https://graph.microsoft.com', tid: tenant.tenantId, roles: tenant.roles })
  })

  it('refuses a wrong secret in the words of Entra', async () => {
    const refused = msal(emulator.url, 'wrong').acquireTokenByClientCredential({
      scopes: ['https://graph.microsoft.com/.default'],
    })
    await expect(refused).rejects.toThrow(/invalid_client.*AADSTS7000215/)
  })

  it('refuses Graph a token that was made for the bot connector', async () => {
    const token = await msal(emulator.url).acquireTokenByClientCredential({
      scopes: ['https://api.botframework.com/.default'],
    })
    const response = await fetch(`${emulator.url}/graph.microsoft.com/v1.0/users`, {
      headers: { Authorization: `Bearer ${token?.accessToken}` },
    })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } })
  })
})

describe('people', () => {
  it('are found by mail, sign-in name or another address, whatever the letter case', async () => {
    const filter = (address: string) =>
      `mail eq '${address}' or userPrincipalName eq '${address}' or proxyAddresses/any(x:x eq 'smtp:${address}')`
    for (const address of [teacher, 'ATeacher@northshire.example']) {
      const { value } = await client.api('/users').filter(filter(address)).select('id,mail,userType').get()
      expect(value).toMatchObject([{ mail: teacher, userType: 'Member' }])
    }
  })

  it('of other organisations are not in the directory', async () => {
    const { value } = await client.api('/users').filter("mail eq 'dr.gp@surgery.example'").get()
    expect(value).toEqual([])
    expect(await refusalOf(client.api('/users/dr.gp@surgery.example').get())).toBe('404 Request_ResourceNotFound')
  })
})

const event = (more: object = {}) => ({
  subject: 'Meeting 1042',
  body: { contentType: 'html', content: '<p>Please come.</p>' },
  start: { dateTime: '2026-11-30T10:00:00', timeZone: 'Europe/London' },
  end: { dateTime: '2026-11-30T12:00:00', timeZone: 'Europe/London' },
  attendees: [teacher, 'dr.gp@surgery.example'].map((address) => ({ emailAddress: { address }, type: 'required' })),
  hideAttendees: true,
  ...more,
})

describe('events', () => {
  it('posted twice with one transactionId are one event; with other content they are refused', async () => {
    const post = (more: object) =>
      client.api(`${mailbox}/events`).post(event({ transactionId: 'conference-1', ...more }))
    const first = await post({})
    const again = await post({})
    expect(again.id).toBe(first.id)
    expect(emulator.ledgers.events().filter(({ transactionId }) => transactionId === 'conference-1')).toHaveLength(1)
    expect(await refusalOf(post({ subject: 'Meeting 1043' }))).toBe('409 ErrorDuplicateTransactionId')
  })

  it('invite each attendee, who sees only themselves when attendees are hidden', async () => {
    const { id } = await client.api(`${mailbox}/events`).post(event({ subject: 'Meeting 2000' }))
    const invitations = emulator.ledgers.mails().filter(({ eventId }) => eventId === id)
    expect(invitations.map(({ to }) => to.map(({ address }) => address))).toEqual([
      [teacher],
      ['dr.gp@surgery.example'],
    ])
    const [seen] = emulator
      .as('dr.gp@surgery.example')
      .calendar()
      .filter(({ subject }) => subject === 'Meeting 2000')
    expect(seen?.attendees.map(({ emailAddress }) => emailAddress?.address)).toEqual(['dr.gp@surgery.example'])
  })

  it('with an online meeting get a join link below the body, and a lobby that can be set', async () => {
    const posted = await client.api(`${mailbox}/events`).post(event({ isOnlineMeeting: true, attendees: [] }))
    const { joinUrl } = posted.onlineMeeting
    expect(posted.body.content).toContain(joinUrl)
    const { id } = await client.api(mailbox).select('id').get()
    const { value } = await client.api(`/users/${id}/onlineMeetings`).filter(`JoinWebUrl eq '${joinUrl}'`).get()
    const changed = await client
      .api(`/users/${id}/onlineMeetings/${value[0].id}`)
      .patch({ lobbyBypassSettings: { scope: 'organizer' }, allowRecording: false })
    expect(changed).toMatchObject({ lobbyBypassSettings: { scope: 'organizer' }, allowRecording: false })
    const patched = await client
      .api(`${mailbox}/events/${posted.id}`)
      .patch({ body: { contentType: 'html', content: '' } })
    expect(patched.onlineMeeting).toBeNull()
  })

  it('are answered in the preferred zone and leave all calendars when cancelled', async () => {
    const { id } = await client.api(`${mailbox}/events`).post(event({ subject: 'Meeting 3000' }))
    const summer = { dateTime: '2026-07-01T09:00:00', timeZone: 'UTC' }
    const moved = await client
      .api(`${mailbox}/events/${id}`)
      .header('Prefer', 'outlook.timezone="GMT Standard Time"')
      .patch({ start: summer, end: { ...summer, dateTime: '2026-07-01T11:00:00' } })
    expect(moved.start).toEqual({ dateTime: '2026-07-01T10:00:00.0000000', timeZone: 'GMT Standard Time' })
    await client.api(`${mailbox}/events/${id}/cancel`).post({ comment: 'Called off' })
    expect(await refusalOf(client.api(`${mailbox}/events/${id}`).get())).toBe('404 ErrorItemNotFound')
    const [seen] = emulator
      .as(teacher)
      .calendar()
      .filter(({ subject }) => subject === 'Meeting 3000')
    expect(seen?.isCancelled).toBe(true)
  })

  it('tell the organiser who declined', async () => {
    const { id } = await client.api(`${mailbox}/events`).post(event({ subject: 'Meeting 4000' }))
    const [seen] = emulator
      .as(teacher)
      .calendar()
      .filter(({ subject }) => subject === 'Meeting 4000')
    emulator.as(teacher).respond(String(seen?.id), 'declined')
    const { attendees } = await client.api(`${mailbox}/events/${id}`).get()
    expect(attendees[0].status.response).toBe('declined')
    expect(emulator.as(tenant.mailbox.email).mailbox()[0]?.subject).toBe('Declined: Meeting 4000')
  })

  it('are refused when Graph would not know a property, a value or a zone, or the token lacks the mailbox', async () => {
    const post = (body: object, path = mailbox) => refusalOf(client.api(`${path}/events`).post(body))
    expect(await post(event({ subjet: 'x' }))).toBe('400 RequestBodyRead')
    expect(await post(event({ sensitivity: 'secret' }))).toBe('400 RequestBodyRead')
    expect(await post(event({ attendees: [{ emailAddress: { adress: 'x' } }] }))).toBe('400 RequestBodyRead')
    expect(await post({ subject: 'no times' })).toBe('400 ErrorPropertyValidationFailure')
    expect(await post(event({ start: { dateTime: '2026-11-30T10:00:00', timeZone: 'Londinium' } }))).toBe(
      '400 TimeZoneNotSupportedException',
    )
    expect(await post(event(), `/users/${teacher}`)).toBe('403 ErrorAccessDenied')
    expect(await refusalOf(client.api(`${mailbox}/events`).query({ colour: 'red' }).get())).toBe('400 BadRequest')
    expect(await refusalOf(client.api(`${mailbox}/calendarView`).get())).toBe('400 BadRequest')
  })
})

describe('mail', () => {
  const letter = (address: string) => ({
    subject: 'Sign-in code',
    body: { contentType: 'text', content: '123456' },
    toRecipients: [{ emailAddress: { address } }],
  })

  it('reaches people outside, and a draft made with an immutable id is found again once sent', async () => {
    const prefer = (path: string) => client.api(`${mailbox}${path}`).header('Prefer', 'IdType="ImmutableId"')
    const draft = await prefer('/messages').post(letter('dr.gp@surgery.example'))
    await prefer(`/messages/${draft.id}/send`).post({})
    expect(await prefer(`/messages/${draft.id}`).get()).toMatchObject({ id: draft.id, isDraft: false })
    expect(emulator.as('dr.gp@surgery.example').mailbox()[0]?.subject).toBe('Sign-in code')
  })

  it('loses its ordinary id when it is sent', async () => {
    const draft = await client.api(`${mailbox}/messages`).post(letter('dr.gp@surgery.example'))
    await client.api(`${mailbox}/messages/${draft.id}/send`).post({})
    expect(await refusalOf(client.api(`${mailbox}/messages/${draft.id}`).get())).toBe('404 ErrorItemNotFound')
  })

  it('to an address that nobody has is taken, and comes back as a non-delivery report', async () => {
    await client.api(`${mailbox}/sendMail`).post({ message: letter('nobody@nowhere.example') })
    const [report] = emulator.as(tenant.mailbox.email).mailbox()
    expect(report).toMatchObject({ kind: 'non-delivery-report', subject: 'Undeliverable: Sign-in code' })
  })
})

describe('the app', () => {
  it('is found in the catalogue and installed, unless a policy forbids it or it is there', async () => {
    const { value } = await client.api('/appCatalogs/teamsApps').filter(`externalId eq '${tenant.externalAppId}'`).get()
    const bind = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${value[0].id}`
    const install = (email: string) =>
      refusalOf(client.api(`/users/${email}/teamwork/installedApps`).post({ 'teamsApp@odata.bind': bind }))
    expect(await install('ben.nurse@northshire.example')).toBe('not refused')
    expect(await install('ben.nurse@northshire.example')).toBe('409 Conflict')
    expect(await install('cat.officer@northshire.example')).toBe('403 Forbidden')
    await emulator.idle()
    expect(emulator.ledgers.activities().map(({ activity }) => activity.type)).toEqual([
      'conversationUpdate',
      'installationUpdate',
    ])
  })
})

describe('the stand-in', () => {
  it('finds everything again after a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'stand-in-'))
    const before = await startStandIn({ dataDir })
    const { id } = await graph(before.url).api(`${mailbox}/events`).post(event())
    const token = await before.as(teacher).getToken()
    await before.close()
    const after = await startStandIn({ dataDir, people: people.slice(0, 1) })
    expect(after.ledgers.events()).toMatchObject([{ id, subject: 'Meeting 1042' }])
    expect(after.as('dr.gp@surgery.example').mailbox()).toHaveLength(1)
    const keys = await fetch(`${after.url}/login.microsoftonline.com/${tenant.tenantId}/discovery/v2.0/keys`)
    const [key] = ((await keys.json()) as { keys: { kid: string }[] }).keys
    expect(JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid).toBe(key?.kid)
    await after.close()
    rmSync(dataDir, { recursive: true })
  })

  it('misbehaves as told: throttled once, an answer lost after the effect', async () => {
    emulator.misbehave({ match: /GET .*\/users\b/, times: 1, status: 429, retryAfter: 3 })
    expect(await refusalOf(client.api('/users').get())).toBe('429 TooManyRequests')
    expect(await refusalOf(client.api('/users').get())).toBe('not refused')
    emulator.misbehave({ match: /POST .*\/events/, times: 1, drop: 'after' })
    const posted = client.api(`${mailbox}/events`).post(event({ transactionId: 'lost-answer' }))
    await expect(posted).rejects.toThrow()
    expect(emulator.ledgers.events().filter(({ transactionId }) => transactionId === 'lost-answer')).toHaveLength(1)
  })
})
