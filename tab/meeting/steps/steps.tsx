// All of the second half is fetched together, before the connection may be gone.

export { Closing } from './closing.tsx'
export { WithoutQuorum } from './inquorate.tsx'
export { OnlineOptions } from './online-options.tsx'
export { OutcomeConflict } from './outcome-conflict.tsx'
export { Parts } from './parts.tsx'
export { StepBody } from './step-body.tsx'
