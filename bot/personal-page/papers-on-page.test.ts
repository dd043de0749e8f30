import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Participant } from '../../conference/conference.ts'
import { newestCopy } from '../../conference/papers/own-papers.ts'
import type { Paper, PaperCopy } from '../../conference/papers/paper.ts'
import { paper, paperSection } from '../../conference/papers/papers.fixture.ts'
import { settleCorrection } from '../features/papers/corrections.ts'
import type { NewConference } from '../ports.ts'
import { startTestPostgres, type TestPostgres } from '../store/database.fixture.ts'
import { openTestWorld, type TestWorld } from './world.fixture.ts'

let postgres: TestPostgres
let here: TestWorld

beforeAll(async () => {
  postgres = await startTestPostgres()
  here = await openTestWorld(postgres)
})
afterAll(async () => {
  await here.stop()
  await postgres.stop()
})

/** Once the conference is over, a paper has gone to the mother, the GP and, by hand, to Ava's father. */
async function arrive(role: string, change: Partial<Paper> = {}, changeAll?: (conference: NewConference) => void) {
  here.clock.now = Temporal.Instant.from('2027-04-01T13:00:00Z')
  const { id, people } = await here.add(changeAll)
  const person = people[role] as Participant
  const paperId = crypto.randomUUID()
  const recipients = [people.mother, people.GP, people['father of Ava']] as Participant[]
  const sent = paper({
    ...{
      id: paperId,
      state: 'sent',
      sentAt: here.clock.now,
      approved: { at: here.clock.now, by: 'chair' },
      sections: [paperSection('all')],
    },
    copies: recipients.map((to) => copyFor(to)),
    ...change,
  })
  await here.store.change(id, (tx) => tx.papers.add(id, sent))
  const conference = async () => {
    const found = await here.store.transaction((tx) => tx.conferences.find(id))
    if (!found) throw new Error('The conference is gone')
    return found
  }
  const now = async () => (await conference()).papers.find((one) => one.id === paperId) as Paper
  return { id, paperId, people, person, conference, now, visitor: here.visitor(person) }
}

function copyFor({ id, channel }: Participant, number = 1): PaperCopy {
  const file = { driveId: 'drive', itemId: `${id}-${number}` }
  return {
    ...{ id: crypto.randomUUID(), participantId: id, number, docx: file, pdf: file, sha256: `${number}` },
    ...{ by: channel === 'by-hand' ? 'hand' : 'page', madeAt: here.clock.now, handedOver: null },
  }
}

type Arrived = Awaited<ReturnType<typeof arrive>>

/** What the chair answers to the one correction that was asked for. */
async function answer({ people, paperId, now }: Arrived, how: 'noted' | 'put-right', note: string) {
  const actor = { kind: 'participant', participantId: people.chair?.id as string } as const
  const { version, corrections } = await now()
  const sections = how === 'noted' ? null : [paperSection('all', { text: 'As it was.' })]
  const settled = { how, note, version, sections, readForOthers: false }
  return settleCorrection(here.world, actor, paperId, corrections[0]?.id as string, settled)
}

