import type { QuorumForecast } from '../../../conference/quorum.ts'

/** What the deliveries say beyond the cards' and letters' own words. */
export const english = {
  quorum: ({ possible, confirmed, needed, unconfirmed }: QuorumForecast) => {
    const forecast = `${confirmed} of ${needed}`
    if (!possible) return `${forecast}: no quorum`
    const groups = unconfirmed.map((group) => group.replaceAll('-', ' ')).join(', ')
    return confirmed === needed ? forecast : `${forecast}: ${groups} unconfirmed`
  },
  noSocialCare: 'Children’s social care is not expected.',
  reasonForContact: (role: string, reference: string) => `You are asked to take part in ${reference} as ${role}.`,
  unavailable: {
    document: {
      gone: 'The document that we prepared for you is not there any more: it was moved or deleted. Send your report as a file.',
      locked:
        'The document that we prepared for you is open somewhere, so we could not copy it. Close it: we try again for ten minutes. You can also send your report as a file.',
      malware:
        'Microsoft found a virus in the document that we prepared for you, so we did not open it. Ask your IT help desk, and send your report as a new file.',
    },
    link: {
      gone: 'The link leads to a file that is not there any more. Send the file itself instead.',
      locked:
        'The file behind your link is open somewhere. Close it: we try again for ten minutes. You can also send the file itself.',
      malware:
        'Microsoft found a virus in the file behind your link, so we did not open it. Ask your IT help desk, and send a new file.',
      'not-a-link': 'The link leads to no file. Send the file itself instead.',
      'not-allowed': 'We cannot open links. Send the file itself instead.',
      'not-theirs': 'The file behind your link is not in your own OneDrive. Send the file itself instead.',
      'too-large':
        'The file behind your link is too large. Make its pictures smaller, or save it as a PDF, and send that.',
    },
  },
  and: (words: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words),
  inDays: (days: number) => (days === 0 ? 'today' : `in ${days} working ${days === 1 ? 'day' : 'days'}`),
  dayToChoose: 'a day that is still to be chosen',
  near: (day: string) => `a day near ${day}`,
  party: (number: number, role: string) => `family party ${number} (${role})`,
  noLetter: (kind: string) => `No letter is written for "${kind}"`,
  noCard: (kind: string) => `No card is made for "${kind}"`,
} as const
