import { describe, expect, it } from 'vitest'
import type { Need } from '../../conference/needs.ts'
import { paper } from '../../conference/papers/papers.fixture.ts'
import { planAction } from '../../conference/plan/plan.fixture.ts'
import { readiness } from '../../conference/readiness.ts'
import type { ReportVersion } from '../../conference/report.ts'
import { actionDue } from './action-due.ts'
import { calledOff } from './called-off.ts'
import { chairSummary } from './chair-summary.ts'
import { closeConference } from './close-conference.ts'
import {
  sampleAuthority,
  sampleConference,
  samplePack,
  samplePeople,
  sampleReport,
  sampleVersion,
} from './conference.fixture.ts'
import { datesChanged, dayOffAdded, whyInWords } from './dates-changed.ts'
import { digest } from './digest.ts'
import { anchorEvent, partyEvent, professionalsEvent } from './events.ts'
import { goOrNoGo } from './go-or-no-go.ts'
import { handOver } from './hand-over.ts'
import { hold, holdCleared } from './hold.ts'
import { html } from './html.ts'
import { invitation } from './invitation.ts'
import { lateReport, lateReportAnswered } from './late-report.ts'
import type { LetterContext } from './letter.ts'
import { mailForAPerson } from './mail-for-a-person.ts'
import { meetingToday } from './meeting-today.ts'
import { missingList } from './missing-list.ts'
import { moved } from './moved.ts'
import { notCirculated } from './not-circulated.ts'
import { notConverted } from './not-converted.ts'
import { packReady, unreadReminder } from './pack-ready.ts'
import { packRecalled } from './pack-recalled.ts'
import { paperAnswer, paperCorrection, paperReady, paperUnsent, paperWaiting } from './papers.ts'
import { releaseRequest } from './release-request.ts'
import { reportReceipt } from './report-receipt.ts'
import { reportRefused } from './report-refused.ts'
import { reportOverdue, reportReminder } from './report-reminder.ts'
import { reportRequest } from './report-request.ts'
import { reportReturned } from './report-returned.ts'
import { signInCode } from './sign-in-code.ts'

const conference = sampleConference({
  reports: [
    sampleReport('social-worker', { state: 'accepted', versions: [sampleVersion()] }),
    sampleReport('teacher', { state: 'nothing-held' }),
    sampleReport('doctor'),
  ],
})
const now = Temporal.Instant.from('2027-03-17T09:00:00Z')
const to = (who: keyof typeof samplePeople): LetterContext => ({
  conference,
  to: samplePeople[who],
  authority: sampleAuthority,
  link: 'https://conferences.example.org/p/abc.def',
  now,
})
const was = Temporal.ZonedDateTime.from('2027-03-30T14:00[Europe/London]')
const refused = sampleVersion({ state: 'refused', refusedBecause: 'This file is empty. Send it again.' })

const receiptOf = (given: Partial<ReportVersion>) => {
  const version = sampleVersion(given)
  return reportReceipt({ ...to('doctor'), report: sampleReport('doctor', { versions: [version] }), version })
}

const letter = paper({ kind: 'decision-letter' })
const board = 'https://conferences.example.org/board'
const action = planAction('action', {
  ...{ whoId: 'doctor', action: 'Offer an appointment within a week', outcome: 'Well and seen by a doctor' },
  byWhen: Temporal.PlainDate.from('2027-03-24'),
})
const packFor = (who: keyof typeof samplePeople) => ({
  ...to(who),
  pack: samplePack(who),
  packUrl: 'https://conferences.example.org/packs/abc.def',
})

const dayOff = { day: '2021-03-26', what: 'proclaimed' }
const changes = [
  { name: 'report-due' as const, was: '5pm on Friday 26 March', now: '5pm on Thursday 25 March', because: ['Counted'] },
]

