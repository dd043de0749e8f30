import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { RequestAnswers } from '../../../conference/request.ts'
import { KeptRows } from '../../parts/kept-rows.tsx'
import { Section } from '../../parts/section.tsx'
import { useError } from '../../parts/text-field.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { english } from '../english.ts'
import type { Draft } from '../use-draft.ts'
import { peopleOf } from '../without-person.ts'

const words = english.safety

/** Asked before anything leaves: whose whereabouts must be kept from whom. */
export function SafetyStep({ answers, set }: Draft) {
  const missing = useError('details')
  const { whereabouts, details } = answers
  return (
    <>
      <Section>
        <Field label={words.question} hint={words.hint} required {...useError('whereabouts')}>
          <RadioGroup
            value={whereabouts}
            onChange={(_, data) => set({ whereabouts: data.value as RequestAnswers['whereabouts'] })}
          >
            {(['no', 'yes', 'unknown'] as const).map((answer) => (
              <Radio key={answer} value={answer} label={words.answers[answer]} />
            ))}
          </RadioGroup>
        </Field>
      </Section>
      {(whereabouts !== 'no' || details.length > 0) && (
        <Section title={words.kept} lead={words.keptLead}>
          {missing.validationMessage && <TroubleBar message={missing.validationMessage} />}
          <KeptRows
            details={details}
            people={peopleOf(answers, nameOf)}
            onChange={(changed) => set({ details: changed })}
          />
        </Section>
      )}
    </>
  )
}

const nameOf = (position: number, side: 'family' | 'professional') =>
  side === 'family' ? english.form.familyNumber(position) : english.form.professionalNumber(position)
