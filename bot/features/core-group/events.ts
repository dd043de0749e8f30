import type { Jobs, World } from '../../ports.ts'

/** Makes, moves or cancels a core group meeting's events, or brings those invited up to date. */
export async function coreGroupEvents(_world: World, { coreGroupId }: Jobs['core-group-events']): Promise<void> {
  throw new Error(`Core group ${coreGroupId} has no events yet`)
}
