import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { finishRecord } from '../../bot/api/core-group.ts'
import type { MissingInRecord } from '../../conference/core-group/record.ts'
import { Notice } from '../parts/notice.tsx'
import { Section } from '../parts/section.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { instantWords, shortDayWords, whenWords } from '../shell/dates.ts'
import { shared } from '../shell/english.ts'
import { placeOf } from '../shell/place.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { english } from './english.ts'
import { useWriting } from './use-record.ts'

const words = english.finish
type Finished = { sent: number; whyNot: string | null }

const useStyles = makeStyles({
  missing: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
})

/** What is still missing, when it goes on, and the one press that makes the record stand. */
export function Finish() {
  const styles = useStyles()
  const { api } = useSession()
  const { page, state, reload } = useWriting()
  const [finished, setFinished] = useState<Finished | null>(null)
  const action = useAction<Finished>(async (value) => {
    setFinished(value)
    await reload()
  })
  const { recordedAt, may, missing, next, review, judged } = page
  const isWaiting = state.waiting.length + state.conflicts.length > 0
  const hasBegun = judged !== 'to-come' && judged !== 'no-day'
  const lines = (
    <>
      {(next || !review) && <Text>{next ? words.next(nextWords(next)) : words.nextNone}</Text>}
      {review && <Text>{words.review(whenWords(review))}</Text>}
    </>
  )
  if (recordedAt)
    return (
      <Section title={words.titleDone}>
        {finished && (
          <Notice intent={finished.whyNot ? 'warning' : 'success'} role="status" title={words.done}>
            {finished.whyNot ? words.notSent(finished.whyNot) : words.sent(finished.sent)}
          </Notice>
        )}
        <Text>
          {words.finishedAt(instantWords(recordedAt))}{' '}
          {page.paperId && <Link href={placeOf.boardPaper(page.paperId)}>{words.paper}</Link>}
        </Text>
        {lines}
      </Section>
    )
  if (!may.run) return <Section>{lines}</Section>
  return (
    <Section title={words.title} lead={words.lead}>
      {lines}
      {hasBegun && missing.length > 0 && (
        <div>
          <Text>{words.missing(missing.length)}</Text>
          <ul className={styles.missing}>
            {missing.map((one) => (
              <li key={JSON.stringify(one)}>{missingWords(page, one)}</li>
            ))}
          </ul>
        </div>
      )}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      {hasBegun && (
        <>
          {isWaiting && missing.length === 0 && <Text>{words.waiting}</Text>}
          <div>
            <Button
              appearance="primary"
              disabledFocusable={missing.length > 0 || isWaiting || action.busy}
              onClick={() => action.run(() => api.call(finishRecord, { params: { id: page.id }, body: {} }))}
            >
              {action.busy ? shared.working : words.confirm}
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}

type Page = ReturnType<typeof useWriting>['page']

function nextWords({ start, due }: NonNullable<Page['next']>): string {
  return start ? `at ${whenWords(start)}` : words.nextNoDay(shortDayWords(due))
}

function missingWords({ members, children, actions }: Page, missing: MissingInRecord): string {
  switch (missing.what) {
    case 'attendance':
      return words.what.attendance(members.find(({ id }) => id === missing.personId)?.name ?? '')
    case 'nobody-here':
      return words.what['nobody-here']
    case 'child-seen':
      return words.what['child-seen'](children.find(({ id }) => id === missing.childId)?.name ?? '')
    case 'progress':
      return words.what.progress(actions.find(({ id }) => id === missing.actionId)?.action ?? '')
    case 'question':
      return words.what.question(english.questions.asked[missing.question])
  }
}
