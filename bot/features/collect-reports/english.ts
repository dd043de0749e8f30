/** What the business team reads in the notes of a report, written by the service itself. */
export const english = {
  document: {
    gone: 'Their prepared document was moved or deleted. They were told to send a file.',
    locked:
      'Their prepared document was open somewhere and could not be copied. They were told, and it is tried again.',
    malware: 'Microsoft found a virus in their prepared document. It was not opened, and they were told.',
  },
  link: {
    gone: 'They sent a link to a file that is no longer there. They were told to send the file.',
    locked: 'They sent a link to a file that was open somewhere. They were told, and it is tried again.',
    malware: 'They sent a link to a file in which Microsoft found a virus. It was not opened, and they were told.',
    'not-a-link': 'They sent a link that leads to no file. They were told to send the file.',
    'not-allowed': 'They sent a link that we may not open. They were told to send the file.',
    'not-theirs': 'They sent a link to somebody else’s file. They were told to send the file.',
    'too-large': 'They sent a link to a file that is too large. They were told.',
  },
  lockedAtCutOff: 'At the cut-off their prepared document was open somewhere, so no draft could be copied.',
} as const
