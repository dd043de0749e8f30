import { circulate } from '../../bot/api/circulation.ts'
import { acceptReport } from '../../bot/api/reports.ts'
import type { Message } from '../../bot/ports.ts'
import type { Conference } from '../../conference/conference.ts'
import { participantOf } from '../../conference/conference.ts'
import { awaitingRelease, packsFor } from '../../conference/pack.ts'
import type { Together } from '../stand-in/start-together.ts'
import type { Caller } from './call-api.ts'
import { callApi } from './call-api.ts'
import { english } from './english.ts'
import { peopleOf } from './people-acting.ts'

/** Something that a person did, for the timeline. */
export interface Deed {
  at: Temporal.Instant
  what: string
}

export interface State {
  conference: Conference
  messages: Message[]
}

export type Stage = ReturnType<typeof setStage>

/** One conference with the people who act in it, and a record of what they did. */
export function setStage(together: Together, team: Caller, conferenceId: string) {
  const { clock, service } = together
  const people = peopleOf(together)
  const deeds: Deed[] = []
  const did = (what: string) => void deeds.push({ at: clock.now(), what })

  async function look(): Promise<State> {
    await together.rest()
    return service.world.store.transaction(async (tx) => {
      const conference = await tx.conferences.find(conferenceId)
      if (!conference) throw new Error(`No conference ${conferenceId}`)
      return { conference, messages: await tx.deliveries.messages(conferenceId) }
    })
  }

  return {
    people,
    deeds,
    did,
    look,

    /** The business team accepts what was submitted, the lead social worker releases it to the family. */
    async settle() {
      const { conference } = await look()
      for (const report of conference.reports.filter(({ state }) => state === 'submitted')) {
        const accepted = await callApi(team, acceptReport, { id: report.id }, {})
        if (accepted.ok) did(english.accepted(participantOf(conference, report.participantId)))
      }
      const { conference: accepted } = await look()
      const parties = awaitingRelease(accepted).map(({ party }) => party)
      if (parties.length === 0) return
      await people.release(accepted)
      const { conference: released } = await look()
      const left = awaitingRelease(released).map(({ party }) => party.id)
      for (const party of parties.filter(({ id }) => !left.includes(id))) did(english.released(party))
    },

    async circulate() {
      const { conference } = await look()
      const plans = packsFor(conference)
      if (plans.length === 0) return
      const circulated = await callApi(team, circulate, { id: conferenceId }, {})
      if (circulated.ok) did(english.circulated(plans.length, conference.packs.length > 0))
    },
  }
}
