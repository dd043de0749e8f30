import { describe, expect, it } from 'vitest'
import { extractText } from '../inspect/extract-text.ts'
import { buildSheet, type Sheet } from './build-sheet.ts'
import { documentToPdfFallback } from './document-to-pdf-fallback.ts'

const about = { language: 'en-GB', createdAt: Temporal.Instant.from('2027-03-26T09:00:00Z') } as const

const sheet: Sheet = {
  title: 'About your appointment on Wednesday 31 March',
  recipientName: 'Jordan Sample',
  reference: '1042',
  what: ['There will be a meeting about how to keep your children safe.', 'You can bring somebody to help you.'],
  when: 'Wednesday 31 March 2027, 10am to midday',
  where: 'Civic Offices, Room 4',
  who: ['Pat Chairperson, who leads the meeting', 'Sam Worker, your social worker', 'Alex Teacher, from the school'],
  sayBeforehand: ['Tell your social worker, or ring us.'],
  complain: ['Ring us or write to us.'],
  phone: '023 9200 0000',
  ...about,
}

const wordsOf = async (pdf: Uint8Array) => {
  const read = await extractText(pdf, 'pdf')
  return read.ok ? read.text.replace(/\s+/g, ' ') : read.reason
}

describe('the sheet for a family', () => {
  it('says everything on one page and leaves a part for the social worker’s record', async () => {
    const { pdf, pages } = await buildSheet(sheet)
    const words = await wordsOf(pdf)
    expect(pages).toBe(1)
    for (const line of [...sheet.what, sheet.when, sheet.where, ...sheet.who, sheet.phone])
      expect(words).toContain(line)
    for (const line of ['Shared with', 'On (day and time)', 'By']) expect(words).toContain(line)
    expect(words).toContain('Jordan Sample · 1042')
  })

  it('goes on to a second page when many people will be there', async () => {
    const who = Array.from({ length: 14 }, (_, i) => `Person number ${i}, who works with your family`)
    const { pdf, pages } = await buildSheet({ ...sheet, who })
    expect(pages).toBe(2)
    expect(await wordsOf(pdf)).toContain('Person number 13')
  })
})

describe('a document that could not be converted', () => {
  it('says so and gives the words that could be read', async () => {
    const words = await wordsOf(await documentToPdfFallback('We know the child.\n\nShe is well.', 'Report', about))
    expect(words).toContain('could not be turned into pages')
    expect(words).toContain('She is well.')
  })

  it('says so when there are none', async () => {
    expect(await wordsOf(await documentToPdfFallback(' \n', 'Report', about))).toContain(
      'None of its words could be read',
    )
  })
})
