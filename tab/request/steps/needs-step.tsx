import { Text } from '@fluentui/react-components'
import { NeedRows } from '../../parts/need-rows.tsx'
import { Section } from '../../parts/section.tsx'
import { english } from '../english.ts'
import type { Draft } from '../use-draft.ts'
import { peopleOf } from '../without-person.ts'

const words = english.needs

export function NeedsStep({ answers, set }: Draft) {
  const { needs } = answers
  const nameOf = (position: number, side: 'family' | 'professional') =>
    side === 'family' ? english.form.familyNumber(position) : english.form.professionalNumber(position)
  return (
    <Section lead={words.lead}>
      {needs.length === 0 && <Text>{words.none}</Text>}
      <NeedRows needs={needs} people={peopleOf(answers, nameOf)} onChange={(changed) => set({ needs: changed })} />
    </Section>
  )
}
