import type { StepOffer } from '../../../conference/meeting/agenda.ts'
import { Asks } from './asks.tsx'
import { Closing } from './closing.tsx'
import { CoreGroup } from './core-group.tsx'
import { Dates } from './dates.tsx'
import { Decisions } from './decisions.tsx'
import { WithoutQuorum } from './inquorate.tsx'
import { OnlineOptions } from './online-options.tsx'
import { OutcomeConflict } from './outcome-conflict.tsx'
import { Parts } from './parts.tsx'
import { PlanLines } from './plan-lines.tsx'
import { Scales } from './scales.tsx'

// All of the second half is fetched together, before the connection may be gone.

export { Closing, OnlineOptions, OutcomeConflict, Parts, WithoutQuorum }

/** What is done in a step besides writing. */
export function StepBody({ offers }: { offers: readonly StepOffer[] }) {
  return (
    <>
      {offers.includes('asks') && <Asks />}
      {offers.includes('scales') && <Scales />}
      {offers.includes('decisions') && <Decisions />}
      {offers.includes('plan') && <PlanLines />}
      {offers.includes('core-group') && <CoreGroup />}
      {offers.includes('dates') && <Dates />}
    </>
  )
}
