import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { CheckList } from '../../../parts/check-list.tsx'
import type { Person } from '../people.ts'
import { partsEnglish } from './english.ts'

const words = partsEnglish.split

/** A part as it is typed: times of day, and who is in it besides the chair. */
export interface TypedPart {
  key: string
  from: string
  until: string
  people: string[]
}

interface Props {
  number: number
  part: TypedPart
  people: readonly Person[]
  /** Whether what is missing is said. */
  asked: boolean
  onChange(part: TypedPart): void
  onRemove: (() => void) | null
}

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, paddingInline: tokens.spacingHorizontalXS },
  times: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  remove: { alignSelf: 'start' },
})

export function PartFields({ number, part, people, asked, onChange, onRemove }: Props) {
  const styles = useStyles()
  const problems = asked ? problemsWith(part) : {}
  const time = (name: 'from' | 'until') => (
    <Field
      label={words[name](number)}
      required
      {...(problems[name] && { validationMessage: problems[name] })}
      {...(number === 1 && name === 'from' && { hint: words.first })}
    >
      <Input
        type="time"
        value={part[name]}
        disabled={number === 1 && name === 'from'}
        onChange={(_, data) => onChange({ ...part, [name]: data.value })}
      />
    </Field>
  )
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{words.legend(number)}</legend>
      <div className={styles.times}>
        {time('from')}
        {time('until')}
      </div>
      <CheckList
        label={words.people(number)}
        required
        options={people.map(({ id, name, role }) => ({ value: id, label: `${name}, ${role}` }))}
        chosen={part.people}
        onChange={(chosen) => onChange({ ...part, people: chosen })}
        validationMessage={problems.people}
      />
      {onRemove && (
        <Button className={styles.remove} size="small" onClick={onRemove}>
          {words.fewer(number)}
        </Button>
      )}
    </fieldset>
  )
}

export function problemsWith({ from, until, people }: TypedPart): Partial<Record<'from' | 'until' | 'people', string>> {
  return {
    ...(!from && { from: words.noTime }),
    ...(!until ? { until: words.noTime } : until <= from && { until: words.notAfter }),
    ...(people.length === 0 && { people: words.nobody }),
  }
}
