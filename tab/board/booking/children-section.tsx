import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import { CheckList } from '../../parts/check-list.tsx'
import { Fields, Row } from '../../parts/fields.tsx'
import { Section } from '../../parts/section.tsx'
import { TextField, useError } from '../../parts/text-field.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { english } from '../english.ts'
import { type ChildRow, type Form, newChild } from './form.ts'

const words = english.booking

const useStyles = makeStyles({
  add: { alignSelf: 'start' },
})

interface Props {
  form: Form
  set(change: Partial<Form>): void
}

/** Which party belongs to which child: half-siblings with different fathers are routine. */
export function ChildrenSection({ form, set }: Props) {
  const styles = useStyles()
  const missing = useError('children')
  const change = (key: string, changed: Partial<ChildRow>) =>
    set({ children: form.children.map((one) => (one.key === key ? { ...one, ...changed } : one)) })
  return (
    <Section title={words.children}>
      {missing.validationMessage && <TroubleBar message={missing.validationMessage} />}
      {form.children.map((child, index) => (
        <Row
          key={child.key}
          title={child.name || words.childNumber(index + 1)}
          onRemove={() => set({ children: form.children.filter((one) => one.key !== child.key) })}
        >
          <Fields>
            <TextField
              field={`${child.key}.name`}
              label={words.name}
              value={child.name}
              onChange={(name) => change(child.key, { name })}
            />
            <TextField
              field={`${child.key}.born`}
              label={child.unborn ? words.expected : words.born}
              type="date"
              value={child.born}
              onChange={(born) => change(child.key, { born })}
            />
          </Fields>
          <Checkbox
            label={words.unborn}
            checked={child.unborn}
            onChange={(_, data) => change(child.key, { unborn: data.checked === true })}
          />
          <Parties child={child} form={form} change={(parties) => change(child.key, { parties })} />
        </Row>
      ))}
      <Button className={styles.add} onClick={() => set({ children: [...form.children, newChild()] })}>
        {words.addChild}
      </Button>
    </Section>
  )
}

interface PartiesProps {
  child: ChildRow
  form: Form
  change(parties: string[]): void
}

function Parties({ child, form, change }: PartiesProps) {
  const { parties } = child
  const hint = form.family.length === 0 ? words.noParties : parties.length === 0 ? words.noParty : undefined
  const options = form.family.map(({ key, name }, index) => ({
    value: key,
    label: name || words.familyNumber(index + 1),
  }))
  const error = useError(`${child.key}.parties`)
  return <CheckList label={words.parties} options={options} chosen={parties} onChange={change} hint={hint} {...error} />
}
