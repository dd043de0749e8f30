import type { StepOffer } from '../../conference/meeting/agenda.ts'
import { fetchedLater } from '../parts/fetched-later.tsx'
import { english } from './english.ts'
import type { Unsettled } from './outbox.ts'

// What is only needed from the decision on: the first view does without, and it is there before the connection may be gone.

const load = () => import('./steps/steps.tsx')
const Nothing = () => null

export const StepBody = fetchedLater<{ offers: readonly StepOffer[] }>(
  async () => (await load()).StepBody,
  () => <p role="status">{english.wait}</p>,
)
export const Closing = fetchedLater<object>(async () => (await load()).Closing, Nothing)
export const Parts = fetchedLater<object>(async () => (await load()).Parts, Nothing)
export const WithoutQuorum = fetchedLater<{ missing: readonly string[] }>(
  async () => (await load()).WithoutQuorum,
  Nothing,
)
export const OnlineOptions = fetchedLater<object>(async () => (await load()).OnlineOptions, Nothing)
export const OutcomeConflict = fetchedLater<{ unsettled: Unsettled; onSettled(): void }>(
  async () => (await load()).OutcomeConflict,
  ({ unsettled: { message } }) => <p role="alert">{message || english.conflict.changed}</p>,
)
