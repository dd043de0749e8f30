import { expect, it } from 'vitest'
import { entriesOf, mailFrom } from './wire.ts'

const file = (path: string) => ({
  id: path,
  name: path.split('/').at(-1) ?? '',
  path,
  size: 1,
  lastModifiedDateTime: '2027-03-18T09:00:00Z',
  webUrl: `https://example-my.sharepoint.com${path}`,
})

it('a drive shows each folder once, above what it holds', () => {
  const entries = entriesOf([file('/Apps/CP Conferences/a.docx'), file('/Apps/CP Conferences/b.docx'), file('/c.pdf')])
  expect(entries.filter(({ isFolder }) => isFolder).map(({ path, name }) => [path, name])).toEqual([
    ['/Apps', 'CP Conferences'],
    ['', 'Apps'],
  ])
  expect(entries.filter(({ webUrl }) => webUrl.endsWith('a.docx'))).toHaveLength(1)
  expect(entries.find(({ name }) => name === 'c.pdf')).toMatchObject({ path: '', isFolder: false })
})

it('a mail of plain text keeps its lines and its links, and hides no markup', () => {
  const body = { contentType: 'text', content: 'Code <b>\nhttps://council.example/p?a=1&b=2.' }
  const address = { name: '', address: 'a@b.example' }
  const mail = { id: '1', from: address, to: [], subject: '', isRead: true, attachments: [] }
  const { html } = mailFrom({ ...mail, createdAt: '2027-03-18T09:00:00Z', body })
  expect(html).toContain('Code &lt;b>\n<a href="https://council.example/p?a=1&amp;b=2">')
})
