const both = {
  reference: 'Reference',
  draft: 'Draft: not approved, not sent',
  preview: 'Preview: not a copy that was sent',
}

/** What stands around the passages of a paper. */
export const english = {
  ...both,
  copyOf: (date: string) => `the copy of ${date}`,
  born: (name: string, born: string) => `${name}, born ${born}`,
  professional: {
    reference: both.reference,
    meeting: 'Conference',
    coreGroup: 'Core group',
    children: 'Children',
    replaces: 'Replaces',
  },
  family: {
    reference: both.reference,
    meeting: 'Our meeting',
    coreGroup: 'Core group',
    children: 'Children',
    replaces: 'Instead of',
  },
}
