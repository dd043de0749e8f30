import { Button, Field, makeStyles, Select } from '@fluentui/react-components'
import type { DraftDetail } from '../../conference/booking-from-request.ts'
import { shared } from '../shell/english.ts'
import { CheckList } from './check-list.tsx'
import { Fields, Row } from './fields.tsx'
import { TextField, useError } from './text-field.tsx'

interface Props {
  details: readonly DraftDetail[]
  people: readonly { value: string; label: string }[]
  onChange(details: DraftDetail[]): void
}

const words = shared.whatIsKept

const useStyles = makeStyles({ add: { alignSelf: 'start' } })

export const newDetail = (): DraftDetail => ({ key: crypto.randomUUID(), kind: 'address', text: '', keptFrom: [] })

/** What must not reach whom: it has to be known before the first message leaves. */
export function KeptRows({ details, people, onChange }: Props) {
  const styles = useStyles()
  return (
    <>
      {details.map((detail, index) => (
        <Kept
          key={detail.key}
          title={words.number(index + 1)}
          detail={detail}
          people={people}
          change={(changed) => onChange(details.map((one) => (one.key === detail.key ? { ...one, ...changed } : one)))}
          onRemove={() => onChange(details.filter((one) => one.key !== detail.key))}
        />
      ))}
      <Button className={styles.add} onClick={() => onChange([...details, newDetail()])}>
        {words.add}
      </Button>
    </>
  )
}

interface KeptProps extends Pick<Props, 'people'> {
  title: string
  detail: DraftDetail
  change(changed: Partial<DraftDetail>): void
  onRemove(): void
}

function Kept({ title, detail, people, change, onRemove }: KeptProps) {
  const { key, kind, text, keptFrom } = detail
  return (
    <Row title={title} onRemove={onRemove}>
      <Fields>
        <Field label={words.kind}>
          <Select value={kind} onChange={(_, data) => change({ kind: data.value as DraftDetail['kind'] })}>
            {Object.entries(words.kinds).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <TextField
          field={`${key}.text`}
          label={words.text}
          hint={words.textHint}
          value={text}
          onChange={(value) => change({ text: value })}
        />
      </Fields>
      <CheckList
        label={words.from}
        required
        options={people}
        chosen={keptFrom}
        onChange={(chosen) => change({ keptFrom: chosen })}
        {...useError(`${key}.keptFrom`)}
      />
    </Row>
  )
}
