import { awaitingRelease, childrenNotTheirs } from '../../conference/pack.ts'
import { mayRelease } from '../../conference/permissions.ts'
import { english } from './english.ts'
import { saidAt } from './moments.ts'
import type { Visit } from './page.ts'

/** For the lead social worker and the chair: what waits for their release, party by party. */
export function releaseView({ conference, actor }: Visit) {
  if (!mayRelease(actor, conference).ok) return []
  return awaitingRelease(conference).map(({ party, contents }) => {
    const others = childrenNotTheirs(conference, party)
    return {
      id: party.id,
      name: party.name,
      role: party.role,
      to: english.release.to(party.name),
      lines: contents.map(({ author, version }) => english.release.line(author.agency, version.number)),
      versionIds: contents.map(({ version }) => version.id).join(' '),
      others: others.length > 0 ? english.release.others(others.join(', ')) : null,
    }
  })
}

/** For the lead social worker: the papers of everybody reached by hand. */
export function handOverView({ conference, person, world }: Visit) {
  if (person.id !== conference.leadSocialWorkerId) return []
  const now = world.clock.now()
  return conference.participants
    .filter(({ side, channel }) => side === 'family' && channel === 'by-hand')
    .map((party) => ({
      id: party.id,
      name: party.name,
      role: party.role,
      packs: conference.packs
        .filter(({ participantId, by }) => participantId === party.id && by === 'hand')
        .map(({ id, handedOver }, index) => ({
          id,
          print: english.handOver.print(index + 1),
          done: handedOver && english.handOver.done(saidAt(handedOver.at, now), handedOver.how),
        })),
    }))
}
