import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Board, NeedToday } from '../../../bot/api/conferences.ts'
import { Section } from '../../parts/section.tsx'
import { placeOf } from '../../shell/place.ts'
import { REQUESTS } from '../requests/requests-bar.tsx'
import { useRowLinkStyles } from './conference-table.tsx'
import { english } from './english.ts'
import { firstNeeds } from './first-needs.ts'
import { needWords } from './need-words.ts'
import { STRAY_MAIL } from './stray-mail-bar.tsx'

const words = english.needsToday

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  line: {
    paddingBlock: tokens.spacingVerticalXS,
    '::marker': { color: tokens.colorNeutralForeground2 },
  },
  within: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  said: { flex: '1 1 18rem', minWidth: 0, overflowWrap: 'anywhere' },
  call: { color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'start' },
})

/** What there is to do today, worst first, each with its one action. */
export function NeedsToday({ board: { needs, needed, now } }: { board: Board }) {
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const first = firstNeeds(needs)
  const shown = isOpen ? needs : first
  const more = needed - first.length
  return (
    <Section title={words.title}>
      {needs.length === 0 && words.none}
      {needs.length > 0 && (
        <ol className={styles.list}>
          {shown.map((need) => (
            <li key={`${need.conference?.id} ${JSON.stringify(need.what)} ${need.call?.phone}`} className={styles.line}>
              <Line need={need} now={now} />
            </li>
          ))}
        </ol>
      )}
      {isOpen && needed > needs.length && <div>{words.leftOut(needed - needs.length)}</div>}
      {more > 0 && (
        <Button className={styles.more} size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.fewer : words.more(more)}
        </Button>
      )}
    </Section>
  )
}

function Line({ need, now }: { need: NeedToday; now: string }) {
  const styles = useStyles()
  const { link } = useRowLinkStyles()
  const { conference, what, place, call } = need
  const action = words.actions[what.kind]
  const reference = conference?.reference ?? ''
  return (
    <div className={styles.within}>
      <span className={styles.said}>
        {needWords(need, now)} {call && <span className={styles.call}>{words.call(call)}</span>}
      </span>
      {conference ? (
        <a className={link} href={placeOf.section(conference.id, place)} aria-label={words.about(reference, action)}>
          {action}
        </a>
      ) : (
        <Button
          size="small"
          onClick={() => document.getElementById(what.kind === 'request' ? REQUESTS : STRAY_MAIL)?.focus()}
        >
          {action}
        </Button>
      )}
    </div>
  )
}
