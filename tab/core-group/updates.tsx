import { Section } from '../parts/section.tsx'
import { english } from './english.ts'
import { Saying } from './saying.tsx'
import { useWriting } from './use-record.ts'

const words = english.updates

/** What each professional brings, in their own words; who writes for the others is the one who runs the meeting. */
export function Updates() {
  const { page } = useWriting()
  const { members, me, may, recordedAt } = page
  const professionals = members.filter(({ side }) => side === 'professional')
  return (
    <Section title={words.title} lead={words.lead}>
      {professionals.map(({ id, name, role }) => (
        <Saying
          key={id}
          label={id === me ? words.own : `${name}, ${role}`}
          place={{ kind: 'update', personId: id }}
          canWrite={recordedAt === null && (may.run || id === me)}
          nothing={words.none}
        />
      ))}
    </Section>
  )
}
