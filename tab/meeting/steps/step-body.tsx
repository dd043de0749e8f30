import type { StepOffer } from '../../../conference/meeting/agenda.ts'
import { Asks } from './asks.tsx'
import { CoreGroup } from './core-group.tsx'
import { Dates } from './dates.tsx'
import { Decisions } from './decisions.tsx'
import { PlanLines } from './plan-lines.tsx'
import { Scales } from './scales.tsx'

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
