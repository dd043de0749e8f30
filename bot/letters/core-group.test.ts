import { describe, expect, it } from 'vitest'
import { type CoreGroup, EMPTY_RECORD } from '../../conference/core-group/core-group.ts'
import { sampleAuthority, sampleConference, samplePeople } from './conference.fixture.ts'
import {
  coreGroupAnchorEvent,
  coreGroupCalledOff,
  coreGroupInvitation,
  coreGroupMembersEvent,
  coreGroupMissed,
  coreGroupMoved,
  coreGroupPartyEvent,
  coreGroupPickDay,
  coreGroupRecordDue,
  coreGroupReminder,
} from './core-group.ts'
import { digest } from './digest.ts'
import { handOver } from './hand-over.ts'
import type { LetterContext } from './letter.ts'

const london = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London')
const joinUrl = 'https://teams.example.org/meet/1'
const meeting: CoreGroup = {
  ...{ id: 'second', version: 1, number: 2, due: Temporal.PlainDate.from('2027-05-21'), durationMinutes: 60 },
  ...{ start: london('2027-05-20T14:00'), place: 'Hill View Primary School', online: true, joinUrl, chatId: null },
  ...{ state: 'planned', insteadOf: null, record: EMPTY_RECORD, recorded: null },
}
const later: CoreGroup = { ...meeting, id: 'third', start: null, due: Temporal.PlainDate.from('2027-07-02') }
const conference = sampleConference({ coreGroups: [meeting, later] })
const now = Temporal.Instant.from('2027-05-13T08:00:00Z')
const to = (who: keyof typeof samplePeople): LetterContext => ({
  conference,
  to: samplePeople[who],
  authority: sampleAuthority,
  link: 'https://conferences.example.org/p/abc.def',
  now,
})
const review = london('2027-06-23T10:00')
const was = london('2027-05-21T14:00')
const days = ['2pm on Thursday 20 May', '2pm on Wednesday 19 May']
const due = Temporal.Instant.from('2027-05-27T16:00:00Z')
const asLetter = ({ subject, body }: { subject: string; body: string }) => ({ subject, html: body })
const event = { conference, meeting, authority: sampleAuthority }

const toEverybody = (who: keyof typeof samplePeople) => ({
  invitation: coreGroupInvitation({ ...to(who), meetings: [later, meeting], review }),
  'invitation without a day': coreGroupInvitation({ ...to(who), meetings: [later], review: null }),
  reminder: coreGroupReminder({ ...to(who), meeting, inDays: 'in 5 working days', byHand: null }),
  moved: coreGroupMoved({ ...to(who), meeting, was }),
  'day chosen': coreGroupMoved({ ...to(who), meeting, was: null }),
  'called off': coreGroupCalledOff({ ...to(who), meetings: [meeting] }),
  'several called off': coreGroupCalledOff({
    ...to(who),
    meetings: [meeting, { ...meeting, start: london('2027-06-10T14:00') }],
  }),
  digest: digest({ ...to(who), items: [{ conference, kind: 'core-group-reminder', meeting, link: to(who).link }] }),
})
const professional = {
  ...toEverybody('teacher'),
  'reminder to the social worker': coreGroupReminder({
    ...to('socialWorker'),
    ...{ meeting, inDays: 'in 1 working day', byHand: 'family party 2 (family member)' },
  }),
  'choose a day': coreGroupPickDay({
    ...to('socialWorker'),
    meeting: later,
    late: false,
    because: ['It is a feast'],
    days,
  }),
  'choose a day, late': coreGroupPickDay({ ...to('socialWorker'), meeting: later, late: true, because: [], days: [] }),
  'did it take place': coreGroupRecordDue({ ...to('socialWorker'), meeting, asks: true, due, overdue: false }),
  'record overdue': coreGroupRecordDue({ ...to('socialWorker'), meeting, asks: false, due, overdue: true }),
  missed: coreGroupMissed({ ...to('socialWorker'), meeting, days }),
  'to pass on': handOver({ ...to('socialWorker'), party: samplePeople.father, about: 'core-group', when: 'Thursday' }),
  'anchor event': asLetter(coreGroupAnchorEvent(event)),
  'members’ event': asLetter(coreGroupMembersEvent(event)),
}
const family = { ...toEverybody('mother'), event: asLetter(coreGroupPartyEvent({ ...event, to: samplePeople.mother })) }

const textOf = (html: string) => html.replace(/<head>[\s\S]*<\/head>/, '').replace(/<[^>]+>/g, '\n')
const blocksOf = (html: string) =>
  textOf(html)
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)
const familyNames = ['Ava', 'Leo', 'Quillfeather', 'Zara', 'Dmitri', 'Vantongeren']
const others = Object.values(samplePeople)
  .filter(({ side }) => side === 'professional')
  .flatMap(({ name, agency }) => [...name.split(' '), agency])

describe.each(Object.entries(professional))(
  'a professional’s mail about a core group: %s',
  (_kind, { subject, html }) => {
    it('holds no name of the family, stands for it by its reference and says whom to ring', () => {
      for (const name of familyNames) expect(subject + html).not.toContain(name)
      expect(subject).toMatch(/^CP-1042: |^1 thing for you/)
      expect(html).toMatch(/href="tel:\d+"/)
      expect(html).not.toMatch(/undefined|\[object/)
    })
  },
)

describe.each(Object.entries(family))('a family party’s mail about a core group: %s', (_kind, { subject, html }) => {
  const said = `${subject} ${blocksOf(html).join(' ')}`

  it('does not say what it is about, where, or who writes, and names nobody', () => {
    expect(said).not.toMatch(/CP-|child|protect|conference|social|core|group|report|police|school|court|famil|plan/i)
    for (const name of [...familyNames, ...others, meeting.place, sampleAuthority.teamName])
      expect(said).not.toContain(name)
    expect(html.match(/href="tel:/g)).toHaveLength(1)
  })

  it('is written in short sentences of short words', () => {
    const sentences = blocksOf(html).flatMap((block) => block.split(/(?<=[.?:])\s/))
    for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(16)
    const words = sentences.flatMap((sentence) => sentence.match(/\p{L}+/gu) ?? [])
    expect(words.filter((word) => word.length > 'appointments'.length)).toEqual([])
    expect(words.join('').length / words.length).toBeLessThan(4.7)
  })
})

describe('what is said', () => {
  it('a family party hears of a meeting as of any appointment, by its own day', () => {
    for (const { subject } of [family.invitation, family.reminder, family.moved, family.digest])
      expect(subject).toBe('About your appointment on Thursday 20 May, reference 1042')
  })

  it('an invitation tells of every meeting to come, of one still to be chosen too, and of the review', () => {
    const said = textOf(professional.invitation.html)
    expect(said).toContain('The core group meets on Thursday 20 May, 2pm to 3pm.')
    expect(said).toContain('Still to be chosen, by Friday 2 July')
    expect(said).toContain('The review conference is at 10am on Wednesday 23 June.')
    expect(professional.invitation.html).toContain(joinUrl)
    expect(textOf(family.invitation.html)).not.toContain('2 July')
  })

  it('the social worker is told whom to remind, and which days are near', () => {
    expect(textOf(professional['reminder to the social worker'].html)).toContain('Please remind the family party 2')
    expect(blocksOf(professional['choose a day'].html)).toEqual(expect.arrayContaining(days))
    expect(professional['choose a day'].subject).toBe('CP-1042: choose a day for the core group')
  })
})
