import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { SectionView as Passage } from '../../../bot/api/papers.ts'
import { Section } from '../../parts/section.tsx'
import { ConflictBox } from './conflict-box.tsx'
import { papersEnglish } from './english.ts'
import { PassageEditor } from './passage-editor.tsx'
import { PassageText } from './passage-text.tsx'
import { SavedBar } from './saved-bar.tsx'
import { useEditing } from './use-paper.ts'

const words = papersEnglish.passages

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  undo: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // Read out, not seen.
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

export function Passages() {
  const { mode, unlock, state } = useEditing()
  if (mode === 'closed') return <Section title={words.title}>{papersEnglish.closed}</Section>
  const canWrite = mode === 'edit' || mode === 'correct'
  return (
    <Section
      title={words.title}
      lead={mode === 'locked' || mode === 'read' || mode === 'correct' ? papersEnglish[mode] : words.lead}
      action={mode === 'locked' && <Button onClick={unlock}>{papersEnglish.unlock}</Button>}
    >
      <SavedBar />
      {canWrite ? <Writing /> : <Reading passages={state.saved.sections} />}
    </Section>
  )
}

function Reading({ passages }: { passages: readonly Passage[] }) {
  const styles = useStyles()
  return (
    <ol className={styles.list}>
      {passages.map((passage) => (
        <li key={passage.id}>
          <PassageText passage={passage} />
        </li>
      ))}
    </ol>
  )
}

interface Removed {
  passage: Passage
  index: number
}

function Writing() {
  const styles = useStyles()
  const { box, state } = useEditing()
  const { sections, conflicts } = state
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [heard, setHeard] = useState('')
  const focusNext = useRef<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // What has just been added, moved or put back has the focus, wherever it now stands.
    if (focusNext.current) list.current?.querySelector<HTMLElement>(focusNext.current)?.focus()
    focusNext.current = null
  })
  const fieldOf = (id: string) => `[data-passage="${CSS.escape(id)}"] input`

  function put(index: number, passage: Passage) {
    box.write(box.state().sections.toSpliced(index, 0, passage))
    focusNext.current = fieldOf(passage.id)
  }
  const add = (index: number, like?: Passage) =>
    put(index, {
      ...{ id: crypto.randomUUID(), heading: words.newHeading, text: '' },
      ...{ audience: like?.audience ?? 'everyone', childId: like?.childId ?? null },
    })
  function remove(index: number) {
    const passage = sections[index] as Passage
    box.write(sections.toSpliced(index, 1))
    setRemoved({ passage, index })
    focusNext.current = '[data-undo]'
  }
  function move(index: number, by: 1 | -1) {
    const passage = sections[index] as Passage
    const to = index + by
    box.write(sections.toSpliced(index, 1).toSpliced(to, 0, passage))
    const isAtEnd = to === 0 || to === sections.length - 1
    const press = (by === 1) !== isAtEnd ? 'down' : 'up'
    focusNext.current = `[data-passage="${CSS.escape(passage.id)}"] [data-press="${press}"]`
    setHeard(words.moved(to + 1, sections.length))
  }
  const undo = removed && (
    <li key="removed">
      <div className={styles.undo}>
        <span role="status">{words.removed(removed.passage.heading)}</span>
        <Button
          data-undo
          onClick={() => {
            setRemoved(null)
            put(Math.min(removed.index, sections.length), removed.passage)
          }}
        >
          {words.undo}
        </Button>
      </div>
    </li>
  )
  const decided = (id: string) => () => {
    focusNext.current = fieldOf(id)
  }
  const gone = conflicts.filter(({ mine }) => sections.every(({ id }) => id !== mine.id))
  return (
    <>
      {sections.length === 0 && <span>{words.none}</span>}
      <ol ref={list} className={styles.list}>
        {sections.flatMap((passage, index) => {
          const conflict = conflicts.find(({ mine }) => mine.id === passage.id)
          return [
            removed?.index === index && undo,
            <li key={passage.id}>
              {conflict ? (
                <ConflictBox conflict={conflict} onDecided={decided(passage.id)} />
              ) : (
                <PassageEditor
                  passage={passage}
                  {...{ index, amount: sections.length }}
                  onMove={(by) => move(index, by)}
                  onRemove={() => remove(index)}
                  onAdd={() => add(index + 1, passage)}
                />
              )}
            </li>,
          ]
        })}
        {removed && removed.index >= sections.length && undo}
        {gone.map((conflict) => (
          <li key={conflict.mine.id}>
            <ConflictBox conflict={conflict} onDecided={() => undefined} />
          </li>
        ))}
      </ol>
      {sections.length === 0 && (
        <div>
          <Button onClick={() => add(0)}>{words.add}</Button>
        </div>
      )}
      <div role="status" className={styles.heard}>
        {heard}
      </div>
    </>
  )
}