const visible = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('a family party', () => {
  it('finds their own paper first, in plain words, and opens it without a record of that', async () => {
    const { visitor, paperId, conference } = await arrive('mother')
    const { text } = await visitor.signIn()
    const before = await conference()
    expect(visible(text)).toMatch(/Papers for you .* What was decided .*You got it at 2pm\./)
    expect(text.indexOf('Papers for you')).toBeLessThan(text.indexOf('Tell us what you think of us'))
    expect(visible(text)).not.toMatch(/CP-|Decision letter|copy/i)
    for (const [what, type, name] of [
      ['', 'application/pdf', /^attachment; filename="\d+-paper\.pdf"$/],
      ['/word', /wordprocessingml/, /^attachment; filename="\d+-paper\.docx"$/],
    ] as const) {
      const opened = await visitor.get(`/paper/${paperId}${what}`)
      expect(opened.headers['content-type']).toMatch(type)
      expect(opened.headers['content-disposition']).toMatch(name)
    }
    expect(await conference()).toEqual(before)
  })

  it('says in their own words what is wrong, and reads what became of it', async () => {
    const arrived = await arrive('mother')
    const { visitor, paperId, person, now } = arrived
    await visitor.signIn()
    const empty = await visitor.post(`/correction/${paperId}`, { form: { text: ' ' } })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain(`href="#text-${paperId}"`)
    const long = await visitor.post(`/correction/${paperId}`, { form: { text: `I was there. ${'a'.repeat(2000)}` } })
    expect([long.status, long.text.includes('Use at most 2,000 letters')]).toEqual([422, true])
    expect(long.text).toContain('I was there. aaa')
    const said = await visitor.post(`/correction/${paperId}`, { form: { text: 'I <b>was</b> there.' } })
    expect(said.text).toContain('Thank you for telling us. You will see here what we do.')
    expect(said.text).toContain('“I &lt;b&gt;was&lt;/b&gt; there.”')
    expect(said.text).toContain('We are looking at it. We will tell you what we do.')
    expect((await now()).corrections).toMatchObject([{ participantId: person.id, text: 'I <b>was</b> there.' }])
    expect(await answer(arrived, 'noted', 'The list says so.')).toMatchObject({ ok: true })
    const { text } = await visitor.get()
    expect(text).toContain('We did not change the paper. We wrote down beside it what you say')
    expect(text).toContain('Our answer: “The list says so.”')
  })

  it('has the newest copy alone, and is told which one it replaces', async () => {
    const arrived = await arrive('mother')
    const { id, visitor, paperId, person, now } = arrived
    await visitor.signIn()
    await visitor.post(`/correction/${paperId}`, { form: { text: 'I was there.' } })
    expect(await answer(arrived, 'put-right', 'You were.')).toMatchObject({ ok: true })
    here.clock.now = Temporal.Instant.from('2027-04-01T13:15:00Z')
    await here.store.change(id, (tx) => tx.papers.addCopy(paperId, copyFor(person, 2)))
    const { text } = await visitor.get()
    expect(text).toContain('This is a new one. You got it at 2:15pm. Please do not use the one from 2pm any more.')
    expect(text).toContain('We put it right at 2pm.')
    expect(newestCopy(await now(), person.id)?.number).toBe(2)
    expect((await visitor.get(`/paper/${paperId}`)).headers['content-disposition']).toContain('-paper-2.pdf')
  })

  it('is not told in an answer what is kept from them', async () => {
    const arrived = await arrive('mother', {}, ({ participants, protectedDetails }) => {
      const keptFrom = participants.filter(({ role }) => role === 'mother').map(({ id }) => id)
      protectedDetails.push({ id: crypto.randomUUID(), kind: 'address', text: '14 Harbour View', keptFrom })
    })
    const { visitor, paperId } = arrived
    await visitor.signIn()
    await visitor.post(`/correction/${paperId}`, { form: { text: 'Where does he live?' } })
    await answer(arrived, 'noted', 'He is at 14 Harbour View.')
    const { text } = await visitor.get()
    expect(text).toContain('Our answer: “Ring us. We will tell you what was done.”')
    expect(text).not.toContain('Harbour View')
  })
})

describe('nobody', () => {
  it('sees a paper that has not been sent, or opens or corrects what went to somebody else', async () => {
    const draft = await arrive('mother', { state: 'approved', sentAt: null, copies: [] })
    expect((await draft.visitor.signIn()).text).not.toContain('Papers for you')
    const other = await arrive('mother')
    for (const paperId of [draft.paperId, other.paperId, 'x']) {
      expect((await draft.visitor.get(`/paper/${paperId}`)).status).toBe(404)
      expect((await draft.visitor.post(`/correction/${paperId}`, { form: { text: 'No' } })).status).toBe(403)
    }
    expect((await other.now()).corrections).toEqual([])
  })

  it('finds on a page what went by hand, or anything once they want their papers by hand', async () => {
    const byHand = (conference: NewConference) => {
      for (const one of conference.participants) if (one.role === 'mother') one.papersOnPage = false
    }
    const { visitor, paperId } = await arrive('mother', {}, byHand)
    expect((await visitor.signIn()).text).not.toContain('Papers for you')
    expect((await visitor.get(`/paper/${paperId}`)).status).toBe(404)
  })

  it('reads anything who has left', async () => {
    const { id, visitor, paperId, person } = await arrive('GP')
    await visitor.signIn()
    expect((await visitor.get(`/paper/${paperId}`)).status).toBe(200)
    await here.store.change(id, (tx) =>
      tx.participants.update(person.id, { left: { at: here.clock.now, reason: '', successorId: null } }),
    )
    expect((await visitor.get(`/paper/${paperId}`)).status).toBe(404)
  })
})

describe('a professional outside the tenant', () => {
  it('opens their own copy, asks for a correction, and reads the answer', async () => {
    const arrived = await arrive('GP')
    const { visitor, paperId } = arrived
    const { text } = await visitor.signIn()
    expect(visible(text)).toMatch(/Your papers Decision letter It came at 2pm\./)
    // The conference is over: what was owed before it is asked for no more.
    expect(text).not.toContain('still needed')
    expect((await visitor.get(`/paper/${paperId}`)).headers['content-disposition']).toMatch(
      /CP-\d+-decision-letter\.pdf/,
    )
    const asked = await visitor.post(`/correction/${paperId}`, { form: { text: 'The date is wrong.' } })
    expect(asked.text).toContain('Thank you. You see on this page what becomes of it.')
    await answer(arrived, 'put-right', 'It was the 9th.')
    expect(visible((await visitor.get()).text)).toContain('Put right, at 2pm. Answer: “It was the 9th.”')
  })
})
