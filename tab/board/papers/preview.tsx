import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { previewPaperPath } from '../../../bot/api/papers.ts'
import { Labelled, PlainSelect } from '../../parts/plain-fields.tsx'
import { Section } from '../../parts/section.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { useFile } from '../../shell/use-file.ts'
import { papersEnglish } from './english.ts'
import { areSame } from './merge.ts'
import { readerName } from './readers.ts'
import { useEditing } from './use-paper.ts'

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }))

const words = papersEnglish.preview

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
})

interface Shown {
  pdf: ArrayBuffer
  participantId: string
  version: number
}

/** Exactly the copy of each recipient, as pages. */
export function Preview() {
  const styles = useStyles()
  const { api } = useSession()
  const { paper, mode, box, state } = useEditing()
  const [chosen, setChosen] = useState('')
  const [shown, setShown] = useState<Shown | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const file = useFile()
  const action = useAction<Shown>(setShown)
  useEffect(() => {
    if (shown) title.current?.focus()
  }, [shown])
  const { preview } = paper.may
  const whose = preview.includes(chosen) ? chosen : (preview[0] ?? '')
  const params = { id: paper.id, participantId: whose }
  if (preview.length === 0) return mode === 'closed' ? null : <Section title={words.title}>{words.none}</Section>
  const nameOf = (id: string) => {
    const one = paper.recipients.find(({ participantId }) => participantId === id)
    return one ? readerName(one) : ''
  }
  const show = () =>
    action.run(async () => {
      // What is typed and not saved would not be in it.
      if (mode === 'edit') await box.flush()
      const { version } = box.state().saved
      const answer = await api.readFile(previewPaperPath, params)
      return answer.ok ? { ok: true, value: { pdf: answer.value, participantId: whose, version } } : answer
    })
  const isStale =
    shown !== null &&
    mode === 'edit' &&
    (shown.version !== state.saved.version || !areSame(state.sections, state.saved.sections))
  return (
    <Section title={words.title} lead={mode === 'correct' ? words.asSent : words.lead}>
      <Labelled label={words.whose}>
        <PlainSelect value={whose} onChange={({ target }) => setChosen(target.value)}>
          {preview.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </PlainSelect>
      </Labelled>
      <div className={styles.buttons}>
        <Button disabledFocusable={action.busy} onClick={show}>
          {isStale && shown.participantId === whose ? words.again : words.show}
        </Button>
        {shown && (
          <Button
            appearance="subtle"
            disabledFocusable={file.busy}
            onClick={() => file.save(previewPaperPath, { id: paper.id, participantId: shown.participantId })}
          >
            {words.take}
          </Button>
        )}
      </div>
      {action.busy && <Waiting label={words.working} />}
      {(action.trouble ?? file.trouble) && <TroubleBar message={(action.trouble ?? file.trouble)?.message ?? ''} />}
      {shown && (
        <>
          <h3 ref={title} tabIndex={-1} className={styles.title}>
            {words.of(nameOf(shown.participantId))}
          </h3>
          {isStale && <span role="status">{words.stale}</span>}
          <Suspense fallback={<Waiting label={words.working} />}>
            <PdfPages
              key={`${shown.participantId} ${shown.version}`}
              pdf={shown.pdf}
              name={nameOf(shown.participantId)}
            />
          </Suspense>
        </>
      )}
    </Section>
  )
}
