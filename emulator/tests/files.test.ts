import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import mammoth from 'mammoth'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Emulator } from '../emulator.ts'
import { layOut } from '../files/pdf-layout.ts'
import { toEmulator } from '../host-map.ts'
import { graph, refusalOf, startStandIn, tenant } from './real-clients.fixture.ts'

const teacher = 'amira.teacher@northshire.example'
const appFolder = '/users/ateacher@northshire.example/drive/special/approot'

let emulator: Emulator
let client: ReturnType<typeof graph>
let report: Buffer
beforeAll(async () => {
  emulator = await startStandIn()
  client = graph(emulator.url)
  const children = [
    new Paragraph({ text: 'Report for 1042', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: 'Attendance: 93% ✓ — Łucja' }),
  ]
  report = await Packer.toBuffer(new Document({ sections: [{ children }] }))
})
afterAll(() => emulator.close())

/** Follows Graph's redirect, as a client must: to another host, without a token. */
async function download(path: string): Promise<Response> {
  const token = await fetchToken()
  const response = await fetch(`${emulator.url}/graph.microsoft.com/v1.0${path}`, {
    headers: { Authorization: `Bearer ${token}` },
    redirect: 'manual',
  })
  if (response.status !== 302) return response
  return fetch(toEmulator(emulator.url, String(response.headers.get('location'))))
}

async function fetchToken() {
  const response = await fetch(
    toEmulator(emulator.url, `https://login.microsoftonline.com/${tenant.tenantId}/oauth2/v2.0/token`),
    {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: tenant.appId,
        client_secret: String(tenant.appSecret),
        scope: 'https://graph.microsoft.com/.default',
      }),
    },
  )
  return ((await response.json()) as { access_token: string }).access_token
}

describe('a OneDrive', () => {
  it('rewrites an Office file on upload, which stays readable', async () => {
    const item = await client.api(`${appFolder}:/1042/Report.docx:/content`).put(report)
    expect(item.size).not.toBe(report.length)
    const stored = await download(`/drives/${item.parentReference.driveId}/items/${item.id}/content`)
    const bytes = Buffer.from(await stored.arrayBuffer())
    expect(bytes.equals(report)).toBe(false)
    expect((await mammoth.extractRawText({ buffer: bytes })).value).toContain('Attendance: 93% ✓ — Łucja')
  })

  it('keeps every version, and a new eTag and cTag, when its owner edits the document', async () => {
    const item = await client.api(`${appFolder}:/1043/Report.docx:/content`).put(report)
    emulator.as(teacher).saveFile(item.id, report)
    const path = `/drives/${item.parentReference.driveId}/items/${item.id}`
    const edited = await client.api(path).get()
    expect(edited.lastModifiedBy.user.displayName).toBe('Amira Teacher')
    expect(edited.eTag).not.toBe(item.eTag)
    expect(edited.cTag).not.toBe(item.cTag)
    expect((await client.api(`${path}/versions`).get()).value).toHaveLength(2)
    const stale = client.api(path).header('If-Match', item.eTag).patch({ name: 'Other.docx' })
    expect(await refusalOf(stale)).toBe('412 resourceModified')
  })

  it('is out of the app’s reach outside its own folder, and is not there for everybody', async () => {
    const mine = emulator.as(teacher).saveFile('/Private/diary.docx', report)
    const outside = client.api(`/drives/${mine.parentReference.driveId}/items/${mine.id}`).get()
    expect(await refusalOf(outside)).toBe('403 accessDenied')
    const none = client.api('/users/ben.nurse@northshire.example/drive/special/approot').get()
    expect(await refusalOf(none)).toBe('404 ResourceNotFound')
  })

  it('gives nothing to an address whose permission was tampered with', async () => {
    const item = await client.api(`${appFolder}:/1044/Report.docx:/content`).put(report)
    const address = toEmulator(emulator.url, item['@microsoft.graph.downloadUrl'])
    expect((await fetch(address)).status).toBe(200)
    expect((await fetch(address.replace(/expires=\d/, 'expires=9'))).status).toBe(401)
  })
})

