import type { SeedTenant } from '../seed.ts'
import type { Address, Letter } from './mailboxes.ts'

const bare = { cc: [], bcc: [], replyTo: [], importance: 'normal' as const, attachments: [] }

/** What Exchange tells a sender whose letter could not be delivered. */
export function nonDeliveryReport(letter: Letter, address: string, about: string, tenant: SeedTenant): Letter {
  return {
    ...bare,
    from: { name: 'Microsoft Outlook', address: `MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${tenant.domain}` },
    to: [letter.from],
    subject: `Undeliverable: ${letter.subject}`,
    body: {
      contentType: 'html',
      content: `<p>Your message to ${address} couldn't be delivered.</p><p>${address} wasn't found. Remote server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'</p>`,
    },
    headers: [
      { name: 'Content-Type', value: 'multipart/report; report-type=delivery-status; boundary="report"' },
      { name: 'X-MS-Exchange-Message-Is-Ndr', value: '' },
      { name: 'Auto-Submitted', value: 'auto-replied' },
      ...answering(about),
      { name: 'X-Failed-Recipients', value: address },
    ],
    kind: 'non-delivery-report',
  }
}

/** What a mailbox answers by itself while its owner is away. */
export function automaticReply(letter: Letter, from: Address, text: string, about: string): Letter {
  return {
    ...bare,
    from,
    to: [letter.from],
    subject: `Automatic reply: ${letter.subject}`,
    body: { contentType: 'text', content: text },
    headers: [
      { name: 'Auto-Submitted', value: 'auto-replied' },
      { name: 'X-Auto-Response-Suppress', value: 'All' },
      ...answering(about),
    ],
    kind: 'automatic-reply',
  }
}

/** The headers of an answer to the message of that id. */
export function answering(id: string): Letter['headers'] {
  return [
    { name: 'In-Reply-To', value: id },
    { name: 'References', value: id },
  ]
}
