import { Checkbox, Field, Radio, RadioGroup, Select } from '@fluentui/react-components'
import type { z } from 'zod'
import type { previewDeadlines } from '../../../bot/api/booking.ts'
import { presetNamed, presetNames } from '../../../conference/policy.ts'
import { Fields } from '../../parts/fields.tsx'
import { Section } from '../../parts/section.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { english } from '../english.ts'
import type { Form } from './form.ts'
import { FreeDays } from './free-days.tsx'

const words = english.booking

interface Props {
  form: Form
  set(change: Partial<Form>): void
  preview: z.infer<typeof previewDeadlines.answer> | null
  isLimitOnly: boolean
}

export function WhenSection({ form, set, preview, isLimitOnly }: Props) {
  const problems = isLimitOnly ? [] : (preview?.problems ?? [])
  const needsReason = form.reason !== '' || form.manager !== '' || problems.some(({ kind }) => kind === 'needs-reason')
  const answered = form.reason.trim() !== '' && form.manager.trim() !== ''
  const standing = problems.filter(({ kind }) => kind === 'refused' || !answered)
  return (
    <Section title={words.when}>
      <Field label={words.kind}>
        <RadioGroup
          layout="horizontal"
          value={form.kind}
          onChange={(_, data) => set({ kind: data.value as Form['kind'] })}
        >
          <Radio value="initial" label={english.kinds.initial} />
          <Radio value="review" label={english.kinds.review} />
        </RadioGroup>
      </Field>
      {form.kind === 'initial' && (
        <>
          <Checkbox
            label={words.transferIn}
            checked={form.transferIn === true}
            onChange={(_, data) => set({ transferIn: data.checked === true })}
          />
          <Fields>
            <TextField
              field="strategyDate"
              label={form.transferIn ? words.noticeDate : words.strategyDate}
              type="date"
              required={form.transferIn === true}
              hint={words.strategyHint}
              value={form.strategyDate}
              onChange={(strategyDate) => set({ strategyDate })}
            />
          </Fields>
        </>
      )}
      <FreeDays form={form} set={set} />
      <Fields>
        <TextField
          field="date"
          label={words.date}
          type="date"
          warning={standing.map(({ message }) => message).join(' ') || undefined}
          value={form.date}
          onChange={(date) => set({ date })}
        />
        <TextField field="time" label={words.time} type="time" value={form.time} onChange={(time) => set({ time })} />
        <TextField
          field="durationMinutes"
          label={words.duration}
          type="number"
          value={form.duration}
          onChange={(duration) => set({ duration })}
        />
        <TextField field="place" label={words.place} value={form.place} onChange={(place) => set({ place })} />
        <Field label={words.preset}>
          <Select value={form.preset} onChange={(_, data) => set({ preset: data.value })}>
            {presetNames.map((name) => (
              <option key={name} value={name}>
                {presetNamed(name)?.label}
              </option>
            ))}
          </Select>
        </Field>
      </Fields>
      {needsReason && (
        <Fields>
          <TextField field="reason" label={words.reason} value={form.reason} onChange={(reason) => set({ reason })} />
          <TextField
            field="manager"
            label={words.manager}
            value={form.manager}
            onChange={(manager) => set({ manager })}
          />
        </Fields>
      )}
      <Checkbox
        label={words.online}
        checked={form.online}
        onChange={(_, data) => set({ online: data.checked === true })}
      />
    </Section>
  )
}
