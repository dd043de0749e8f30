import type { PaperKind } from './paper.ts'

const PROFESSIONAL: Record<PaperKind, string> = {
  'outline-plan': 'Outline child protection plan',
  'decision-letter': 'Decision letter',
  'full-record': 'Full record of the conference',
  'core-group-record': 'Core group record',
  'progress-report': 'Progress report',
  'ending-letter': 'Letter about the end of the plan',
}

const FAMILY: Record<PaperKind, string> = {
  'outline-plan': 'The plan',
  'decision-letter': 'What was decided',
  'full-record': 'What was said at the meeting',
  'core-group-record': 'What was said in the core group',
  'progress-report': 'How it has gone so far',
  'ending-letter': 'About the end of the plan',
}

/** What a paper is called, to whoever reads it. */
export function paperTitle(kind: PaperKind, side: 'professional' | 'family'): string {
  return side === 'family' ? FAMILY[kind] : PROFESSIONAL[kind]
}
