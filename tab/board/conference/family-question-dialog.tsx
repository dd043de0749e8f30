import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { answerFamilyQuestion } from '../../../bot/api/reports.ts'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { useSession } from '../../shell/session.ts'
import { english } from '../english.ts'
import { useConference } from './use-conference.ts'

const words = english.reports.familyQuestion

/** Whether the family may read a document without our marks, as its author told the business team. */
export function FamilyQuestionDialog({ reportId, author }: { reportId: string; author: string }) {
  const { api } = useSession()
  const { reload } = useConference()
  const [answer, setAnswer] = useState<'' | 'yes' | 'no'>('')
  return (
    <TextDialog
      title={words.title}
      lead={words.lead}
      label={english.reports.onWord}
      hint={english.reports.onWordHint}
      missing={english.reports.onWordMissing}
      confirm={words.confirm}
      trigger={{ size: 'small', children: words.open, 'aria-label': words.openFor(author) }}
      isReady={answer !== ''}
      fields={(asked) => (
        <Field label={words.label} required {...(asked && !answer && { validationMessage: words.missing })}>
          <RadioGroup value={answer} onChange={(_, data) => setAnswer(data.value as 'yes' | 'no')}>
            <Radio value="yes" label={words.mayRead} />
            <Radio value="no" label={words.mayNotRead} />
          </RadioGroup>
        </Field>
      )}
      send={(note) =>
        api.call(answerFamilyQuestion, { params: { id: reportId }, body: { mayRead: answer === 'yes', note } })
      }
      onDone={reload}
    />
  )
}
