import { Section } from '../parts/section.tsx'
import { english } from './english.ts'
import { Saying } from './saying.tsx'
import { useWriting } from './use-record.ts'

const words = english.views

/** The children's and the parents' own views. */
export function Views() {
  const { page } = useWriting()
  const canWrite = page.may.run && page.recordedAt === null
  return (
    <Section title={words.title} lead={words.lead}>
      {page.children.map(({ id, name }) => (
        <Saying key={id} label={words.child(name)} place={{ kind: 'childs-view', childId: id }} canWrite={canWrite} />
      ))}
      {page.members
        .filter(({ side }) => side === 'family')
        .map(({ id, name, role }) => (
          <Saying
            key={id}
            label={words.parent(name, role)}
            place={{ kind: 'parents-view', personId: id }}
            canWrite={canWrite}
          />
        ))}
    </Section>
  )
}
