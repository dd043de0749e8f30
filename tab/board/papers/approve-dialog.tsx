import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { approvePaper } from '../../../bot/api/papers.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { papersEnglish } from './english.ts'
import { ReadForOthers } from './read-for-others.tsx'
import { readerName } from './readers.ts'
import { useEditing } from './use-paper.ts'

const words = papersEnglish.approve

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
})

interface Props {
  /** At once, by the same press. */
  send: boolean
  onDone(sent: number): unknown
}

/** Says who gets it and what has to have been read, and approves what was read, no other. */
export function ApproveDialog({ send, onDone }: Props) {
  const styles = useStyles()
  const { api } = useSession()
  const { paper, state, box, reload } = useEditing()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [hasRead, setHasRead] = useState(false)
  const [unsaved, setUnsaved] = useState('')
  const action = useAction<{ sent: number }>(async ({ sent }) => {
    setOpen(false)
    await onDone(sent)
  })
  const named = (what: 'names-child' | 'kept-from-them') => paper.warnings.filter((one) => one.what === what)
  const toRead = new Set(named('names-child').map(({ sectionId }) => sectionId))
  const headings = state.sections.filter(({ id }) => toRead.has(id)).map(({ heading }) => heading)
  const mustRead = headings.length > 0 || action.trouble?.reason === 'names-others'
  const held = new Set(named('kept-from-them').map(({ participantId }) => participantId))

  async function submit() {
    setAsked(true)
    setUnsaved('')
    if (mustRead && !hasRead) return
    if (state.conflicts.length > 0) return setUnsaved(papersEnglish.conflict.undecided)
    if (!(await box.flush())) return setUnsaved(words.unsaved)
    const { version } = box.state().saved
    const body = { version, readForOthers: hasRead, send }
    const isDone = await action.run(() => api.call(approvePaper, { params: { id: paper.id }, body }))
    if (!isDone) await reload()
  }
  const trouble = unsaved || action.trouble?.message
  const press = send ? words.both : paper.kind === 'ending-letter' ? words.ending : words.only
  const amount = paper.recipients.length
  return (
    <Dialog
      trigger={{ children: press, ...(send && { appearance: 'primary' }) }}
      title={send ? words.titleBoth : words.titleOnly}
      confirm={press}
      busy={action.busy}
      open={open}
      onOpenChange={(isOpen) => {
        setOpen(isOpen)
        setAsked(false)
        setUnsaved('')
        action.clear()
      }}
      onSubmit={submit}
    >
      {trouble && <TroubleBar message={trouble} />}
      <Text>{send ? words.leadBoth(amount) : words.leadOnly(amount)}</Text>
      <ul className={styles.list}>
        {paper.recipients.map((one) => (
          <li key={one.participantId}>{words.to(readerName(one), papersEnglish.roads[one.by])}</li>
        ))}
      </ul>
      {held.size > 0 && (
        <Text>{words.willBeHeld(paper.recipients.filter((one) => held.has(one.participantId)).map(readerName))}</Text>
      )}
      {mustRead && <ReadForOthers {...{ headings, hasRead, asked }} onRead={setHasRead} />}
    </Dialog>
  )
}
