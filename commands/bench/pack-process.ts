import { readFileSync } from 'node:fs'
import { buildPack } from '../../bot/documents/pack/build-pack.ts'

// Builds packs in a process of its own, so that the memory measured is theirs alone.

export type Round = { files: string[]; recipients: number }
export type Built = { milliseconds: number; pages: number; peakMegabytes: number }

process.on('message', async ({ files, recipients }: Round) => {
  // Read anew each time: nothing that was parsed before is used again.
  const reports = files.map((file) => new Uint8Array(readFileSync(file)))
  const start = performance.now()
  let pages = 0
  for (let recipient = 1; recipient <= recipients; recipient += 1) pages = (await build(reports, recipient)).pages
  const milliseconds = performance.now() - start
  process.send?.({ milliseconds, pages, peakMegabytes: process.resourceUsage().maxRSS / 1000 } satisfies Built)
})
process.on('disconnect', () => process.exit())

function build(reports: Uint8Array[], recipient: number) {
  return buildPack({
    recipientName: `Recipient number ${recipient}`,
    reference: 'CP-1042',
    neutral: false,
    cover: { title: 'Reports for the conference', lines: ['Wednesday 31 March 2027, 10am to 11:30am'] },
    reports: reports.map((pdf, index) => ({
      title: `Report ${index + 1}`,
      agency: `Agency ${index + 1}`,
      author: `Author ${index + 1}`,
      receivedAt: '4:12pm on Wednesday 24 March',
      late: index === 3,
      restricted: index === 5,
      pdf,
    })),
    language: 'en-GB',
    createdAt: Temporal.Instant.from('2027-03-26T09:00:00Z'),
  })
}
