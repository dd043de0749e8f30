import { Button } from '@fluentui/react-components'
import { Notice } from '../parts/notice.tsx'
import { SavedLine } from '../parts/saved-line.tsx'
import { english } from './english.ts'
import { useWriting } from './use-record.ts'

const words = english.saved

/** Whether what was written is saved. It stays in sight. */
export function SavedBar() {
  const { page, state, letGo } = useWriting()
  const { waiting, trouble, refused, conflicts } = state
  if (page.recordedAt && waiting.length === 0 && refused.length === 0) return null
  if (!page.may.writeOwn) return <div>{english.only}</div>
  const said = trouble?.isOffline
    ? words.offline
    : trouble
      ? words.trouble(trouble.message)
      : waiting.length > 0
        ? words.saving
        : conflicts.length > 0
          ? words.toDecide
          : words.all
  return (
    <>
      <SavedLine>{said}</SavedLine>
      {refused.map(({ change, message }) => (
        <Notice
          key={change.id}
          intent="error"
          role="alert"
          title={words.refused}
          actions={<Button onClick={() => letGo(change.id)}>{words.letGo}</Button>}
        >
          {message} {'now' in change && typeof change.now === 'string' && `“${change.now}”`}
        </Notice>
      ))}
    </>
  )
}
