import { Button, makeStyles } from '@fluentui/react-components'
import { Notice } from '../../parts/notice.tsx'
import { SavedLine } from '../../parts/saved-line.tsx'
import { papersEnglish } from './english.ts'
import { areSame } from './merge.ts'
import { changedIn } from './readers.ts'
import { useEditing } from './use-paper.ts'

const words = papersEnglish.saved

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** Whether what was written is saved. It stays in sight. */
export function SavedBar() {
  const styles = useStyles()
  const { mode, state, box } = useEditing()
  const { trouble, conflicts, sections, saved } = state
  const isUnsaved = !areSame(sections, saved.sections)
  const changed = changedIn(saved.sections, sections)
  if (mode === 'locked' || mode === 'read' || mode === 'closed')
    return isUnsaved ? (
      <Notice
        intent="warning"
        role="alert"
        title={words.stuck}
        actions={<Button onClick={() => box.letGo()}>{words.letGo}</Button>}
      >
        {words.stuckWhy}{' '}
        {changed.map(({ id, heading, text }) => (
          <span key={id} className={styles.text}>
            “{heading}: {text}”{' '}
          </span>
        ))}
      </Notice>
    ) : null
  const said =
    mode === 'correct'
      ? isUnsaved
        ? words.notYetRight(Math.max(changed.length, 1))
        : words.unchanged
      : trouble?.reason === 'unreachable'
        ? words.offline
        : trouble?.reason === 'no-heading'
          ? words.noHeading
          : trouble
            ? words.trouble(trouble.message)
            : isUnsaved
              ? words.saving
              : conflicts.length > 0
                ? words.toDecide
                : words.all
  return <SavedLine>{said}</SavedLine>
}