const professional = {
  'invitation to the chair': invitation(to('chair')),
  'invitation to an interpreter': invitation(to('interpreter')),
  'report request': reportRequest(to('doctor')),
  'reminder, 5 working days': reportReminder({ ...to('doctor'), step: '5wd' }),
  'reminder, 1 working day': reportReminder({ ...to('doctor'), step: '1wd' }),
  'reminder, on the day': reportReminder({ ...to('doctor'), step: 'day' }),
  overdue: reportOverdue(to('doctor')),
  receipt: receiptOf({ late: true }),
  'receipt of a draft': receiptOf({ state: 'draft' }),
  'receipt of the restricted part': receiptOf({ part: 'restricted' }),
  'receipt with the question': receiptOf({ familyMayRead: null }),
  refused: reportRefused({ ...to('doctor'), report: sampleReport('doctor'), version: refused }),
  returned: reportReturned({
    ...to('doctor'),
    report: sampleReport('doctor', { comment: 'Please add what Ava said.' }),
  }),
  'missing list': missingList({ conference, link: 'https://conferences.example.org/board' }),
  'release request': releaseRequest(to('socialWorker')),
  'hand-over': handOver({ ...to('socialWorker'), party: samplePeople.father, about: 'pack' }),
  'pack ready': packReady({ ...packFor('doctor'), packUrl: to('doctor').link }),
  'pack ready in the library': packReady(packFor('doctor')),
  'addition to the pack': packReady({
    ...packFor('doctor'),
    conference: sampleConference({ packs: [samplePack('doctor')] }),
    pack: samplePack('doctor', { circulation: 2 }),
  }),
  'unread reminder': unreadReminder(packFor('doctor')),
  'paper to approve': paperWaiting({
    ...{ ...to('chair'), titles: ['Decision letter', 'Outline child protection plan'], task: 'approve' },
    ...{ isOverdue: false, due: '5pm on Thursday 1 April' },
  }),
  'paper to write, overdue': paperWaiting({
    ...{
      ...to('chair'),
      titles: ['Full record of the conference'],
      task: 'write',
      isOverdue: true,
      due: '5pm on Friday',
    },
  }),
  'paper without a date': paperWaiting({
    ...{ ...to('chair'), titles: ['Letter about the end of the plan'], task: 'approve', isOverdue: false, due: null },
  }),
  'paper ready': paperReady({ ...to('doctor'), paper: letter, number: 1 }),
  'paper put right': paperReady({ ...to('doctor'), paper: letter, number: 2 }),
  'correction asked for': paperCorrection({ ...to('chair'), paper: letter, at: now }),
  'correction answered': paperAnswer({ ...to('doctor'), paper: letter }),
  'paper to hand over': handOver({ ...to('socialWorker'), party: samplePeople.father, about: 'paper' }),
  'answer to pass on': handOver({ ...to('socialWorker'), party: samplePeople.father, about: 'paper-answer' }),
  'pack taken back': packRecalled(packFor('doctor')),
  'papers taken back': packRecalled({ ...packFor('socialWorker'), pack: samplePack('father', { by: 'hand' }) }),
  'late report': lateReport({ ...to('chair'), version: sampleVersion({ late: true }) }),
  'chair’s summary': chairSummary({ ...to('chair'), quorum: '2 of 3: police unconfirmed' }),
  'action, 5 working days': actionDue({ ...to('doctor'), action, step: '5wd' }),
  'action that names a child': actionDue({
    ...to('doctor'),
    action: { ...action, action: 'Weigh Leo each week', outcome: 'Leo grows' },
    step: 'day',
  }),
  'action, overdue': actionDue({ ...to('doctor'), action, step: 'overdue' }),
  'the meeting today': meetingToday({ ...to('chair'), quorum: '2 of 3: police unconfirmed' }),
  'close the conference': closeConference(to('chair')),
  moved: moved({ ...to('doctor'), was }),
  'dates changed': datesChanged({ ...to('doctor'), changes, why: whyInWords(dayOff) }),
  'called off': calledOff(to('doctor')),
  'sign-in code': signInCode({ ...to('doctor'), code: '482915' }),
  digest: digest({
    ...to('doctor'),
    items: [
      { conference, kind: 'unread-reminder', link: 'https://conferences.example.org/p/abc.def' },
      { conference, kind: 'report-reminder', link: 'https://conferences.example.org/p/abc.def' },
    ],
  }),
  'anchor event': asLetter(anchorEvent({ conference, authority: sampleAuthority })),
  'professionals’ event': asLetter(professionalsEvent({ conference, authority: sampleAuthority })),
}

