import type {
  AgencyView,
  AgreedDates,
  Ask,
  Choice,
  Decision,
  Dissent,
  Inquorate,
  PlanLine,
  Scale,
} from '../outcome/outcome.ts'
import type { Line } from './line.ts'

/**
 * What stands in the meeting where somebody else was quicker: both are shown to a person, who decides. It travels as it
 * stands, and "use mine" is the same change made from this entry's id and version.
 */
export type Theirs =
  | { of: 'line'; entry: Pick<Line, 'id' | 'version' | 'text'> }
  | { of: 'scale'; entry: Scale }
  | { of: 'view'; entry: AgencyView }
  | { of: 'decision'; entry: Decision }
  | { of: 'dissent'; entry: Dissent }
  | { of: 'plan-line'; entry: PlanLine }
  | { of: 'ask'; entry: Ask }
  | { of: 'choice'; entry: Choice }
  | { of: 'core-group'; entry: readonly string[] | null }
  | { of: 'dates'; entry: AgreedDates }
  | { of: 'inquorate'; entry: Inquorate | null }
