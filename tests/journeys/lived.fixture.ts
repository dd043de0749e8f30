import type { z } from 'zod'
import type { CoreGroupsOfConference } from '../../bot/api/core-group.ts'
import type { showMyWork } from '../../bot/api/my-work.ts'
import type { PaperView } from '../../bot/api/papers.ts'
import { confirmReadingOnPage, openPage, sendOnPage } from '../../commands/demo/on-page.ts'
import { LONDON } from '../../conference/civil-time.ts'
import type { PaperKind } from '../../conference/papers/paper.ts'
import { openCase } from './case.fixture.ts'
import { wordFile } from './papers.fixture.ts'
import { people, type Stage } from './stage.fixture.ts'

const { chair, gp } = people

/** Goes there as time does: every moment at which something leaves is lived at that moment. */
export async function liveTo(stage: Stage, londonTime: string): Promise<void> {
  const there = Temporal.PlainDateTime.from(londonTime).toZonedDateTime(LONDON).toInstant()
  // What is drafted at a moment is told of at the same moment, so each may need more than one look.
  for (let look = 0; look < 500; look++) {
    const next = await stage.service.nextMoment()
    const now = stage.clock.now()
    if (!next || Temporal.Instant.compare(next, there) > 0) break
    const at = Temporal.Instant.compare(next, now) > 0 ? next : now
    await stage.moveTo(at)
  }
  await stage.to(londonTime)
}

/** What people do around one conference: reports, packs, papers. `lead` is who its social worker is by then. */
export function livedBy(stage: Stage, conferenceId: string, lead: string) {
  const one = openCase(stage, conferenceId)
  const call = async <Answer>(email: string, method: 'GET' | 'POST', path: string, body?: unknown) => {
    const answer = await stage.call(email, method, path, body ?? (method === 'POST' ? {} : undefined))
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    await stage.rest()
    return answer.body as Answer
  }
  const papers = async () =>
    (await call<{ papers: PaperView[] }>(lead, 'GET', `/conferences/${conferenceId}/papers`)).papers
  return {
    ...one,
    papers,
    /** Written in the form that lies in their OneDrive, or in the folder lent to them, and sent by one tap. */
    async sendReport(email: string, heading = 'Shared with the family') {
      stage.answer(email, { [heading]: 'What we have seen since we last met.' })
      await stage.tap(email, 'submit')
    },
    async holdNothing(email: string) {
      await stage.tap(email, 'nothingHeld')
      await stage.tap(email, 'confirmNothingHeld')
    },
    /** The surgery has no account: it sends its report on its page, and says there that the family may read it. */
    async sendOnPage() {
      const page = await openPage(stage.emulator.as(gp.email), stage.serviceUrl)
      const bytes = await wordFile('Registered with us since 2016.')
      await sendOnPage(page, { submitted: { name: 'report.docx', bytes } })
      await stage.rest()
      await page.post('question', new URLSearchParams({ mayRead: 'yes' }))
      await stage.rest()
    },
    async releaseToFamily(...parties: string[]) {
      for (const email of parties) {
        const { id: partyId } = await one.person(email)
        const waiting = (await one.now()).releases.find((release) => release.partyId === partyId)?.awaiting ?? []
        const versionIds = waiting.map(({ versionId }) => versionId)
        await call(lead, 'POST', `/conferences/${conferenceId}/release`, { partyId, versionIds, readForOthers: true })
      }
    },
    async haveRead(...emails: string[]) {
      for (const email of emails) await stage.tap(email, 'haveRead')
    },
    /** What the party reached by hand was brought, and read through with. */
    async bringPack(email: string) {
      const { id } = await one.person(email)
      for (const pack of (await one.now()).packs.filter(({ participantId }) => participantId === id))
        await call(lead, 'POST', `/packs/${pack.id}/hand-over`, { how: 'Read together at home' })
    },
    /** Approved and sent by one press; the chair's unless it is what the social worker writes. */
    async send(...kinds: PaperKind[]) {
      for (const kind of kinds) {
        const paper = (await papers()).find((each) => each.kind === kind && each.state === 'draft')
        if (!paper) throw new Error(`There is no draft of the ${kind}`)
        const by = kind === 'core-group-record' || kind === 'progress-report' ? lead : chair.email
        const { version } = paper
        await call(by, 'POST', `/papers/${paper.id}/approve`, { version, readForOthers: true, send: true })
      }
    },
    async bringPapers() {
      for (const paper of await papers())
        for (const { by, copies } of paper.recipients)
          for (const copy of copies)
            if (by === 'hand' && !copy.handedOver)
              await call(lead, 'POST', `/papers/${paper.id}/copies/${copy.id}/hand-over`, { how: 'Read together' })
    },
    /** Said in "My reports" by whoever agreed to it. */
    async done(email: string, action: string) {
      const { parts } = await call<z.infer<typeof showMyWork.answer>>(email, 'GET', '/my-work')
      const found = parts.flatMap(({ actions }) => actions).find((each) => each.action === action)
      if (!found) throw new Error(`${email} has not agreed to ${action}`)
      await call(email, 'POST', `/actions/${found.id}/settle`, { how: 'done' })
    },
    async doneOnPage(email: string) {
      const page = await openPage(stage.emulator.as(email), stage.serviceUrl)
      const action = /action="[^"]*\/(action\/[^"]+)"/.exec(page.html)?.[1]
      if (!action) throw new Error(`The page of ${email} asks for nothing`)
      await page.post(action, new URLSearchParams({ how: 'done' }))
      await stage.rest()
    },
    async readOnPage() {
      const { id } = await one.person(gp.email)
      const page = await openPage(stage.emulator.as(gp.email), stage.serviceUrl)
      for (const pack of (await one.now()).packs.filter(({ participantId }) => participantId === id))
        await confirmReadingOnPage(page, pack.id)
      await stage.rest()
    },
    all: () => call<CoreGroupsOfConference>(lead, 'GET', `/conferences/${conferenceId}/core-groups`),
  }
}
