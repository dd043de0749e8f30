import type { Insertable, Selectable } from 'kysely'
import type { Closing, Correction } from '../../conference/outcome/closing.ts'
import { pick } from './pick.ts'
import type { ClosingRow, CorrectionRow } from './schema.ts'

export function toClosing(row: Selectable<ClosingRow>, corrections: Selectable<CorrectionRow>[]): Closing {
  return {
    ...pick(row, 'at', 'by', 'outcome', 'attended'),
    corrections: corrections.map((one) => pick(one, 'at', 'by', 'reason', 'was')),
  }
}

export function fromClosing(conferenceId: string, closing: Omit<Closing, 'corrections'>): Insertable<ClosingRow> {
  return {
    ...pick(closing, 'at', 'by'),
    conferenceId,
    outcome: JSON.stringify(closing.outcome),
    attended: JSON.stringify(closing.attended),
  }
}

export function fromCorrection(conferenceId: string, correction: Correction): Insertable<CorrectionRow> {
  return { ...pick(correction, 'at', 'by', 'reason'), conferenceId, was: JSON.stringify(correction.was) }
}
