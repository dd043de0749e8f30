import { Combobox, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { type PersonFound, searchPeople } from '../../bot/api/contacts.ts'
import { shared } from '../shell/english.ts'
import { useSession } from '../shell/session.ts'
import { useError } from './text-field.tsx'

const PAUSE_MS = 300
const SHORTEST = 2

const useStyles = makeStyles({
  input: { minWidth: 0, width: '100%' },
  option: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  more: { color: tokens.colorNeutralForeground2 },
})

interface Props {
  /** As the form's errors name it. */
  field: string
  label: string
  value: string
  onChange(name: string): void
  /** Somebody of the directory or the contact list: all that is known of them. */
  onChoose(person: PersonFound): void
}

type Found = { people: PersonFound[]; directory: 'asked' | 'unavailable' }

const words = shared.findPerson

/** A name: typed freely, or chosen from the people whom the authority knows. */
export function FindPerson({ field, label, value, onChange, onChoose }: Props) {
  const styles = useStyles()
  const error = useError(field)
  const [typed, setTyped] = useState('')
  const [found, setFound] = useFound(typed)
  const [isHere, setHere] = useState(false)
  const isOpen = isHere && found !== null
  function choose(index: string | undefined) {
    const person = found?.people[Number(index)]
    setFound(null)
    setTyped('')
    if (person) onChoose(person)
  }
  return (
    <Field label={label} required {...(value === '' && { hint: words.hint })} {...error}>
      <Combobox
        freeform
        className={styles.input}
        input={{ className: styles.input, autoComplete: 'off' }}
        expandIcon={null}
        value={value}
        open={isOpen}
        selectedOptions={[]}
        onOpenChange={(_, data) => !data.open && setFound(null)}
        onFocus={() => setHere(true)}
        onBlur={() => setHere(false)}
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(target.value)
        }}
        onOptionSelect={(_, { optionValue }) => choose(optionValue)}
      >
        {found?.people.map((person, index) => (
          <Option key={`${person.source} ${person.email} ${person.name}`} value={`${index}`} text={person.name}>
            <span className={styles.option}>
              <span>{person.name}</span>
              <Text size={200} className={styles.more}>
                {[words.found(person), person.source === 'contacts' ? words.ofList : person.isOutside && words.outside]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {person.sharedMailbox && <Text size={200}>{words.sharedMailbox}</Text>}
              {person.mailboxNote && <Text size={200}>{person.mailboxNote}</Text>}
              {person.holidayContact && <Text size={200}>{words.holidays(person.holidayContact)}</Text>}
            </span>
          </Option>
        ))}
        {found?.people.length === 0 && (
          <Option key="nobody" value="" text={value} disabled>
            {words.nobody}
          </Option>
        )}
        {found?.directory === 'unavailable' && (
          <Option key="unavailable" value="" text={value} disabled>
            {words.noDirectory}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}

/** Who fits what was typed; null while nothing is, and after somebody was chosen. */
function useFound(typed: string) {
  const { api } = useSession()
  const [found, setFound] = useState<Found | null>(null)
  const text = typed.trim()
  useEffect(() => {
    setFound(null)
    if (text.length < SHORTEST) return
    let isLatest = true
    const timer = setTimeout(async () => {
      const answer = await api.call(searchPeople, { body: { text } })
      // Without an answer people are typed by hand; what they type says what is wrong soon enough.
      if (isLatest && answer.ok) setFound(answer.value)
    }, PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [api, text])
  return [found, setFound] as const
}
