import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Emulator } from '../emulator.ts'
import { graph, refusalOf, startStandIn, tenant } from './real-clients.fixture.ts'

const mailbox = `/users/${tenant.mailbox.email}`
const gp = 'dr.gp@surgery.example'

let emulator: Emulator
let client: ReturnType<typeof graph>
beforeAll(async () => {
  emulator = await startStandIn()
  client = graph(emulator.url)
})
afterAll(() => emulator.close())

describe('a mailbox', () => {
  it('has its folders, and takes a new one of each name once', async () => {
    const { value } = await client.api(`${mailbox}/mailFolders`).get()
    expect(value.map(({ displayName }: { displayName: string }) => displayName)).toContain('Inbox')
    const make = () => client.api(`${mailbox}/mailFolders`).post({ displayName: "Taken in, o'clock" })
    const { id } = await make()
    expect(await refusalOf(make())).toBe('409 ErrorFolderExists')
    const found = await client.api(`${mailbox}/mailFolders`).filter("displayName eq 'Taken in, o''clock'").get()
    expect(found.value).toMatchObject([{ id, totalItemCount: 0 }])
  })

  it('moves a letter, whose ordinary id is another then and whose immutable one is not', async () => {
    emulator.as(gp).sendMail({ to: tenant.mailbox.email, subject: 'Moved', text: 'x' })
    const folder = await client.api(`${mailbox}/mailFolders`).post({ displayName: 'Moved' })
    const list = (prefer: string) => client.api(`${mailbox}/mailFolders/inbox/messages`).header('Prefer', prefer).get()
    const [before] = (await list('x=y')).value
    const [lasting] = (await list('IdType="ImmutableId"')).value
    const moved = await client.api(`${mailbox}/messages/${lasting.id}/move`).post({ destinationId: folder.id })
    expect(moved).toMatchObject({ parentFolderId: folder.id, webLink: expect.stringContaining('ItemID=') })
    expect(await refusalOf(client.api(`${mailbox}/messages/${before.id}`).get())).toBe('404 ErrorItemNotFound')
    expect(await client.api(`${mailbox}/messages/${lasting.id}`).get()).toMatchObject({ subject: 'Moved' })
    expect((await list('x=y')).value).toEqual([])
    const nowhere = client.api(`${mailbox}/messages/${lasting.id}/move`).post({ destinationId: 'nowhere' })
    expect(await refusalOf(nowhere)).toBe('404 ErrorItemNotFound')
  })

  it('gives headers to those who ask for them, its own above those that came with the letter', async () => {
    const headers = [{ name: 'Authentication-Results', value: 'dmarc=pass' }]
    emulator.as(gp).sendMail({ to: tenant.mailbox.email, subject: 'Forged', text: 'x', dmarc: 'fail', headers })
    const messages = client.api(`${mailbox}/mailFolders/inbox/messages`).filter("subject eq 'Forged'")
    expect((await messages.get()).value[0]).not.toHaveProperty('internetMessageHeaders')
    const { value } = await messages.select('id,internetMessageHeaders').get()
    const results = value[0].internetMessageHeaders.filter(
      ({ name }: { name: string }) => name === 'Authentication-Results',
    )
    expect(results[0].value).toContain('dmarc=fail')
    expect(results[1].value).toBe('dmarc=pass')
  })

  it('sends back what cannot arrive, and answers by itself when told to, but never each other for ever', async () => {
    emulator.as(gp).bounce(true)
    emulator.as('amira.teacher@northshire.example').sendMail({ to: gp, subject: 'Hello', text: 'x' })
    expect(emulator.as('amira.teacher@northshire.example').mailbox()[0]?.subject).toBe('Undeliverable: Hello')
    emulator.as(gp).bounce(false)
    const people = [gp, 'ben.nurse@northshire.example'].map((email) => emulator.as(email))
    for (const person of people) person.setAutomaticReply('Away')
    people[0]?.sendMail({ to: 'ben.nurse@northshire.example', subject: 'Hello', text: 'x' })
    expect(people.map((person) => person.mailbox().map(({ subject }) => subject))).toEqual([
      ['Automatic reply: Hello'],
      ['Hello'],
    ])
  })
})

describe('a letter with files', () => {
  it('shows them without their content to those who leave it out, and gives the bytes', async () => {
    const files = [{ name: 'Report.docx', bytes: Buffer.from('my report') }]
    emulator.as(gp).sendMail({ to: tenant.mailbox.email, subject: 'Files', text: 'x', files })
    const { value } = await client.api(`${mailbox}/mailFolders/inbox/messages`).filter("subject eq 'Files'").get()
    const path = `${mailbox}/messages/${value[0].id}/attachments`
    const [attachment] = (await client.api(path).select('id,name,size,isInline').get()).value
    expect(attachment).toMatchObject({ '@odata.type': '#microsoft.graph.fileAttachment', name: 'Report.docx', size: 9 })
    expect(attachment).not.toHaveProperty('contentBytes')
    const bytes = await client.api(`${path}/${attachment.id}/$value`).getStream()
    expect(await new Response(bytes).text()).toBe('my report')
  })
})

it('a mailbox that Exchange did not grant is closed', async () => {
  const other = client.api('/users/ateacher@northshire.example/mailFolders/inbox/messages').get()
  expect(await refusalOf(other)).toBe('403 ErrorAccessDenied')
})
