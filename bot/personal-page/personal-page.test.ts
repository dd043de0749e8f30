import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { packed } from '../../conference/conference.fixture.ts'
import type { Participant } from '../../conference/conference.ts'
import { participantOf, reportOf } from '../../conference/conference.ts'
import type { Closing } from '../../conference/outcome/closing.ts'
import { closedConference, coreGroup, planAction } from '../../conference/plan/plan.fixture.ts'
import type { Plan, PlanAction } from '../../conference/plan/plan.ts'
import { samplePack, sampleVersion } from '../letters/conference.fixture.ts'
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

/** The smallest file that is a PDF with one page and a word on it. */
const pdf = new TextEncoder().encode(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 40>>stream
BT /F1 12 Tf 20 100 Td (A report) Tj ET 
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`)
const file = (field: string, name = 'report.pdf', bytes: Uint8Array = pdf) => ({ field, name, bytes })
const submit = (...files: ReturnType<typeof file>[]) => ({ form: { intent: 'submit' }, files })

async function arrive(role: string, change?: (conference: NewConference) => void) {
  const { id, people } = await here.add(change)
  const person = people[role] as Participant
  const conference = async () => {
    const found = await here.store.transaction((tx) => tx.conferences.find(id))
    if (!found) throw new Error('The conference is gone')
    return found
  }
  const report = async () => {
    const found = reportOf(await conference(), person.id)
    if (!found) throw new Error('No report is asked of this person')
    return found
  }
  return { id, people, person, conference, report, visitor: here.visitor(person) }
}

const mailsTo = ({ email }: Participant) => here.mails.filter(({ to }) => to === email)

describe('signing in', () => {
  it('opening the link sends nothing, changes nothing and shows nothing about anybody', async () => {
    const { visitor, person } = await arrive('GP')
    for (let scan = 1; scan <= 20; scan++) expect((await visitor.get()).status).toBe(200)
    expect(mailsTo(person)).toEqual([])
    const { text } = await visitor.get()
    expect(text).not.toMatch(/CP-|1042|Quillfeather|Lindqvist|example\.org|conference on/)
    expect((await visitor.signIn()).text).toContain('Conference CP-')
  })

  it('sends the code in the body of a mail of its own, recorded as a message', async () => {
    const { visitor, person, id } = await arrive('GP')
    await visitor.post('/code')
    const [mail] = mailsTo(person)
    expect(mail?.html).toMatch(/\b\d{6}\b/)
    const messages = await here.store.transaction((tx) => tx.deliveries.messages(id))
    expect(messages.map(({ to, kind, channel, subject }) => ({ to, kind, channel, subject }))).toEqual([
      { to: person.email, kind: 'sign-in-code', channel: 'mail', subject: mail?.subject },
    ])
  })

  it('sends at most five codes in an hour, and shows the same page for the sixth', async () => {
    const { visitor, person } = await arrive('GP')
    const pages = []
    for (let ask = 1; ask <= 6; ask++) pages.push((await visitor.post('/code')).text)
    expect(mailsTo(person)).toHaveLength(5)
    expect(pages[5]).toBe(pages[0])
  })

  it('says what is wrong with a code beside its field and in the summary, and opens nothing', async () => {
    const { visitor } = await arrive('GP')
    await visitor.post('/code')
    for (const code of ['', '12345', 'abcdef', '000000']) {
      const { status, text } = await visitor.post('/sign-in', { form: { code } })
      expect(status).toBe(422)
      expect(text).toContain('<title>Error: Enter the code</title>')
      expect(text).toContain('href="#code"')
      expect(text).toContain('id="code-error"')
    }
    expect((await visitor.get()).text).toContain('Send me a code')
  })

  it('takes a code for 15 minutes and a session for half an hour by the world’s clock', async () => {
    const { visitor } = await arrive('GP')
    const before = here.clock.now
    await visitor.post('/code')
    here.clock.now = before.add({ minutes: 16 })
    expect((await visitor.post('/sign-in', { form: { code: '111111' } })).text).toContain('does not work any more')
    expect((await visitor.signIn()).text).toContain('Your report')
    here.clock.now = here.clock.now.add({ minutes: 31 })
    expect((await visitor.get()).text).toContain('Send me a code')
    const late = await visitor.post('/report', submit(file('main')))
    expect(late.text).toContain('please choose it again')
    here.clock.now = before
  })

  it('keeps the cookie to this page, away from scripts and from other sites', async () => {
    const { visitor } = await arrive('GP')
    await visitor.post('/code')
    const home = await visitor.signIn()
    expect(home.headers['set-cookie']).toMatch(
      new RegExp(`; Path=${visitor.base.replace('.', '\\.')}; HttpOnly; SameSite=Strict; Secure$`),
    )
  })

  it('does not take one person’s session for another’s page', async () => {
    const doctor = await arrive('GP')
    const home = await doctor.visitor.signIn()
    const stolen = /page=([^;]+)/.exec(home.headers['set-cookie'] ?? '')?.[1] ?? ''
    const mother = here.visitor(doctor.people.mother as Participant)
    expect((await mother.get()).text).toContain('Send me a code')
    const again = await mother.post('/sign-in', { cookies: { page: stolen } })
    expect(again.status).toBe(422)
  })

  it('refuses a form that another site sent', async () => {
    const { visitor, report } = await arrive('GP')
    await visitor.signIn()
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }])
      expect((await visitor.post('/nothing-held', { headers })).status).toBe(403)
    expect((await report()).state).toBe('requested')
  })

  it('signs out', async () => {
    const { visitor } = await arrive('GP')
    await visitor.signIn()
    expect((await visitor.post('/sign-out')).text).toContain('Send me a code')
  })
})

describe('who has no page', () => {
  const cases: [string, string, (conference: NewConference) => void][] = [
    ['somebody reached by hand', 'father of Ava', () => {}],
    [
      'family of whom no safe contact is recorded',
      'mother',
      (conference) => {
        for (const person of conference.participants) person.safeContact = null
      },
    ],
    [
      'family while somebody’s whereabouts are unknown',
      'mother',
      (conference) => {
        conference.whereabouts = 'unknown'
      },
    ],
    [
      'a professional when the conference is stopped',
      'GP',
      (conference) => {
        conference.stopped = true
      },
    ],
  ]
  it.each(cases)('%s: the same neutral page as for a wrong link, and no mail', async (_who, role, change) => {
    const { visitor, person } = await arrive(role, change)
    const wrong = await visitor.get('x')
    for (const page of [await visitor.get(), await visitor.post('/code'), await visitor.get('/pack/1')]) {
      expect([page.status, page.text]).toEqual([404, wrong.text])
    }
    expect(wrong.text).toContain('href="tel:02392000000"')
    expect(mailsTo(person)).toEqual([])
  })
})

describe('a professional', () => {
  it('sees what is asked, by when and why, and the children in full', async () => {
    const { visitor } = await arrive('GP')
    const { text } = await visitor.signIn()
    expect(text).toContain('Please send your report by 5pm on Thursday 25 March (in 6 working days).')
    expect(text).toContain('Friday 26 March is Good Friday: not counted')
    for (const said of ['Ava Quillfeather', '3 May 2019', 'Leo Quillfeather', '20 November 2022'])
      expect(text).toContain(said)
    expect(text).not.toMatch(/Zara|Vantongeren/)
  })

  it('sends a report and its restricted part, and takes it back', async () => {
    const { visitor, report } = await arrive('GP')
    await visitor.signIn()
    const sent = await visitor.post('/report', submit(file('main'), file('restricted')))
    expect(sent.text).toContain('Your report has arrived.')
    expect((await report()).versions.map(({ part, state, source }) => [part, state, source]).toSorted()).toEqual([
      ['main', 'submitted', 'page'],
      ['restricted', 'submitted', 'page'],
    ])
    await visitor.post('/undo')
    expect((await report()).state).toBe('draft')
  })

  it('saves a draft, which counts only when they say that it is their report', async () => {
    const { visitor, report } = await arrive('GP')
    await visitor.signIn()
    const saved = await visitor.post('/report', { form: { intent: 'draft' }, files: [file('main')] })
    expect(saved.text).toContain('Yes, this is my report')
    expect((await report()).state).toBe('draft')
    expect((await visitor.post('/confirm')).text).toContain('Your report has arrived.')
    expect((await report()).state).toBe('submitted')
  })

  const wrong: [string, ReturnType<typeof file>[], RegExp][] = [
    ['no file', [], /Choose the file of your report/],
    ['an empty file', [file('main', 'report.pdf', new Uint8Array())], /This file is empty/],
    ['a file that is not what its name says', [file('main', 'report.docx')], /not what its name says/],
    ['an oversize file', [file('main', 'report.pdf', new Uint8Array(25_000_001))], /too large/],
  ]
  it.each(wrong)('is told about %s beside the field and in the summary', async (_what, files, said) => {
    const { visitor, report } = await arrive('GP')
    await visitor.signIn()
    const { text } = await visitor.post('/report', submit(...files))
    expect(text).toMatch(said)
    expect(text).toContain('<a href="#main">')
    expect(text).toContain('id="main-error"')
    expect(['requested', 'refused']).toContain((await report()).state)
  })

  it('says that they hold nothing, with the children named first, and can undo it', async () => {
    const { visitor, report } = await arrive('GP')
    await visitor.signIn()
    const asked = await visitor.get('/nothing-held')
    expect(asked.text).toContain('Ava Quillfeather')
    expect((await report()).state).toBe('requested')
    await visitor.post('/nothing-held')
    expect((await report()).state).toBe('nothing-held')
    await visitor.post('/undo')
    expect((await report()).state).toBe('requested')
  })

  it('says that they cannot come, and who comes instead', async () => {
    const { visitor, person, conference } = await arrive('GP')
    await visitor.signIn()
    const { text } = await visitor.post('/cannot-come', { form: { instead: 'Sam <b>Reed</b>' } })
    expect(text).toContain('Instead of you: Sam &lt;b&gt;Reed&lt;/b&gt;.')
    expect(participantOf(await conference(), person.id).apology?.instead).toBe('Sam <b>Reed</b>')
    const long = await visitor.post('/cannot-come', { form: { instead: 'x'.repeat(201) } })
    expect(long.text).toContain('x'.repeat(201))
    await visitor.post('/can-come')
    expect(participantOf(await conference(), person.id).apology).toBeNull()
  })

  it('gets the form with the names filled in', async () => {
    const { visitor } = await arrive('GP')
    await visitor.signIn()
    const form = await visitor.get('/form/main')
    expect(form.headers['content-disposition']).toMatch(/^attachment; filename="CP-\d+-report\.docx"$/)
    expect(Buffer.from(form.body).toString('latin1', 0, 2)).toBe('PK')
  })

  it('opens their own pack only, and says that they have read it', async () => {
    const { visitor, people, conference } = await arrive('GP', addPacks)
    const home = await visitor.signIn()
    const packs = (await conference()).packs
    const packOf = (role: string) => packs.find(({ participantId }) => participantId === people[role]?.id)?.id
    expect(home.text).toContain('Your pack (PDF, 24 pages, 480 KB)')
    expect((await visitor.get(`/pack/${packOf('GP')}`)).headers['content-type']).toBe('application/pdf')
    for (const id of [packOf('mother'), 'no-such-pack', "' or 1=1"])
      expect((await visitor.get(`/pack/${encodeURIComponent(`${id}`)}`)).status).toBe(404)
    expect((await visitor.post(`/read/${packOf('GP')}`)).text).toContain('You told us at 9am that you have read it.')
  })

  it('sees why a report came back', async () => {
    const { visitor } = await arrive('GP', (conference) => {
      for (const report of conference.reports)
        Object.assign(report, { state: 'returned', comment: 'Add Ava’s <words>.' })
    })
    expect((await visitor.signIn()).text).toContain('Add Ava’s &lt;words&gt;.')
  })

  it('is told plainly that the conference is called off, and offered nothing else', async () => {
    const { visitor } = await arrive('GP', (conference) => {
      conference.state = 'called-off'
    })
    const { text } = await visitor.signIn()
    expect(text).toContain('This conference is called off. It does not take place on Wednesday 31 March 2027')
    expect(text).not.toMatch(/Ava|Send my report/)
  })
})

describe('from the decision on', () => {
  const closing = closedConference().closing as Closing
  const on = Temporal.PlainDate.from('2027-03-31')
  let births = 0
  /** Closed at its end: the doctor and the mother are in the core group and have something to do. */
  async function follows(
    role: string,
    change: (given: { id: string; people: Record<string, Participant> }) => Partial<PlanAction>[],
  ) {
    // A child has one open plan: each test is about another one.
    const here_ = await arrive(role, ({ children }) => {
      for (const child of children) child.born = child.born.add({ days: ++births })
    })
    const { id, people } = here_
    const childId = (await here_.conference()).children[0]?.id as string
    const members = ['GP', 'mother', 'lead social worker'].map((one) => (people[one] as Participant).id)
    await here.store.change(id, async (tx) => {
      await tx.closings.add(id, { ...closing, by: (people.chair as Participant).id, attended: [] })
      await tx.plans.setChildren(id, [{ childId, category: 'neglect', startedOn: on }])
      await tx.plans.putMembers(
        id,
        members.map((participantId) => ({ participantId, from: on, until: null, reason: '' })),
      )
      await tx.plans.putActions(
        id,
        change(here_).map((one) =>
          planAction(crypto.randomUUID(), { agreedOn: on, byWhen: Temporal.PlainDate.from('2027-04-16'), ...one }),
        ),
      )
      await tx.coreGroups.add(id, coreGroup(crypto.randomUUID(), '2027-04-13T14:00', { place: 'Hill View School' }))
    })
    here.clock.now = Temporal.Instant.from('2027-04-07T09:00:00Z')
    return here_
  }
  const idOf = async (page: { conference(): Promise<{ plan: Plan }> }) =>
    (await page.conference()).plan.actions[0]?.id as string
  const stateOf = async (page: { conference(): Promise<{ plan: Plan }> }) => {
    const [action] = (await page.conference()).plan.actions
    return [action?.state, action?.settled?.note ?? null]
  }
  afterEach(() => {
    here.clock.now = Temporal.Instant.from('2027-03-17T09:00:00Z')
  })

  it('a professional reads what happens next, and says that it is done, or not and why', async () => {
    const doctor = await follows('GP', ({ people }) => [
      { whoId: people.GP?.id as string, action: 'Weigh Ava <each> week', audience: 'everyone' },
      { whoId: people.mother?.id as string, action: 'Take Ava to nursery', audience: [people.mother?.id as string] },
    ])
    const { text } = await doctor.visitor.signIn()
    expect(text).toContain('What I agreed to do')
    expect(text).toContain('Weigh Ava &lt;each&gt; week')
    expect(text).not.toContain('Take Ava to nursery')
    expect(text).toMatch(/<strong>2pm on Tuesday 13 April<\/strong><br>The core group meets/)
    expect(text).toContain('Hill View School, and online')
    const id = await idOf(doctor)
    const silent = await doctor.visitor.post(`/action/${id}`, { form: { how: 'dropped', note: ' ' } })
    expect(silent.status).toBe(422)
    expect(silent.text).toContain(`href="#note-${id}"`)
    const long = await doctor.visitor.post(`/action/${id}`, { form: { how: 'done', note: 'x'.repeat(501) } })
    expect(long.text).toContain(`>${'x'.repeat(501)}</textarea>`)
    expect(await stateOf(doctor)).toEqual(['open', null])
    const said = await doctor.visitor.post(`/action/${id}`, { form: { how: 'dropped', note: 'They have moved.' } })
    expect(said.text).toContain('Noted. Thank you for telling us.')
    expect(said.text).toContain('“They have moved.”')
    expect(await stateOf(doctor)).toEqual(['dropped', 'They have moved.'])
    await doctor.visitor.post(`/action-undo/${id}`)
    expect(await stateOf(doctor)).toEqual(['open', null])
    await doctor.visitor.post(`/action/${id}`, { form: { how: 'done', note: '' } })
    expect(await stateOf(doctor)).toEqual(['done', ''])
  })

  it('a mother reads it in plain words, and nobody else’s action is hers to settle', async () => {
    const mother = await follows('mother', ({ people }) => [
      { whoId: people.mother?.id as string, action: 'Take Ava to nursery by 9' },
      { whoId: people.GP?.id as string, action: 'Weigh Ava each week' },
    ])
    const { text } = await mother.visitor.signIn()
    expect(text).toContain('What you said you will do')
    expect(text).toContain('Take Ava to nursery by 9')
    expect(text).not.toContain('Weigh Ava each week')
    expect(text).toContain('You meet the people who help you')
    expect(text).not.toMatch(/CP-|core group/i)
    expect((await mother.visitor.post(`/action/${await idOf(mother)}`, { form: { how: 'done' } })).text).toContain(
      'Thank you for telling us.',
    )
    expect(await stateOf(mother)).toEqual(['done', ''])
    const theirs = (await mother.conference()).plan.actions[1]?.id as string
    expect((await mother.visitor.post(`/action/${theirs}`, { form: { how: 'done' } })).status).toBe(422)
    expect((await mother.visitor.post('/action/nothing', { form: { how: 'done' } })).status).toBe(403)
    expect((await mother.conference()).plan.actions[1]?.state).toBe('open')
  })

  it('what is kept from somebody is not told them by an action or a place', async () => {
    const mother = await follows('mother', ({ people }) => [
      { whoId: people.mother?.id as string, action: 'Meet us at Hill View School' },
    ])
    await here.store.change(mother.id, (tx) =>
      tx.protectedDetails.add(mother.id, {
        ...{ id: crypto.randomUUID(), kind: 'place', text: 'Hill View School', keptFrom: [mother.person.id] },
      }),
    )
    const { text } = await mother.visitor.signIn()
    expect(text).not.toContain('Hill View')
    expect(text).toContain('Ring us. We will tell you what it is.')
    expect(text).toContain('Ring us. We will tell you where it is.')
  })

  it('one family has one road, whichever of their pages somebody opens', async () => {
    const doctor = await follows('GP', ({ people }) => [{ whoId: people.GP?.id as string, action: 'Weigh Ava' }])
    const { person } = doctor
    const review = await here.add((conference) => {
      Object.assign(conference, { kind: 'review', reviewOf: doctor.id })
      conference.start = Temporal.ZonedDateTime.from('2027-06-23T10:00[Europe/London]')
      for (const one of conference.participants) if (one.role === 'GP') one.email = person.email
    })
    const road = (text: string) =>
      [...text.matchAll(/<strong>([^<]+)<\/strong><br>([^<(]+?)(?: \(CP-\d+\))?<\/li>/g)].map(
        ([, when, what]) => `${when}: ${what}`,
      )
    const first = road((await doctor.visitor.signIn()).text)
    const second = road((await here.visitor(review.people.GP as Participant).signIn()).text)
    expect(first).toEqual([
      '2pm on Tuesday 13 April: The core group meets',
      'Friday 16 April: Something that you agreed to do',
      '5pm on Monday 21 June: Your report is due',
      '10am on Tuesday 22 June: The reports reach you by then',
      '10am on Wednesday 23 June: The review conference',
    ])
    expect(second).toEqual(first)
  })
})

describe('the lead social worker', () => {
  it('releases reports to a party by name, and only after reading for a child who is not theirs', async () => {
    const { visitor, people, conference } = await arrive('lead social worker', (added) => {
      const [report] = added.reports
      if (report) Object.assign(report, { state: 'accepted', versions: [sampleVersion({ id: crypto.randomUUID() })] })
    })
    const { text } = await visitor.signIn()
    expect(text).toContain('Dmitri Vantongeren')
    const versions = (await conference()).reports.flatMap((report) => report.versions.map(({ id }) => id)).join(' ')
    const father = people['father of Ava']?.id
    expect((await visitor.post(`/release/${father}`, { form: { versions } })).text).toContain(
      'Read the reports for this first',
    )
    expect((await conference()).releases).toEqual([])
    await visitor.post(`/release/${father}`, { form: { versions, read: 'yes' } })
    expect((await conference()).releases.map(({ partyId }) => partyId)).toEqual([father])
  })

  it('prints what is to be handed over and records how it was', async () => {
    const { visitor, people, conference } = await arrive('lead social worker', addPacks)
    await visitor.signIn()
    const father = people['father of Ava'] as Participant
    const pack = (await conference()).packs.find(({ participantId }) => participantId === father.id)
    expect((await visitor.get(`/pack/${pack?.id}`)).headers['content-type']).toBe('application/pdf')
    expect((await visitor.get(`/sheet/${father.id}`)).headers['content-type']).toBe('application/pdf')
    expect((await visitor.post(`/handed-over/${pack?.id}`, { form: { how: ' ' } })).text).toContain(
      'Say how you shared it',
    )
    const done = await visitor.post(`/handed-over/${pack?.id}`, { form: { how: 'read together' } })
    expect(done.text).toContain('handed over at 9am: read together')
  })
})

describe('a family party', () => {
  it('reads where, when, who by what they do, what to bring, and one number; names and jargon are nowhere', async () => {
    const { visitor } = await arrive('mother')
    const { text } = await visitor.signIn()
    expect(text).toContain('There will be a meeting about how to keep your children safe.')
    expect(text).toContain('Wednesday 31 March 2027, 10am to midday')
    expect(text).not.toMatch(/CP-|conference CP|child protection|ICPC/i)
    expect(text).not.toMatch(/Quillfeather|Vantongeren|Cho\b|Shah|Okafor|Lindqvist|Lis\b|School|Surgery|Word Bridge/)
    expect(new Set(text.match(/href="tel:[^"]*"/g))).toEqual(new Set(['href="tel:02392000000"']))
  })

  it('has a way out on every page that also signs out', async () => {
    const { visitor } = await arrive('mother')
    expect((await visitor.get()).text).toContain(`href="${visitor.base}/leave"`)
    expect((await visitor.signIn()).text).toContain(`href="${visitor.base}/leave"`)
    const left = await visitor.get('/leave')
    expect([left.status, left.headers.location]).toEqual([303, 'https://www.bbc.co.uk/weather'])
    expect((await visitor.get()).text).toContain('Send me a code')
  })

  it('reads the pack, and nobody keeps a record of it', async () => {
    const { visitor, people, conference } = await arrive('mother', addPacks)
    expect((await visitor.signIn()).text).toContain('Read the reports (PDF, 24 pages, 480 KB)')
    const before = await conference()
    const pack = before.packs.find(({ participantId }) => participantId === people.mother?.id)
    expect((await visitor.get(`/pack/${pack?.id}`)).headers['content-type']).toBe('application/pdf')
    expect((await visitor.post(`/read/${pack?.id}`)).status).toBe(403)
    expect(await conference()).toEqual(before)
  })

  it('cannot do what professionals do', async () => {
    const { visitor } = await arrive('mother')
    await visitor.signIn()
    for (const what of ['/nothing-held', '/cannot-come', '/form/main'])
      expect((await visitor.get(what)).status).toBe(404)
    for (const what of ['/report', '/undo', '/release/1']) expect((await visitor.post(what)).status).toBe(403)
  })

  it('says that they cannot come with one press', async () => {
    const { visitor, person, conference } = await arrive('mother')
    await visitor.signIn()
    expect((await visitor.post('/cannot-come')).text).toContain('Thank you for telling us.')
    expect(participantOf(await conference(), person.id).apology).not.toBeNull()
  })
})

describe('every answer', () => {
  it('is kept nowhere, framed nowhere, runs nothing and tells other sites nothing', async () => {
    const { visitor } = await arrive('GP')
    for (const page of [
      await visitor.get(),
      await visitor.get('x'),
      await visitor.signIn(),
      await visitor.get('/form/main'),
    ]) {
      expect(page.headers['cache-control']).toBe('no-store')
      expect(page.headers['referrer-policy']).toBe('no-referrer')
      expect(page.headers['content-security-policy']).toContain("default-src 'none'")
      expect(page.text).not.toMatch(/<script|style="/)
    }
  })

  it('shows a style sheet without the crown and typeface of GOV.UK', async () => {
    const { visitor } = await arrive('GP')
    const path = /href="(\/p\/assets\/[^"]+\.css)"/.exec((await visitor.get()).text)?.[1] ?? ''
    const sheet = await visitor.get(`/../..${path}`)
    expect(sheet.headers['content-type']).toContain('text/css')
    expect(sheet.headers['cache-control']).toContain('immutable')
    expect(sheet.text).not.toMatch(/GDS Transport|crest|@font-face/)
  })
})

function addPacks(conference: NewConference) {
  const version = sampleVersion({ id: crypto.randomUUID() })
  conference.reports[0]?.versions.push(version)
  for (const { id, role, channel } of conference.participants) {
    if (!['GP', 'mother', 'father of Ava'].includes(role)) continue
    const by = channel === 'by-hand' ? 'hand' : 'page'
    conference.packs.push(samplePack(id, { id: crypto.randomUUID(), by, contents: [packed(version.id)] }))
  }
}
