import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import { settleCorrection } from '../../../bot/api/papers.ts'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { papersEnglish } from './english.ts'
import { areSame } from './merge.ts'
import { ReadForOthers } from './read-for-others.tsx'
import { changedIn } from './readers.ts'
import { useEditing } from './use-paper.ts'

const words = papersEnglish.corrections

/** The passages as they have been changed below become the paper, and who asked is told. */
export function PutRightDialog({ correctionId, onDone }: { correctionId: string; onDone(): Promise<void> }) {
  const { api } = useSession()
  const { paper, state, box, expectCopies, reload } = useEditing()
  const [mustRead, setMustRead] = useState(false)
  const [hasRead, setHasRead] = useState(false)
  const { saved, sections } = state
  const isChanged = !areSame(saved.sections, sections)
  const headings = [...new Set(changedIn(saved.sections, sections).map(({ heading }) => heading))]

  async function send(note: string) {
    const answer = await api.call(settleCorrection, {
      params: { id: paper.id, correctionId },
      body: {
        ...{ how: 'put-right' as const, note, readForOthers: hasRead, version: box.state().saved.version },
        sections: [...box.state().sections],
      },
    })
    if (answer.ok) return answer
    if (answer.trouble.reason === 'names-others') setMustRead(true)
    if (answer.trouble.reason === 'changed-meanwhile') await reload()
    return answer
  }
  return (
    <TextDialog
      trigger={{ children: words.putRight, appearance: 'primary' }}
      title={words.putRightTitle}
      lead={words.putRightLead}
      label={words.note}
      hint={words.noteHint}
      missing={words.noteMissing}
      confirm={words.putRight}
      send={send}
      onDone={() => {
        expectCopies()
        return onDone()
      }}
      isReady={isChanged && state.conflicts.length === 0 && (!mustRead || hasRead)}
      fields={(asked) => (
        <>
          {state.conflicts.length > 0 ? (
            <TroubleBar message={papersEnglish.conflict.undecided} />
          ) : isChanged ? (
            headings.length > 0 && <Text>{words.changed(headings)}</Text>
          ) : (
            <Text>{words.nothingChanged}</Text>
          )}
          {mustRead && <ReadForOthers headings={[]} {...{ hasRead, asked }} onRead={setHasRead} />}
        </>
      )}
    />
  )
}
