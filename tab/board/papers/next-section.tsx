import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { type PaperDraft, sendPaper } from '../../../bot/api/papers.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Section } from '../../parts/section.tsx'
import { useSession } from '../../shell/session.ts'
import { isToHandOver } from '../conference/after/paper-words.ts'
import { ApproveDialog } from './approve-dialog.tsx'
import { papersEnglish } from './english.ts'
import { useEditing } from './use-paper.ts'

const words = papersEnglish.next

const useStyles = makeStyles({
  lines: { margin: 0, padding: 0, listStyle: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  done: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  warned: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

/** What comes next and who does it, and the presses by which it happens. */
export function NextSection() {
  const styles = useStyles()
  const { paper, isMaking, expectCopies, reload } = useEditing()
  const { api } = useSession()
  const [done, setDone] = useState('')
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to what it did.
    if (done) said.current?.focus()
  }, [done])
  const after = (words: string, isSent: boolean) => async () => {
    if (isSent) expectCopies()
    await reload()
    setDone(words)
  }
  const { state, may, kind, recipients } = paper
  const due = recipients.filter((one) => one.state === 'due').length
  const isEnding = kind === 'ending-letter'
  return (
    <Section title={words.title}>
      {done && (
        <p ref={said} tabIndex={-1} role="status" className={styles.done}>
          {done}
        </p>
      )}
      <ul className={styles.lines}>
        {linesOf(paper, isMaking).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {state === 'draft' && <Warned />}
      <div className={styles.buttons}>
        {state === 'draft' && may.approve && !isEnding && (
          <ApproveDialog send onDone={(sent) => after(papersEnglish.approve.doneBoth(sent), true)()} />
        )}
        {state === 'draft' && may.approve && (
          <ApproveDialog send={false} onDone={after(papersEnglish.approve.doneOnly, false)} />
        )}
        {state !== 'draft' && may.send && due > 0 && !isMaking && (
          <ConfirmDialog
            trigger={{
              children: papersEnglish.approve.send(due),
              appearance: state === 'approved' ? 'primary' : 'secondary',
            }}
            title={papersEnglish.approve.sendTitle}
            lead={papersEnglish.approve.sendLead}
            confirm={papersEnglish.approve.send(due)}
            send={() => api.call(sendPaper, { params: { id: paper.id }, body: {} })}
            onDone={after(papersEnglish.approve.sent(due), true)}
          />
        )}
      </div>
    </Section>
  )
}

/** The passages that need a look before it goes, each one press away. */
function Warned() {
  const styles = useStyles()
  const { paper, state } = useEditing()
  const warned = state.sections.filter(({ id }) => paper.warnings.some(({ sectionId }) => sectionId === id))
  if (warned.length === 0) return null
  return (
    <div>
      {papersEnglish.warnings.amount(warned.length)}
      <ul className={styles.warned}>
        {warned.map(({ id, heading }) => (
          <li key={id}>
            <Button
              size="small"
              appearance="transparent"
              onClick={() =>
                document.querySelector<HTMLElement>(`[data-passage="${CSS.escape(id)}"] textarea`)?.focus()
              }
            >
              {papersEnglish.warnings.go(heading)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function linesOf(
  { state, kind, approver, minuteTakers, may, recipients, corrections }: PaperDraft,
  isMaking: boolean,
): string[] {
  if (state === 'draft')
    return [
      ...(kind === 'ending-letter' ? [words.ending] : []),
      ...(minuteTakers.length > 0 ? [words.minutes(minuteTakers)] : []),
      approver.isMe ? words.youApprove : words.approves(approver.name),
    ]
  if (state === 'approved' && kind === 'ending-letter') return [words.endingApproved]
  if (state === 'approved') return [may.send ? words.youSend : words.theySend(approver.name)]
  const amount = (is: (one: (typeof recipients)[number]) => boolean) => recipients.filter(is).length
  const asked = corrections.filter(({ settled }) => settled === null).length
  const [due, held] = [amount((one) => one.state === 'due'), amount((one) => one.state === 'held')]
  const toHandOver = amount((one) => one.state === 'had' && isToHandOver(one))
  const left = [
    ...(asked > 0 ? [words.correction(asked, approver.isMe ? null : approver.name)] : []),
    ...(due > 0 ? [isMaking ? words.making : words.due(due)] : []),
    ...(held > 0 ? [words.held(held)] : []),
    ...(toHandOver > 0 ? [words.toHandOver(toHandOver)] : []),
  ]
  return left.length > 0 ? left : [words.all]
}
