import type { Conference } from '../../conference/conference.ts'
import { participantOf } from '../../conference/conference.ts'
import { awaitingRelease, childrenNotTheirs, isHandedOver, packRoute } from '../../conference/pack.ts'
import { mayRelease } from '../../conference/permissions.ts'
import type { FieldError } from './common-view.ts'
import { english } from './english.ts'
import { saidAt } from './moments.ts'
import type { Visit } from './page.ts'

/** For the lead social worker and the chair: what waits for their release, party by party. */
export function releaseView({ conference, actor }: Visit, errors: readonly FieldError[]) {
  if (!mayRelease(actor, conference).ok) return []
  return awaitingRelease(conference).map(({ party, contents }) => {
    const others = new Set(contents.flatMap(({ version }) => childrenNotTheirs(conference, party, version)))
    return {
      id: party.id,
      name: party.name,
      role: party.role,
      to: english.release.to(party.name),
      lines: contents.map(({ author, version }) => english.release.line(author.agency, version.number)),
      versionIds: contents.map(({ version }) => version.id).join(' '),
      others: whyToRead(
        [...others],
        errors.some(({ field }) => field === `read-${party.id}`),
      ),
    }
  })
}

/** A document that cannot be cut, or one that names another child all the same, is read before it is released. */
function whyToRead(others: readonly string[], isNamed: boolean): string | null {
  if (others.length > 0) return english.release.others(others.join(', '))
  return isNamed ? english.release.named : null
}

/** For the lead social worker: the papers of everybody reached by hand. */
export function handOverView({ conference, person, world }: Visit) {
  if (person.id !== conference.leadSocialWorkerId) return []
  const now = world.clock.now()
  return conference.participants
    .filter((party) => party.side === 'family' && packRoute(party) === 'hand')
    .map((party) => ({
      id: party.id,
      name: party.name,
      role: party.role,
      packs: conference.packs
        .filter(({ participantId, by, recalled }) => participantId === party.id && by === 'hand' && recalled === null)
        .map((pack, index) => ({
          id: pack.id,
          print: english.handOver.print(index + 1),
          done: isHandedOver(pack),
          reports: pack.contents.map(({ versionId, handedOver }) => ({
            versionId,
            agency: agencyOf(conference, versionId),
            done: handedOver && english.handOver.done(saidAt(handedOver.at, now), handedOver.how),
          })),
        })),
    }))
}

/** Whose report a version is, in the words of the lists of it. */
export function agencyOf(conference: Conference, versionId: string): string {
  const report = conference.reports.find(({ versions }) => versions.some(({ id }) => id === versionId))
  return report ? participantOf(conference, report.participantId).agency : ''
}
