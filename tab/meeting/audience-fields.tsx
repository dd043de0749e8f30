import { Radio, RadioGroup } from '@fluentui/react-components'
import type { MeetingPerson } from '../../conference/meeting/people.ts'
import { CheckList } from '../parts/check-list.tsx'
import { Fold } from '../parts/fold.tsx'
import { english } from './english.ts'

const words = english.write.audience

export type AudienceChoice = 'part' | 'everyone' | 'some'

export interface AudienceFieldsProps {
  audience: AudienceChoice
  people: readonly MeetingPerson[]
  some: string[]
  lacksPeople: boolean
  onAudience(audience: AudienceChoice): void
  onSome(people: string[]): void
}

/** Who may see a line on the stage. */
export function AudienceFields({ audience, people, some, lacksPeople, onAudience, onSome }: AudienceFieldsProps) {
  return (
    <Fold title={words.label}>
      <RadioGroup
        aria-label={words.label}
        value={audience}
        onChange={(_, { value }) => onAudience(value as AudienceChoice)}
      >
        {(['part', 'everyone', 'some'] as const).map((one) => (
          <Radio key={one} value={one} label={words[one]} />
        ))}
      </RadioGroup>
      {audience === 'some' && (
        <CheckList
          label={words.people}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={some}
          onChange={onSome}
          validationMessage={lacksPeople ? words.nobody : undefined}
        />
      )}
    </Fold>
  )
}
