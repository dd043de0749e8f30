import type { Conference, Participant } from '../../conference/conference.ts'
import { participantOf } from '../../conference/conference.ts'
import type { Pack } from '../../conference/pack.ts'
import type { Authors } from './author-errands.ts'
import { english } from './english.ts'
import type { Errand } from './errand.ts'
import { handOverMoment, readingMoment } from './plan.ts'
import type { Stage, State } from './stage.ts'

/** Each pack is read by its recipient, or taken to them by the lead social worker. */
export function packErrands(stage: Stage, { behaviour }: Pick<Authors, 'behaviour'>, { conference }: State): Errand[] {
  return conference.packs.flatMap((pack) => {
    const recipient = participantOf(conference, pack.participantId)
    if (pack.by === 'hand') return [handingOver(stage, conference, pack, recipient)]
    return behaviour.get(recipient.email)?.reads === 'never' ? [] : [reading(stage, pack, recipient)]
  })
}

function handingOver({ people, did }: Stage, conference: Conference, pack: Pack, recipient: Participant): Errand {
  return {
    name: `hand over ${pack.id}`,
    at: handOverMoment(pack.madeAt, conference.start),
    async run() {
      await people.recordHandOver(conference, pack)
      did(english.handedOver(recipient))
    },
  }
}

function reading({ people, did }: Stage, pack: Pack, recipient: Participant): Errand {
  return {
    name: `read ${pack.id}`,
    at: readingMoment(pack.madeAt),
    async run() {
      await people.read(recipient, pack)
      // What a parent opens is told nowhere.
      if (recipient.side === 'professional') did(english.hasRead(recipient))
    },
  }
}
