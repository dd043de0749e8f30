/** What the business team reads in the notes of a report, written by the service itself, and what its author is told at once. */
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
  toAuthor: {
    document: {
      gone: 'Your document is not in your OneDrive any more: it was moved or deleted. Start again, or send your report as a file.',
      locked: 'Your document is open somewhere. Close it and try again, or send your report as a file.',
      malware:
        'Microsoft found a virus in your document, so we did not open it. Ask your IT help desk, and send your report as a new file.',
    },
    link: {
      gone: 'The link leads to a file that is not there any more. Send the file itself instead.',
      locked: 'The file behind your link is open somewhere. Close it and try again, or send the file itself.',
      malware:
        'Microsoft found a virus in the file behind your link, so we did not open it. Ask your IT help desk, and send a new file.',
      'not-a-link': 'The link leads to no file. Send the file itself instead.',
      'not-allowed': 'We cannot open links. Send the file itself instead.',
      'not-theirs': 'The file behind your link is not in your own OneDrive. Send the file itself instead.',
      'too-large':
        'The file behind your link is too large. Make its pictures smaller, or save it as a PDF, and send that.',
    },
  },
  lockedAtCutOff: 'At the cut-off their prepared document was open somewhere, so no draft could be copied.',
} as const
