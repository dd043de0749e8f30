import type { World } from '../ports.ts'

/** Thrown inside the lock, so that nothing of the change is kept: the conference is not the one that the caller saw. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('The conference has changed since the caller looked at it.')
  }
}

/** The world as it is for somebody who saw this version of the conference: their first change of any other is refused. */
export function expecting(world: World, conferenceId: string, version: number): World {
  let isFirst = true
  const change: World['store']['change'] = (id, work) =>
    world.store.change(id, (tx, conference) => {
      if (isFirst && id === conferenceId && conference.version !== version) throw new ChangedMeanwhile()
      isFirst = false
      return work(tx, conference)
    })
  return { ...world, store: { ...world.store, change } }
}
