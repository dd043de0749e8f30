import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { clearHold, openPassage } from '../../../bot/api/circulation.ts'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { instantWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { useConference } from './use-conference.ts'

export type Hold = ConferenceStatus['holds'][number]

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  passage: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusWarningBorder2,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'pre-wrap',
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  definition: { margin: 0 },
})

const words = english.holds

interface Passage {
  passage: string
  detail: string | null
}

/** The passage is asked for by itself: that somebody has seen it goes on record, and nobody decides unseen. */
export function HoldItem({ hold, what }: { hold: Hold; what: string }) {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [shown, setShown] = useState<Passage | null>(null)
  const opening = useAction<Passage>(setShown)
  const params = { id: conference.id, holdId: hold.id }
  const { open, openFor, ...texts } = words.clear
  return (
    <li className={styles.item}>
      <div className={styles.what}>{what}</div>
      <Text>
        {words.reasons[hold.reason]} {words.found(instantWords(hold.foundAt))}
      </Text>
      {shown && (
        <dl className={styles.words}>
          <dt className={styles.term}>{words.passage}</dt>
          <dd className={styles.definition}>
            {shown.passage ? <p className={styles.passage}>{shown.passage}</p> : words.noWords}
          </dd>
          {shown.detail && (
            <>
              <dt className={styles.term}>{words.detail}</dt>
              <dd className={styles.definition}>{shown.detail}</dd>
            </>
          )}
        </dl>
      )}
      {!hold.mayClear && <Text>{words.notYou}</Text>}
      {hold.mayClear && (
        <div className={styles.actions}>
          {!shown && (
            <Button
              size="small"
              appearance="primary"
              aria-label={words.showFor(what)}
              disabledFocusable={opening.busy}
              onClick={() => opening.run(() => api.call(openPassage, { params, body: {} }))}
            >
              {words.show}
            </Button>
          )}
          {shown && (
            <TextDialog
              {...texts}
              trigger={{ size: 'small', children: open, 'aria-label': openFor(what) }}
              send={(reason) => api.call(clearHold, { params, body: { reason } })}
              onDone={reload}
            />
          )}
        </div>
      )}
      {opening.trouble && <TroubleBar message={opening.trouble.message} />}
    </li>
  )
}
