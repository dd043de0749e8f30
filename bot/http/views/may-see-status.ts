import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { mayRelease, mayResume, mayRunConferences } from '../../../conference/permissions.ts'

/**
 * A conference's status names every party and what each was sent: it is for those who run or oversee conferences and
 * for its own chair and lead social worker, not for everybody who is in it.
 */
export function maySeeStatus(actor: Actor, conference: Conference): boolean {
  return mayRunConferences(actor).ok || mayResume(actor).ok || mayRelease(actor, conference).ok
}
