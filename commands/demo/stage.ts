import { circulate } from '../../bot/api/circulation.ts'
import { acceptReport, answerFamilyQuestion, settleDoubts } from '../../bot/api/reports.ts'
import type { Message } from '../../bot/ports.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { participantOf } from '../../conference/conference.ts'
import { awaitingRelease, packsFor } from '../../conference/pack.ts'
import type { Report } from '../../conference/report.ts'
import { asksAboutFamily, currentVersion } from '../../conference/report.ts'
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

  /** Its author says that the family may read a document that is not our form; else the team says so on their word. */
  async function answerQuestions() {
    for (const [{ id }, author] of await openQuestions()) {
      await people.letFamilyRead(author)
      const isAnswered = (await openQuestions()).every(([report]) => report.id !== id)
      if (!isAnswered)
        await callApi(team, answerFamilyQuestion, { id }, { mayRead: true, note: english.byTelephone(author) })
      did(isAnswered ? english.familyMayRead(author) : english.toldFamilyMayRead(author))
    }
  }

  async function openQuestions(): Promise<[Report, Participant][]> {
    const { conference } = await look()
    return conference.reports
      .filter((report) => {
        const version = currentVersion(report)
        return version !== undefined && asksAboutFamily(version)
      })
      .map((report) => [report, participantOf(conference, report.participantId)])
  }

  /** What may be about another family is looked at first: here it never is. */
  async function accept({ id }: Report, author: Participant): Promise<boolean> {
    const accepted = await callApi(team, acceptReport, { id }, {})
    if (accepted.ok || accepted.problem.reason !== 'needs-settling') return accepted.ok
    await callApi(team, settleDoubts, { id }, {})
    did(english.settled(author))
    return (await callApi(team, acceptReport, { id }, {})).ok
  }

  return {
    people,
    deeds,
    did,
    look,

    /** The business team accepts what was submitted, the lead social worker releases it to the family. */
    async settle() {
      await answerQuestions()
      const { conference } = await look()
      for (const report of conference.reports.filter(({ state }) => state === 'submitted')) {
        const author = participantOf(conference, report.participantId)
        if (await accept(report, author)) did(english.accepted(author))
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
      // What is too late for that leaves later by itself, and is said then.
      if (circulated.ok && circulated.answer.leavesAt === null)
        did(english.circulated(plans.length, conference.packs.length > 0))
    },
  }
}