describe('the library', () => {
  const library = `/sites/${tenant.sites[0]?.id}/drive`

  it('takes a large file in fragments, in order only', async () => {
    const bytes = Buffer.alloc(400 * 1024, 'x')
    const { uploadUrl } = await client.api(`${library}/root:/1042/large.pdf:/createUploadSession`).post({})
    const put = (from: number, to: number) =>
      fetch(toEmulator(emulator.url, uploadUrl), {
        method: 'PUT',
        headers: { 'Content-Range': `bytes ${from}-${to}/${bytes.length}` },
        body: bytes.subarray(from, to + 1),
      })
    expect((await put(327_680, bytes.length - 1)).status).toBe(416)
    expect((await put(0, 1000)).status).toBe(400)
    expect((await put(0, 327_679)).status).toBe(202)
    const last = await put(327_680, bytes.length - 1)
    expect(last.status).toBe(201)
    expect(await last.json()).toMatchObject({ name: 'large.pdf', size: bytes.length })
  })

  it('shares with people of the tenant, and lets the permission be taken back', async () => {
    const item = await client.api(`${library}/root:/1042/pack.pdf:/content`).put(Buffer.from('%PDF-1.7'))
    const path = `/drives/${item.parentReference.driveId}/items/${item.id}`
    const invite = (email: string) =>
      client.api(`${path}/invite`).post({ recipients: [{ email }], roles: ['read'], requireSignIn: true })
    expect(await refusalOf(invite('dr.gp@surgery.example'))).toBe('403 accessDenied')
    const { value } = await invite(teacher)
    await client.api(`${path}/permissions/${value[0].id}`).delete()
    expect((await client.api(`${path}/permissions`).get()).value).toEqual([])
  })

  it('gives whoever has a permission already no second one, and mails only when asked to', async () => {
    const item = await client.api(`${library}/root:/1050/pack.pdf:/content`).put(Buffer.from('%PDF-1.7'))
    const folder = `${library}/root:/1050:`
    const invite = (sendInvitation: boolean) =>
      client
        .api(`${folder}/invite`)
        .post({ recipients: [{ email: teacher }], roles: ['read'], requireSignIn: true, sendInvitation })
    const before = emulator.as(teacher).mailbox().length
    const [first, second] = [await invite(false), await invite(false)]
    expect(second.value[0].id).toBe(first.value[0].id)
    expect(emulator.as(teacher).mailbox()).toHaveLength(before)
    await invite(true)
    expect(emulator.as(teacher).mailbox()).toHaveLength(before + 1)
    const inherited = await client.api(`/drives/${item.parentReference.driveId}/items/${item.id}/permissions`).get()
    expect(inherited.value).toMatchObject([{ id: first.value[0].id, inheritedFrom: {} }])
    expect(() => emulator.as(teacher).saveFile(item.id, Buffer.from('x'))).toThrow(/may only read/)
  })

  it('shows a folder that a browser goes to among the files of the one person it is shared with', async () => {
    const item = await client.api(`${library}/root:/1051/pack.pdf:/content`).put(Buffer.from('%PDF-1.7'))
    const folder = `${library}/root:/1051:`
    const { webUrl } = await client.api(folder).get()
    const browse = () => fetch(toEmulator(emulator.url, webUrl), { redirect: 'manual' })
    expect((await browse()).status).toBe(401)
    const { value } = await client
      .api(`${folder}/invite`)
      .post({ recipients: [{ email: teacher }], roles: ['read'], requireSignIn: true, sendInvitation: false })
    expect((await browse()).headers.get('location')).toBe(`/#/${teacher}/files/${item.id}`)
    await client.api(`${folder}/permissions/${value[0].id}`).delete()
    expect((await browse()).status).toBe(401)
  })

  it('opens no sharing link without a permission for all files', async () => {
    const mine = emulator.as(teacher).saveFile('/Private/diary.docx', report)
    const link = Buffer.from(emulator.as(teacher).shareFile(mine.id)).toString('base64url')
    expect(await refusalOf(client.api(`/shares/u!${link}/driveItem`).get())).toBe('403 accessDenied')
  })

  it('converts a stored document to PDF, and refuses what is one already', async () => {
    const item = await client.api(`${library}/root:/1042/report.docx:/content`).put(report)
    const path = `/drives/${item.parentReference.driveId}/items/${item.id}/content?format=pdf`
    const pdf = await download(path)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect((await PDFDocument.load(await pdf.arrayBuffer())).getPageCount()).toBe(1)
    const already = await client.api(`${library}/root:/1042/done.pdf:/content`).put(Buffer.from('%PDF-1.7'))
    const refused = await download(`/drives/${already.parentReference.driveId}/items/${already.id}/content?format=pdf`)
    expect(refused.status).toBe(406)
  })

  it('refuses a name that SharePoint would not take', async () => {
    expect(await refusalOf(client.api(`${library}/root:/1042/a%3Fb.pdf:/content`).put(Buffer.from('x')))).toBe(
      '400 invalidRequest',
    )
  })
})

describe('the plain layout of a document', () => {
  it('takes any character and as many pages as the text needs', async () => {
    const html = `<h1>Überschrift 😀</h1>${'<p>كتاب 書 word &amp; word</p>'.repeat(200)}`
    expect((await PDFDocument.load(await layOut(html))).getPageCount()).toBeGreaterThan(4)
  })
})
