import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { type CorrectionView, settleCorrection } from '../../../bot/api/papers.ts'
import { Section } from '../../parts/section.tsx'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { Word } from '../../parts/word.tsx'
import { instantWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { papersEnglish } from './english.ts'
import { PutRightDialog } from './put-right-dialog.tsx'
import { readerName } from './readers.ts'
import { useEditing } from './use-paper.ts'

const words = papersEnglish.corrections

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  from: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    whiteSpace: 'pre-wrap',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  done: { margin: 0, fontWeight: tokens.fontWeightSemibold },
})

/** What recipients say is wrong: put right, or noted beside the record. */
export function Corrections() {
  const styles = useStyles()
  const { paper, reload } = useEditing()
  const [done, setDone] = useState('')
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (done) said.current?.focus()
  }, [done])
  if (paper.corrections.length === 0) return null
  async function settled(words: string) {
    await reload()
    setDone(words)
  }
  return (
    <Section title={words.title}>
      {done && (
        <p ref={said} tabIndex={-1} role="status" className={styles.done}>
          {done}
        </p>
      )}
      {paper.corrections.map((correction) => (
        <Correction key={correction.id} correction={correction} onSettled={settled} />
      ))}
    </Section>
  )
}

function Correction({
  correction,
  onSettled,
}: {
  correction: CorrectionView
  onSettled(words: string): Promise<void>
}) {
  const styles = useStyles()
  const { api } = useSession()
  const { paper, box } = useEditing()
  const { id, participantId, text, at, settled } = correction
  const who = paper.recipients.find((one) => one.participantId === participantId)
  return (
    <article className={styles.item}>
      <div className={styles.head}>
        <h3 className={styles.from}>{words.from(who ? readerName(who) : '', instantWords(at))}</h3>
        {settled ? (
          <Word mood="good">{settled.how === 'put-right' ? words.right : words.noted}</Word>
        ) : (
          <Word mood="waiting">{words.open}</Word>
        )}
      </div>
      <p className={styles.text}>{text}</p>
      {settled && <div>{words.answer(settled.note)}</div>}
      {!settled && paper.may.approve && (
        <div className={styles.buttons}>
          <PutRightDialog correctionId={id} onDone={() => onSettled(words.donePutRight)} />
          <TextDialog
            trigger={{ children: words.noteIt }}
            title={words.noteTitle}
            lead={words.noteLead}
            label={words.answerLabel}
            hint={words.noteHint}
            missing={words.answerMissing}
            confirm={words.noteIt}
            send={(note) =>
              api.call(settleCorrection, {
                params: { id: paper.id, correctionId: id },
                body: { how: 'noted', note, version: box.state().saved.version },
              })
            }
            onDone={() => onSettled(words.doneNoted)}
          />
        </div>
      )}
    </article>
  )
}
