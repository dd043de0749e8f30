import { Checkbox, Field, Select, Text } from '@fluentui/react-components'
import type { RequestAnswers, RequestFamilyMember } from '../../../conference/request.ts'
import { Fields } from '../../parts/fields.tsx'
import { TextField, useError } from '../../parts/text-field.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { english } from '../english.ts'

type Link = RequestFamilyMember['links'][number]

const words = english.family

interface Props {
  person: RequestFamilyMember
  childrenOf: RequestAnswers['children']
  change(changed: Partial<RequestFamilyMember>): void
}

/** What somebody is to each child: half-siblings with different fathers are routine. */
export function LinkFields({ person, childrenOf, change }: Props) {
  const { key, links } = person
  const missing = useError(`${key}.links`)
  const set = (child: string, changed: Partial<Link>) => {
    const link = { ...linkTo(links, child), ...changed }
    change({ links: [...links.filter((one) => one.child !== child), link] })
  }
  if (childrenOf.length === 0) return <Text>{words.noChildren}</Text>
  return (
    <>
      {missing.validationMessage && <TroubleBar message={missing.validationMessage} />}
      {childrenOf.map((child, index) => (
        <OneLink
          key={child.key}
          field={`${key}.${child.key}`}
          child={child.name || english.form.childNumber(index + 1)}
          link={linkTo(links, child.key)}
          set={(changed) => set(child.key, changed)}
        />
      ))}
    </>
  )
}

interface OneProps {
  field: string
  child: string
  link: Link
  set(changed: Partial<Link>): void
}

function OneLink({ field, child, link, set }: OneProps) {
  const { relationship, parentalResponsibility, mayReceive } = link
  const error = useError(`${field}.parentalResponsibility`)
  const isRelated = relationship.trim() !== ''
  return (
    <>
      <Fields>
        <TextField
          field={`${field}.relationship`}
          label={words.relationship(child)}
          hint={words.relationshipHint}
          required={false}
          value={relationship}
          onChange={(value) => set({ relationship: value })}
        />
        {isRelated && (
          <Field label={words.responsibilityOf(child)} required {...error}>
            <Select
              value={parentalResponsibility}
              onChange={(_, data) => set({ parentalResponsibility: data.value as Link['parentalResponsibility'] })}
            >
              {Object.entries(words.answers).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </Fields>
      {isRelated && (
        <Checkbox
          label={words.mayReceive(child)}
          checked={mayReceive}
          onChange={(_, data) => set({ mayReceive: data.checked === true })}
        />
      )}
    </>
  )
}

function linkTo(links: readonly Link[], child: string): Link {
  const none: Link = { child, relationship: '', parentalResponsibility: '', mayReceive: true }
  return links.find((link) => link.child === child) ?? none
}
