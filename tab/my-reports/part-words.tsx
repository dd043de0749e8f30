import { makeStyles, tokens } from '@fluentui/react-components'
import type { MyPart, MyReport } from '../../bot/api/my-work.ts'
import { type Mood, Word } from '../parts/word.tsx'
import { english } from './english.ts'

const useStyles = makeStyles({
  words: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const MOODS: Record<MyReport['state'], Mood> = {
  requested: 'plain',
  missing: 'bad',
  draft: 'waiting',
  submitted: 'good',
  accepted: 'good',
  returned: 'waiting',
  refused: 'bad',
  'nothing-held': 'good',
}

/** Where somebody's part in a conference stands, in a word or two. */
export function PartWords({ part }: { part: MyPart }) {
  const styles = useStyles()
  const { stage, report, actions } = part
  const isToCome = stage === 'to-come'
  const open = actions.filter(({ state }) => state === 'open').length
  return (
    <span className={styles.words}>
      {!isToCome && <Word mood="plain">{english.stages[stage]}</Word>}
      {open > 0 && <Word mood="waiting">{english.actions.word(open)}</Word>}
      {isUnread(part) && <Word mood="waiting">{english.toRead}</Word>}
      {isToCome && report && <StateWord report={report} />}
      {isToCome && !report && <Word mood="plain">{english.noReportWord}</Word>}
    </span>
  )
}

function StateWord({ report }: { report: MyReport }) {
  if (report.isLookedAt) return <Word mood="waiting">{english.lookedAtWord}</Word>
  return <Word mood={MOODS[report.state]}>{english.states[report.state]}</Word>
}

/** Is there a pack that they have not said they read? */
export function isUnread({ stage, packs }: MyPart): boolean {
  return stage === 'to-come' && packs.some(({ readAt, recalledAt }) => readAt === null && recalledAt === null)
}

export function isToSend({ state }: MyReport): boolean {
  return state !== 'submitted' && state !== 'accepted' && state !== 'nothing-held'
}
