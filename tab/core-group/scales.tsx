import { makeStyles, tokens } from '@fluentui/react-components'
import type { CoreGroupPage } from '../../bot/api/core-group.ts'
import { PlainSelect } from '../parts/plain-fields.tsx'
import { Section } from '../parts/section.tsx'
import { english } from './english.ts'
import { useWriting } from './use-record.ts'

const words = english.scales
const NUMBERS = Array.from({ length: 11 }, (_, value) => value)

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  person: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
})

/** Given privately: who runs the meeting writes for all, a member sees and gives their own. */
export function Scales() {
  const styles = useStyles()
  const { page } = useWriting()
  const { members, me, may } = page
  const shown = members.filter(({ id }) => may.run || id === me)
  if (shown.length === 0) return null
  return (
    <Section title={words.title} lead={words.lead}>
      <div className={styles.list}>
        {shown.map((person) => (
          <Scale key={person.id} person={person} isOwn={person.id === me} />
        ))}
      </div>
    </Section>
  )
}

function Scale({ person, isOwn }: { person: CoreGroupPage['members'][number]; isOwn: boolean }) {
  const styles = useStyles()
  const { page, at, write } = useWriting()
  const place = { kind: 'scale', personId: person.id, childId: null } as const
  const value = at(place) as number | null
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child.
    <label className={styles.person}>
      <span>{isOwn ? words.own : `${person.name}, ${person.role}`}</span>
      {page.recordedAt ? (
        <strong>{value ?? '–'}</strong>
      ) : (
        <PlainSelect
          value={value ?? ''}
          onChange={({ target }) => write({ ...place, now: target.value === '' ? null : Number(target.value) })}
        >
          <option value="">{words.none}</option>
          {NUMBERS.map((number) => (
            <option key={number} value={number}>
              {number}
            </option>
          ))}
        </PlainSelect>
      )}
    </label>
  )
}
