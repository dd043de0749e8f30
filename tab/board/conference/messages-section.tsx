import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Section } from '../../parts/section.tsx'
import { type Mood, Word } from '../../parts/word.tsx'
import { instantWords } from '../../shell/dates.ts'
import { english } from '../english.ts'
import { nameOf, toWhom } from './people.ts'
import { useConference } from './use-conference.ts'

type Message = ConferenceStatus['messages'][number]
type Delivery = ConferenceStatus['deliveries'][number]

const words = english.messages

const MOODS: Record<Delivery['state'], Mood> = {
  waiting: 'waiting',
  sent: 'good',
  held: 'waiting',
  skipped: 'plain',
  failed: 'bad',
}

/** What went out, newest first; above it what has not, and why. */
export function MessagesSection() {
  const { conference } = useConference()
  const outstanding: Column<Delivery>[] = [
    { name: words.columns.to, cell: ({ person }) => nameOf(conference, person), share: 1.4 },
    { name: words.columns.kind, cell: ({ kind }) => words.kinds[kind] },
    { name: words.columns.leaves, cell: ({ sendAt }) => instantWords(sendAt), share: 1.4 },
    {
      name: words.columns.state,
      cell: ({ state, error }) => (
        <>
          <Word mood={MOODS[state]}>{words.states[state]}</Word> {error}
        </>
      ),
    },
  ]
  const open = conference.deliveries.filter(({ state }) => state !== 'sent' && state !== 'skipped')
  return (
    <>
      {open.length > 0 && (
        <Section title={words.openTitle}>
          <DataTable label={words.openTitle} columns={outstanding} rows={open} rowKey={({ id }) => id} />
        </Section>
      )}
      <Section title={words.title}>
        <SentMessages />
      </Section>
    </>
  )
}

/** Every message that went out, newest first, and what came back about it. */
export function SentMessages() {
  const { conference } = useConference()
  const sent: Column<Message>[] = [
    { name: words.columns.to, cell: ({ to }) => toWhom(conference, to), share: 1.4 },
    { name: words.columns.kind, cell: (message) => words.about(message), share: 1.4 },
    { name: words.columns.channel, cell: ({ channel }) => words.channels[channel] },
    { name: words.columns.sent, cell: ({ at }) => instantWords(at), share: 1.2 },
    { name: words.columns.back, cell: ({ problem }) => <WhatCameBack problem={problem} />, share: 1.2 },
  ]
  const newestFirst = conference.messages.toSorted((a, b) =>
    Temporal.Instant.compare(Temporal.Instant.from(b.at), Temporal.Instant.from(a.at)),
  )
  if (newestFirst.length === 0) return words.none
  return <DataTable label={words.title} columns={sent} rows={newestFirst} rowKey={({ id }) => id} />
}

/** A mail that could not be delivered, or an answer that a machine gave. */
function WhatCameBack({ problem }: Pick<Message, 'problem'>) {
  if (!problem) return words.nothingBack
  return (
    <>
      <Word mood={problem.kind === 'undelivered' ? 'bad' : 'plain'}>{words.problems[problem.kind]}</Word>{' '}
      {instantWords(problem.at)}
    </>
  )
}