/** To the authority's own people, who need not be told whom to ring. */
const team = {
  hold: hold({ conference, link: board }),
  'paper to send': paperUnsent({ conference, titles: ['Decision letter'], link: board }),
  'hold cleared': holdCleared({ conference, link: board }),
  'late report, answered': lateReportAnswered({ conference, choice: 'give-time', link: board }),
  'go or no-go': goOrNoGo({ conference, readiness: readiness(conference, now), quorum: '2 of 3', link: board }),
  'not circulated': notCirculated({ conference, notSeen: readiness(conference, now).notSeen, link: board }),
  'day off': dayOffAdded({
    detail: { ...dayOff, conferences: 'CP-1042', otherDates: 'CP-1043, CP-1044' },
    link: board,
  }),
  'day that counts again': dayOffAdded({ detail: { ...dayOff, gone: 'yes', otherDates: 'CP-1043' }, link: board }),
  'not converted': notConverted({ conference, agency: 'Marsh Lane Surgery', link: board }),
}

const family = {
  invitation: invitation(to('mother')),
  'paper ready': paperReady({ ...to('mother'), paper: letter, number: 1 }),
  'paper put right': paperReady({ ...to('mother'), paper: letter, number: 2 }),
  'correction answered': paperAnswer({ ...to('mother'), paper: letter }),
  'pack ready': packReady({ ...to('mother'), pack: samplePack('mother'), packUrl: to('mother').link }),
  'pack taken back': packRecalled({ ...to('mother'), pack: samplePack('mother') }),
  action: actionDue({ ...to('mother'), action, step: '5wd' }),
  'action, overdue': actionDue({ ...to('mother'), action, step: 'overdue' }),
  moved: moved({ ...to('mother'), was }),
  'called off': calledOff(to('mother')),
  'sign-in code': signInCode({ ...to('mother'), code: '482915' }),
  digest: digest({
    ...to('mother'),
    items: [
      { conference, kind: 'moved', link: 'https://conferences.example.org/p/abc.def' },
      { conference, kind: 'pack-ready', link: 'https://conferences.example.org/p/abc.def' },
      {
        conference,
        kind: 'action-due',
        link: 'https://conferences.example.org/p/abc.def',
        by: action.byWhen as Temporal.PlainDate,
      },
    ],
  }),
  'party event': asLetter(partyEvent({ conference, authority: sampleAuthority, to: samplePeople.mother })),
}

function asLetter({ subject, body }: { subject: string; body: string }) {
  return { subject, html: body }
}

/** What a person reads: without markup, block by block. */
function blocksOf(markup: string): string[] {
  return markup
    .replace(/<head>[\s\S]*<\/head>/, '')
    .split(/<\/?(?:h1|h2|p|li|td|th|tr|div)\b[^>]*>/)
    .map((block) => block.replace(/<[^>]+>/g, '').trim())
    .filter((block) => block !== '')
}

const familyNames = ['Ava', 'Leo', 'Quillfeather', 'Zara', 'Dmitri', 'Vantongeren']
const professionalNames = Object.values(samplePeople)
  .filter(({ side }) => side === 'professional')
  .flatMap(({ name, agency }) => [...name.split(' '), agency])

describe.each(Object.entries({ ...professional, ...team }))('a professional’s mail: %s', (_kind, letter) => {
  it('holds no name of the family', () => {
    for (const name of familyNames) expect(letter.subject + letter.html).not.toContain(name)
  })

  it('has a subject that stands for the family by its reference, or names no conference at all', () => {
    expect(letter.subject).toMatch(
      /^CP-1042: |^\d+ things? for you about your conferences$|^\w+ \d+ \w+ .*: what changes$/,
    )
  })
})

it.each(Object.entries(professional))('a professional’s mail says whom to ring: %s', (_kind, letter) => {
  expect(letter.html).toMatch(/href="tel:\d+"/)
})

