import { Fragment } from 'react'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Section } from '../../parts/section.tsx'
import { Word } from '../../parts/word.tsx'
import { instantWords } from '../../shell/dates.ts'
import { english } from '../english.ts'
import { afterEnglish } from './after/english.ts'
import { nameOf, type Person } from './people.ts'
import { useConference } from './use-conference.ts'

const words = english.people

export function PeopleSection() {
  const { conference } = useConference()
  const columns: Column<Person>[] = [
    { name: words.columns.name, cell: (person) => <Who person={person} />, share: 1.6 },
    { name: words.columns.phone, cell: ({ phone }) => phone || words.noPhone },
    { name: words.columns.channel, cell: (person) => words.channel(person), share: 1.4 },
    { name: words.columns.reply, cell: (person) => replyWords(person) },
    { name: words.columns.sent, cell: (person) => <Sent conference={conference} person={person} /> },
  ]
  const lead = words.children(conference.children.map(({ name }) => name))
  return (
    <Section title={words.title} lead={lead}>
      <DataTable label={words.title} columns={columns} rows={conference.people} rowKey={({ id }) => id} />
    </Section>
  )
}

function Who({ person }: { person: Person }) {
  const { conference } = useConference()
  const needs = conference.needs.filter(({ participantId }) => participantId === person.id)
  return (
    <>
      {person.name}
      <br />
      {words.role(person)}
      {person.apology && (
        <>
          <br />
          {words.apology(person.apology.instead)}
        </>
      )}
      {person.left && (
        <>
          <br />
          {afterEnglish.left(instantWords(person.left.at), person.left.reason)}{' '}
          {person.left.successorId && afterEnglish.cameInstead(nameOf(conference, person.left.successorId))}
        </>
      )}
      {needs.map(({ kind, detail }) => (
        <Fragment key={`${kind} ${detail}`}>
          <br />
          {words.need(english.needs.kinds[kind], detail)}
        </Fragment>
      ))}
    </>
  )
}

/** Whoever is reached by hand has no event to answer. */
function replyWords({ reply, channel, side, safeContactRecordedBy }: Person): string {
  const isByHand = channel === 'by-hand' || (side === 'family' && !safeContactRecordedBy)
  return isByHand ? words.notInvited : words.replies[reply]
}

/** What trouble there is, else how much went out. */
function Sent({ conference, person }: { conference: ConferenceStatus; person: Person }) {
  const theirs = conference.deliveries.filter((delivery) => delivery.person === person.id)
  const count = (state: ConferenceStatus['deliveries'][number]['state']) =>
    theirs.filter((delivery) => delivery.state === state).length
  const last = conference.messages.findLast(({ to }) => to === person.email)
  if (last?.problem?.kind === 'undelivered') return <Word mood="bad">{words.undelivered}</Word>
  if (count('failed') > 0) return <Word mood="bad">{words.failed(count('failed'))}</Word>
  if (count('held') > 0) return <Word mood="waiting">{words.held(count('held'))}</Word>
  if (count('sent') > 0) return <Word mood="good">{words.sent(count('sent'))}</Word>
  return <Word mood="plain">{count('waiting') > 0 ? words.waiting : words.nothing}</Word>
}
