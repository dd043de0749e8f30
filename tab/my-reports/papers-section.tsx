import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { MyPaper } from '../../bot/api/my-work.ts'
import { askForCorrection, copyDocxPath, copyPdfPath } from '../../bot/api/papers.ts'
import { paperTitle } from '../../conference/papers/titles.ts'
import { TextDialog } from '../parts/text-dialog.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Word } from '../parts/word.tsx'
import { dateWords, instantWords } from '../shell/dates.ts'
import { placeOf } from '../shell/place.ts'
import { useSession } from '../shell/session.ts'
import { useFile } from '../shell/use-file.ts'
import { english } from './english.ts'
import { PartSection } from './part-section.tsx'
import { usePart } from './use-part.ts'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  corrections: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  said: { margin: 0, whiteSpace: 'pre-wrap' },
  done: { fontWeight: tokens.fontWeightSemibold, ':empty': { display: 'none' } },
})

const words = english.papers

/** Their own copy of each paper that follows the conference, and what became of what they said is wrong in it. */
export function PapersSection({ isLedTo = false }: { isLedTo?: boolean }) {
  const styles = useStyles()
  const { papers } = usePart().part
  if (papers.length === 0) return null
  return (
    <PartSection title={words.title} isLedTo={isLedTo}>
      <ul className={styles.list}>
        {papers.map((paper) => (
          <Paper key={paper.paperId} paper={paper} />
        ))}
      </ul>
    </PartSection>
  )
}

function Paper({ paper }: { paper: MyPaper }) {
  const styles = useStyles()
  const { part } = usePart()
  const file = useFile()
  const [said, setSaid] = useState('')
  const { paperId: id, copyId, kind, coreGroupStart, madeAt, replacesOf, corrections } = paper
  const title = paperTitle(kind, 'professional')
  const name = coreGroupStart ? words.ofDay(title, dateWords(coreGroupStart)) : title
  const came = instantWords(madeAt)
  const open = (label: string, path: string) => (
    <Button
      aria-label={words.openOf(label, name, part.reference)}
      disabledFocusable={file.busy}
      onClick={() => file.save(path, { id, copyId })}
    >
      {label}
    </Button>
  )
  return (
    <li className={styles.item}>
      <h4 className={styles.name}>{name}</h4>
      <Text>{replacesOf ? words.again(came, instantWords(replacesOf)) : words.came(came)}</Text>
      {file.trouble && <TroubleBar message={file.trouble.message} />}
      <div className={styles.buttons}>
        {open(words.pdf, copyPdfPath)}
        {open(words.word, copyDocxPath)}
        <Ask paper={paper} name={name} onAsked={() => setSaid(words.ask.done)} />
      </div>
      <div role="status" className={styles.done}>
        {said}
      </div>
      {corrections.length > 0 && (
        <ul className={styles.corrections} aria-label={words.corrections(name)}>
          {corrections.map((correction) => (
            <Correction key={correction.at} paper={paper} correction={correction} />
          ))}
        </ul>
      )}
    </li>
  )
}

const MOODS = { open: 'waiting', 'put-right': 'good', noted: 'plain' } as const

function Correction({ paper, correction }: { paper: MyPaper; correction: MyPaper['corrections'][number] }) {
  const styles = useStyles()
  const { at, text, settled } = correction
  const state = settled?.how ?? 'open'
  return (
    <li>
      {words.asked(instantWords(at))} <Word mood={MOODS[state]}>{words.states[state]}</Word>
      <p className={styles.said}>{text}</p>
      {settled ? (
        words.settled(instantWords(settled.at), settled.note ?? words.kept)
      ) : paper.settledBy === null ? (
        <Link href={placeOf.boardPaper(paper.paperId)}>{words.settle}</Link>
      ) : (
        words.waits[paper.settledBy]
      )}
    </li>
  )
}

function Ask({ paper, name, onAsked }: { paper: MyPaper; name: string; onAsked(): void }) {
  const { api } = useSession()
  const { part, onDone } = usePart()
  const { open, openOf, title, lead, label, hint, missing, confirm } = words.ask
  const { participantId, reference } = part
  return (
    <TextDialog
      {...{ title: title(name), lead, label, hint, missing, confirm }}
      trigger={{ children: open, 'aria-label': openOf(name, reference) }}
      send={(text) => api.call(askForCorrection, { params: { id: paper.paperId }, body: { participantId, text } })}
      onDone={async () => {
        await onDone()
        onAsked()
      }}
    />
  )
}
