import type { ConferenceKind } from '../../../conference/conference.ts'

/** The words on the cover of a pack. */
export const english = {
  reportTitle: (role: string) => `Report: ${role}`,
  restrictedTitle: (agency: string) => `Restricted information from ${agency}`,
  professional: {
    title: (kind: ConferenceKind, addition: boolean) =>
      `${addition ? 'Further reports' : 'Reports'} for the ${kind === 'initial' ? 'first' : 'review'} conference`,
    when: (when: string) => `The conference is on ${when}.`,
    place: (place: string) => `Place: ${place}.`,
  },
  family: {
    title: (_: ConferenceKind, addition: boolean) =>
      addition ? 'More papers for our meeting' : 'Papers for our meeting',
    when: (when: string) => `Our meeting is on ${when}.`,
    place: (place: string) => `It is at ${place}.`,
  },
  sheet: (teamName: string) => ({
    title: 'About our meeting',
    what: [
      'There will be a meeting about how to keep your children safe. You are the most important people there.',
      'We want to hear what you think and what you need. You can bring somebody to support you.',
      'You will see what people have written before the meeting. Your social worker will read it with you if you like.',
    ],
    sayBeforehand: [
      'Tell your social worker, or ring us. You can also write it down and give it to your social worker.',
    ],
    complain: [`Tell the ${teamName}. We will tell you how to make a complaint. It will not be held against you.`],
  }),
} as const
