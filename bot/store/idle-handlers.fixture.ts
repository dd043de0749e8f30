import type { JobHandlers } from '../ports.ts'

const nothing = async () => {}

/** For tests whose jobs need not do anything, or only those that the test puts in their place. */
export const IDLE_HANDLERS: JobHandlers = {
  'reach-participant': nothing,
  'create-events': nothing,
  'change-events': nothing,
  'cancel-events': nothing,
  'add-to-chat': nothing,
  'settle-meetings': nothing,
  'core-group-events': nothing,
  'draft-progress-report': nothing,
  'prepare-report': nothing,
  'take-in-file': nothing,
  'take-in-link': nothing,
  'collect-document': nothing,
  'collect-drafts': nothing,
  'look-at-documents': nothing,
  'make-packs': nothing,
  'circulate-anyway': nothing,
  'late-bundle': nothing,
  'open-access': nothing,
  'close-access': nothing,
  'close-all-access': nothing,
  'withdraw-pack-card': nothing,
  'make-paper-copies': nothing,
  deliver: nothing,
  'refresh-release-request': nothing,
  'read-replies': nothing,
  'book-review': nothing,
  'hold-again': nothing,
}
