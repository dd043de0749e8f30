import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { RequestAnswers } from '../../../conference/request.ts'
import { Fields } from '../../parts/fields.tsx'
import { Section } from '../../parts/section.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { english } from '../english.ts'
import type { Draft } from '../use-draft.ts'

const words = english.conference

export function ConferenceStep({ answers, set }: Draft) {
  const { kind, strategyDate, place, lead } = answers
  const setLead = (change: Partial<RequestAnswers['lead']>) => set({ lead: { ...lead, ...change } })
  return (
    <>
      <Section>
        <Field label={words.kind}>
          <RadioGroup value={kind} onChange={(_, data) => set({ kind: data.value as RequestAnswers['kind'] })}>
            <Radio value="initial" label={english.kinds.initial} />
            <Radio value="review" label={english.kinds.review} />
          </RadioGroup>
        </Field>
        <Fields>
          {kind === 'initial' && (
            <TextField
              field="strategyDate"
              label={words.strategyDate}
              hint={words.strategyHint}
              type="date"
              value={strategyDate}
              onChange={(date) => set({ strategyDate: date })}
            />
          )}
          <TextField
            field="place"
            label={words.place}
            hint={words.placeHint}
            required={false}
            value={place}
            onChange={(text) => set({ place: text })}
          />
        </Fields>
      </Section>
      <Section title={words.you}>
        <Fields>
          <TextField field="lead.name" label={words.name} value={lead.name} onChange={(name) => setLead({ name })} />
          <TextField
            field="lead.email"
            label={words.email}
            type="email"
            value={lead.email}
            onChange={(email) => setLead({ email })}
          />
          <TextField
            field="lead.phone"
            label={words.phone}
            hint={words.phoneHint}
            type="tel"
            value={lead.phone}
            onChange={(phone) => setLead({ phone })}
          />
          <TextField
            field="lead.agency"
            label={words.team}
            value={lead.agency}
            onChange={(agency) => setLead({ agency })}
          />
        </Fields>
      </Section>
    </>
  )
}
