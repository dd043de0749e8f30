import { Field } from '@fluentui/react-components'
import type { MeetingPerson } from '../../../conference/meeting/people.ts'
import { PlainInput } from '../../parts/plain-fields.tsx'
import { english as shared } from '../english.ts'
import { useRunning } from '../use-running.ts'
import { english } from './english.ts'
import { WideSelect } from './wide-select.tsx'

/** Who does or gives something: somebody of the conference, or in words. */
export interface Who {
  whoId: string
  who: string
}

export const NOBODY: Who = { whoId: '', who: '' }
const SOMEBODY_ELSE = 'else'

export const isNamed = ({ whoId, who }: Who) => (whoId === SOMEBODY_ELSE ? who.trim() !== '' : whoId !== '')

/** As it is sent. */
export function whoSent({ whoId, who }: Who): { whoId: string | null; who: string } {
  return whoId === SOMEBODY_ELSE ? { whoId: null, who: who.trim() } : { whoId: whoId || null, who: '' }
}

/** As it is typed, of what stands. */
export function whoTyped(whoId: string | null, who: string): Who {
  return whoId ? { whoId, who: '' } : { whoId: who ? SOMEBODY_ELSE : '', who }
}

interface Props extends Who {
  label: string
  /** Said where it may stay open. */
  nobody?: string
  missing?: string | false
  onChange(who: Partial<Who>): void
}

export function WhoFields({ label, whoId, who, nobody = english.choose, missing, onChange }: Props) {
  const { people } = useRunning()
  return (
    <>
      <Field label={label} {...(missing && whoId !== SOMEBODY_ELSE && { validationMessage: missing })}>
        {(named) => (
          <WideSelect {...named} value={whoId} onChange={({ target }) => onChange({ whoId: target.value })}>
            <option value="">{nobody}</option>
            <PeopleOptions people={people} />
            <option value={SOMEBODY_ELSE}>{english.who.somebodyElse}</option>
          </WideSelect>
        )}
      </Field>
      {whoId === SOMEBODY_ELSE && (
        <Field label={english.who.words} hint={english.who.wordsHint} {...(missing && { validationMessage: missing })}>
          {(named) => (
            <PlainInput
              {...named}
              value={who}
              maxLength={200}
              onChange={({ target }) => onChange({ who: target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}

export function PeopleOptions({ people }: { people: readonly MeetingPerson[] }) {
  return people.map(({ id, name, role }) => (
    <option key={id} value={id}>
      {shared.write.person(name, role)}
    </option>
  ))
}

/** Somebody's name with their role; their own words where it is nobody of the conference. */
export function useNames() {
  const { people } = useRunning()
  return (id: string | null, words = '') => {
    const person = people.find((one) => one.id === id)
    return person ? shared.write.person(person.name, person.role) : words
  }
}
