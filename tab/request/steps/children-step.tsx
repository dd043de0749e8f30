import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import type { RequestAnswers } from '../../../conference/request.ts'
import { Fields, Row } from '../../parts/fields.tsx'
import { Section } from '../../parts/section.tsx'
import { TextField, useError } from '../../parts/text-field.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { english } from '../english.ts'
import type { Draft } from '../use-draft.ts'

type Child = RequestAnswers['children'][number]

const words = english.children

const useStyles = makeStyles({ add: { alignSelf: 'start' } })

export function ChildrenStep({ answers, set }: Draft) {
  const styles = useStyles()
  const missing = useError('children')
  const { children, family } = answers
  const change = (key: string, changed: Partial<Child>) =>
    set({ children: children.map((child) => (child.key === key ? { ...child, ...changed } : child)) })
  const remove = (key: string) =>
    set({
      children: children.filter((child) => child.key !== key),
      family: family.map((person) => ({ ...person, links: person.links.filter(({ child }) => child !== key) })),
    })
  const add = () => set({ children: [...children, { key: crypto.randomUUID(), name: '', born: '', unborn: false }] })
  return (
    <Section>
      {missing.validationMessage && <TroubleBar message={missing.validationMessage} />}
      {children.map(({ key, name, born, unborn }, index) => (
        <Row key={key} title={name || english.form.childNumber(index + 1)} onRemove={() => remove(key)}>
          <Fields>
            <TextField
              field={`${key}.name`}
              label={words.name}
              value={name}
              onChange={(text) => change(key, { name: text })}
            />
            <TextField
              field={`${key}.born`}
              label={unborn ? words.expected : words.born}
              type="date"
              value={born}
              onChange={(date) => change(key, { born: date })}
            />
          </Fields>
          <Checkbox
            label={words.unborn}
            checked={unborn}
            onChange={(_, data) => change(key, { unborn: data.checked === true })}
          />
        </Row>
      ))}
      <Button className={styles.add} onClick={add}>
        {words.add}
      </Button>
    </Section>
  )
}
