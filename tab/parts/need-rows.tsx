import { Button, Field, makeStyles, Select } from '@fluentui/react-components'
import type { BookingDraft } from '../../conference/booking-from-request.ts'
import { NEED_KINDS, type NeedKind } from '../../conference/needs.ts'
import { shared } from '../shell/english.ts'
import { Fields, Row } from './fields.tsx'
import { TextField } from './text-field.tsx'

type Need = BookingDraft['needs'][number]

interface Props {
  needs: readonly Need[]
  people: readonly { value: string; label: string }[]
  onChange(needs: Need[]): void
}

const words = shared.needs

const useStyles = makeStyles({ add: { alignSelf: 'start' } })

/** What people need so that they can come and take part. */
export function NeedRows({ needs, people, onChange }: Props) {
  const styles = useStyles()
  const change = (key: string, changed: Partial<Need>) =>
    onChange(needs.map((need) => (need.key === key ? { ...need, ...changed } : need)))
  const add = () => onChange([...needs, { key: crypto.randomUUID(), kind: 'interpreter', for: '', detail: '' }])
  return (
    <>
      {needs.map(({ key, kind, for: whom, detail }, index) => (
        <Row
          key={key}
          title={words.number(index + 1)}
          onRemove={() => onChange(needs.filter((need) => need.key !== key))}
        >
          <Fields>
            <Field label={words.kind}>
              <Select value={kind} onChange={(_, data) => change(key, { kind: data.value as NeedKind })}>
                {NEED_KINDS.map((one) => (
                  <option key={one} value={one}>
                    {words.kinds[one]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.whom}>
              <Select value={whom} onChange={(_, data) => change(key, { for: data.value })}>
                <option value="">{words.nobody}</option>
                {people.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            <TextField
              field={`${key}.detail`}
              label={kind === 'interpreter' ? words.language : words.detail}
              {...(kind === 'interpreter' && { hint: words.languageHint })}
              required={kind === 'interpreter' || kind === 'other'}
              value={detail}
              onChange={(value) => change(key, { detail: value })}
            />
          </Fields>
        </Row>
      ))}
      <Button className={styles.add} onClick={add}>
        {words.add}
      </Button>
    </>
  )
}
