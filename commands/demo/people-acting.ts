import * as circulation from '../../bot/api/circulation.ts'
import { showConference } from '../../bot/api/conference.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { participantOf } from '../../conference/conference.ts'
import type { Pack } from '../../conference/pack.ts'
import type { Together } from '../stand-in/start-together.ts'
import { callApi } from './call-api.ts'
import * as teams from './in-teams.ts'
import * as page from './on-page.ts'
import type { Written } from './reports-folder.ts'

/** What each person does, by whichever way the service reaches them: in Teams, or by mail and the personal page. */
export function peopleOf({ emulator, serviceUrl }: Together) {
  const as = ({ email }: { email: string }) => emulator.as(email)
  const open = (person: Participant) => page.openPage(as(person), serviceUrl)

  return {
    async send(person: Participant, written: Written) {
      if (person.channel === 'teams') return teams.sendInTeams(as(person), written)
      return page.sendOnPage(await open(person), written)
    },
    async keepDraft(person: Participant, written: Written) {
      if (person.channel === 'teams') return teams.writeDraftInTeams(as(person), written)
      return page.saveDraftOnPage(await open(person), written)
    },
    async holdNothing(person: Participant) {
      if (person.channel === 'teams') return teams.holdNothingInTeams(as(person))
      return page.holdNothingOnPage(await open(person))
    },
    /** The author's answer to the one question about a document that is not our form. */
    async letFamilyRead(person: Participant) {
      if (person.channel === 'teams') return teams.letFamilyReadInTeams(as(person))
      return page.letFamilyReadOnPage(await open(person))
    },
    async read(person: Participant, pack: Pack) {
      if (person.side === 'family') return void (await (await open(person)).download(`pack/${pack.id}`))
      if (person.channel === 'teams') return teams.readPackInTeams(as(person), pack.id, serviceUrl)
      return page.confirmReadingOnPage(await open(person), pack.id)
    },
    /** Everything that waits for a family party: by the card, and on the board what came after it. */
    async release(conference: Conference) {
      const worker = participantOf(conference, conference.leadSocialWorkerId)
      if (worker.channel !== 'teams') return page.releaseOnPage(await open(worker))
      await teams.releaseInTeams(as(worker))
      const caller = { serviceUrl, token: () => as(worker).getToken() }
      const shown = await callApi(caller, showConference, { id: conference.id })
      if (!shown.ok) throw new Error(shown.problem.detail)
      for (const { partyId, awaiting } of shown.answer.releases.filter((one) => one.awaiting.length > 0)) {
        const versionIds = awaiting.map(({ versionId }) => versionId)
        await callApi(
          caller,
          circulation.releaseReports,
          { id: conference.id },
          { partyId, versionIds, readForOthers: true },
        )
      }
    },
    async recordHandOver(conference: Conference, pack: Pack) {
      const worker = participantOf(conference, conference.leadSocialWorkerId)
      if (worker.channel === 'teams') return teams.recordHandOverInTeams(as(worker), pack.id)
      return page.recordHandOverOnPage(await open(worker), pack.id)
    },
  }
}