describe.each(Object.entries(family))('a family party’s mail: %s', (_kind, letter) => {
  const said = `${letter.subject} ${blocksOf(letter.html).join(' ')}`

  it('names nobody and no agency', () => {
    for (const name of [...familyNames, ...professionalNames]) expect(said).not.toContain(name)
  })

  it('does not say what it is about', () => {
    expect(said).not.toMatch(/CP-|child|protect|conference|social|report|police|school|court|famil/i)
  })

  it('says neither where the meeting is nor who writes', () => {
    expect(said).not.toContain(conference.place)
    expect(said).not.toContain(sampleAuthority.teamName)
  })

  it('has one telephone number', () => {
    expect(letter.html.match(/href="tel:/g)).toHaveLength(1)
  })

  it('is written in short sentences of short words', () => {
    const sentences = blocksOf(letter.html).flatMap((block) => block.split(/(?<=[.?:])\s/))
    for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(16)
    const words = sentences.flatMap((sentence) => sentence.match(/\p{L}+/gu) ?? [])
    expect(words.filter((word) => word.length > 'appointment'.length)).toEqual([])
    expect(words.join('').length / words.length).toBeLessThan(4.7)
  })
})

describe('family mails', () => {
  it.each(Object.entries(family).filter(([kind]) => kind !== 'party event'))(
    'have the same neutral subject: %s',
    (_kind, letter) => {
      expect(letter.subject).toBe('About your appointment on Wednesday 31 March, reference 1042')
    },
  )

  it('start with a neutral first line', () => {
    expect(blocksOf(family.invitation.html).slice(0, 2)).toEqual([
      'Your appointment',
      'You have an appointment on Wednesday 31 March, 10am to midday.',
    ])
  })
})

describe('a receipt', () => {
  const question = 'Does it hold anything that the family, or one of them, must not see?'

  it('asks about the family only where nobody has said whether they may read it', () => {
    expect(professional['receipt with the question'].html).toContain(question)
    expect(professional.receipt.html).not.toContain(question)
    expect(professional['receipt of a draft'].html).not.toContain(question)
  })

  it('asks for a report that the family can read when only the restricted part has come', () => {
    expect(professional['receipt of the restricted part'].html).toContain('a report that the family can read')
    const versions = [sampleVersion(), sampleVersion({ id: 'version-2', part: 'restricted' })]
    const report = sampleReport('doctor', { versions })
    const letter = reportReceipt({ ...to('doctor'), report, version: versions[1] as ReportVersion })
    expect(letter.html).not.toContain('a report that the family can read')
  })
})

describe('mail that waits for a person', () => {
  it('says nothing of who wrote or about whom', () => {
    const { subject, html } = mailForAPerson('https://conferences.example.org/tab/')
    expect(subject).toBe('Mail waits for a person')
    expect(html).toContain('href="https://conferences.example.org/tab/"')
  })
})

describe('a report request', () => {
  const said = blocksOf(professional['report request'].html).join('\n')

  it('says everything: what, when, where, by when, in how many days and why', () => {
    expect(professional['report request'].subject).toBe('CP-1042: your report by 5pm on Thursday 25 March')
    expect(said).toContain('by 5pm on Thursday 25 March (in 6 working days).')
    expect(said).toContain('Wednesday 31 March, 10am to midday')
    expect(said).toContain('Civic Offices, Room 4, and online')
    expect(said).toContain('Friday 26 March is Good Friday: not counted.')
  })

  it('leads to the person’s own page and to the meeting', () => {
    expect(professional['report request'].html).toContain('href="https://conferences.example.org/p/abc.def"')
    expect(professional['report request'].html).toContain(`href="${conference.joinUrl}"`)
  })
})

describe('single letters', () => {
  it('keep a code out of the subject, and hold no other six digits', () => {
    for (const letter of [family['sign-in code'], professional['sign-in code']]) {
      expect(letter.subject).not.toMatch(/\d{6}/)
      expect(letter.html.match(/\b\d{6}\b/g)).toEqual(['482915'])
    }
  })

  it('give the business team’s comment, unless it names somebody of the family', () => {
    const report = sampleReport('doctor', { comment: 'Please date it & sign it.' })
    expect(reportReturned({ ...to('doctor'), report }).html).toContain('Please date it &#38; sign it.')
    expect(professional.returned.html).toContain('is on your page')
  })

  it('say why a file was refused and that an earlier version stands', () => {
    expect(professional.refused.html).toContain('This file is empty. Send it again.')
    expect(professional.refused.html).not.toContain('still stands')
    const report = sampleReport('doctor', { state: 'submitted', versions: [sampleVersion(), refused] })
    expect(reportRefused({ ...to('doctor'), report, version: refused }).html).toContain('still stands')
  })

  it('list who is missing with phone number and state, and nobody who has answered', () => {
    const { subject, html } = professional['missing list']
    expect(subject).toBe('CP-1042: 1 report missing')
    expect(html).toContain('Dr Ruth Lindqvist')
    expect(html).toContain('href="tel:02392000999"')
    expect(html).not.toContain('Tom Okafor')
  })

  it('name a party by role, and not even that when the role holds a name', () => {
    const mother = { ...to('socialWorker'), party: samplePeople.mother, about: 'pack' as const }
    expect(handOver(mother).html).toContain('Please bring the mother the reports')
    expect(professional['hand-over'].html).toContain('Please bring the family member the reports')
  })

  it('quote what somebody agreed to do, unless it names somebody of the family', () => {
    expect(blocksOf(professional['action, 5 working days'].html)).toEqual(
      expect.arrayContaining([
        'You agreed to do this by Wednesday 24 March (in 5 working days). When it is done, say so on your page.',
        'Offer an appointment within a week',
      ]),
    )
    expect(professional['action that names a child'].html).toContain('It stands on your page, where you sign in.')
    const kept = sampleConference({
      protectedDetails: [{ id: 'd', kind: 'place', text: 'Hill View', keptFrom: ['doctor'] }],
    })
    const place = { ...action, action: 'Ring Hill View on Monday' }
    expect(actionDue({ ...to('doctor'), conference: kept, action: place, step: 'day' }).html).not.toContain('Hill View')
  })

  it('put the most urgent into the first place of a digest', () => {
    const said = blocksOf(professional.digest.html).filter((block) => block.startsWith('CP-1042: '))
    expect(said).toEqual(['CP-1042: your report has not reached us yet', 'CP-1042: have you read the pack?'])
  })

  it('tell a chair nothing of what a parent opened, only what was shared', () => {
    const packs = [samplePack('mother'), samplePack('father', { by: 'hand' })]
    const letter = chairSummary({ ...to('chair'), conference: { ...conference, packs }, quorum: '3 of 3' })
    expect(blocksOf(letter.html)).toContain('The reports were shared with 1 of 2')
  })
})

describe('what people need', () => {
  const needs: Need[] = [
    { kind: 'interpreter', participantId: samplePeople.mother.id, detail: 'Polish' },
    { kind: 'other', participantId: null, detail: `A buggy for ${conference.children[0]?.name}` },
    { kind: 'step-free', participantId: samplePeople.doctor.id, detail: '' },
  ]

  it('stands in the chair’s summary and the go or no-go, by role and without a name of the family', () => {
    const needy = { ...conference, needs }
    const summary = chairSummary({ ...to('chair'), conference: needy, quorum: '3 of 3' })
    const said = ['an interpreter (Polish) for the mother', 'something else', 'step-free access for the']
    for (const words of said) expect(summary.html).toContain(words)
    expect(summary.html).not.toContain('buggy')
    const now = conference.bookedAt
    const decide = goOrNoGo({
      conference: needy,
      readiness: readiness(needy, now),
      quorum: '',
      link: 'https://x.example',
    })
    for (const words of said) expect(decide.html).toContain(words)
  })
})

describe('markup', () => {
  it('escapes every value', () => {
    const place = '<script>alert("1")</script> & Co'
    const letter = reportRequest({ ...to('doctor'), conference: { ...conference, place } })
    expect(letter.html).not.toContain('<script>')
    expect(letter.html).toContain('&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; Co')
  })

  it('joins lists and leaves nothing-values out', () => {
    expect(html`<p>${['a', null, [false, html`<b>${'<'}</b>`]]}${undefined}${0}</p>`.markup).toBe(
      '<p>a<b>&#60;</b>0</p>',
    )
  })

  it.each(Object.entries({ ...professional, ...family }))('is a document in British English: %s', (_kind, letter) => {
    expect(letter.html).toContain('lang="en-GB"')
    expect(letter.html).not.toContain('undefined')
    expect(letter.html).not.toContain('[object')
  })
})
