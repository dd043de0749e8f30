import { type Action, dialog, execute, openUrl } from './card.ts'
import { english } from './english.ts'

/** The prepared document in the person's own OneDrive; without one they send a file. */
export interface OwnDocument {
  conferenceId: string
  reportId: string
  documentUrl?: string
  /** Nothing of theirs is reached without them: starting and sending open a dialog, in which they are signed in. */
  bySignIn?: boolean
}

/** The way into the document: it opens, or where nothing is done without the person, they start it. */
export function openDocument(document: OwnDocument, title: string): Action | undefined {
  const { conferenceId, reportId, documentUrl, bySignIn } = document
  if (documentUrl) return openUrl(title, documentUrl)
  return bySignIn ? dialog('start', english.reportRequest.start, { conferenceId, reportId }) : undefined
}

/** Null as long as there is no document to send. */
export function sendDocument({ conferenceId, reportId, documentUrl, bySignIn }: OwnDocument): Action | undefined {
  if (!documentUrl) return undefined
  const { send } = english.reportRequest
  const ids = { conferenceId, reportId }
  return bySignIn ? dialog('send', send, ids) : execute('submit', send, ids)
}
