import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { CoreGroupPage } from '../../bot/api/core-group.ts'
import { Row } from '../parts/fields.tsx'
import { Labelled, PlainInput, PlainTextarea } from '../parts/plain-fields.tsx'
import { Section } from '../parts/section.tsx'
import { dayWords } from '../shell/dates.ts'
import { ConflictBox } from './conflict-box.tsx'
import { english } from './english.ts'
import { useWriting } from './use-record.ts'

type Child = CoreGroupPage['children'][number]
type Entry = { seenOn: string | null; alone: boolean; words: string }

const words = english.seen
const NOT_SAID: Entry = { seenOn: null, alone: false, words: '' }

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalL },
  said: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** Of each child: when they were last seen, whether alone, what was seen. */
export function Seen() {
  const { page } = useWriting()
  if (page.children.length === 0) return null
  return (
    <Section title={words.title} lead={words.lead}>
      {page.children.map((child) => (
        <Row key={child.id} title={child.name}>
          <SeenChild child={child} />
        </Row>
      ))}
    </Section>
  )
}

function SeenChild({ child }: { child: Child }) {
  const styles = useStyles()
  const { page, at, conflictAt, write } = useWriting()
  const place = { kind: 'child-seen', childId: child.id } as const
  const entry = (at(place) as Entry | null) ?? NOT_SAID
  const [typed, setTyped] = useState(entry.words)
  useEffect(() => setTyped((before) => (before.trim() === entry.words ? before : entry.words)), [entry.words])
  const conflict = conflictAt(place)
  if (conflict) return <ConflictBox label={child.name} conflict={conflict} />
  if (!page.may.run || page.recordedAt) {
    const seen = entry.seenOn ? `${words.on} ${dayWords(entry.seenOn)}` : ''
    const said = [seen, entry.alone && words.alone, entry.words].filter(Boolean).join('. ')
    return <p className={styles.said}>{said || '–'}</p>
  }
  function say(change: Partial<Entry>) {
    const now = { ...entry, ...change }
    const isNothing = now.seenOn === null && !now.alone && now.words === ''
    write({ ...place, now: isNothing ? null : now })
  }
  return (
    <>
      <div className={styles.line}>
        <Labelled label={words.on}>
          <PlainInput
            type="date"
            value={entry.seenOn ?? ''}
            max={page.now.slice(0, 10)}
            onChange={({ target }) => say({ seenOn: target.value || null })}
          />
        </Labelled>
        <Checkbox
          label={words.alone}
          checked={entry.alone}
          onChange={(_, { checked }) => say({ alone: checked === true })}
        />
      </div>
      <Labelled label={words.words}>
        <PlainTextarea
          rows={2}
          value={typed}
          maxLength={4000}
          onChange={({ target }) => {
            setTyped(target.value)
            say({ words: target.value.trim() })
          }}
        />
      </Labelled>
    </>
  )
}
