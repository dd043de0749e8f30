/** What the deliveries say beyond the cards' and letters' own words. */
export const english = {
  quorum: (had: number, needed: number, groups: readonly string[]) =>
    `${had} of ${needed}${groups.length > 0 ? `: ${groups.join(', ')}` : ''}`,
  noSocialCare: 'Children’s social care is not confirmed.',
  reasonForContact: (role: string, reference: string) => `You are asked to take part in ${reference} as ${role}.`,
  unavailable:
    'We could not open the prepared document in your OneDrive: it was moved, deleted or is locked. Close it and try again, or send your report as a file.',
  party: (number: number, role: string) => `family party ${number} (${role})`,
  noLetter: (kind: string) => `No letter is written for "${kind}"`,
  noCard: (kind: string) => `No card is made for "${kind}"`,
} as const
