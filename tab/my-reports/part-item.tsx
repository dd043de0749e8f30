import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { MyPart } from '../../bot/api/my-work.ts'
import { useFocusKept } from '../parts/use-focus-kept.ts'
import { byWords, rangeWords, shortDateWords } from '../shell/dates.ts'
import { shared } from '../shell/english.ts'
import { goTo } from '../shell/place.ts'
import { english } from './english.ts'
import { PartBody } from './part-body.tsx'
import { isToSend, PartWords } from './part-words.tsx'

const useStyles = makeStyles({
  item: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  name: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    width: '100%',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    font: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outlineWidth: tokens.strokeWidthThick,
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-2px',
    },
  },
  said: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  reference: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  marker: { display: 'inline-block', width: '1.25em', color: tokens.colorBrandForegroundLink },
  when: { color: tokens.colorNeutralForeground2 },
  body: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
})

/** What a row is known by in the page's address. */
export const keyOf = ({ report, conferenceId }: MyPart) => report?.id ?? conferenceId

interface Props {
  part: MyPart
  isOpen: boolean
  /** By a message about a paper. */
  ledToPapers: boolean
  reload(): Promise<void>
}

/** One conference of the list. It opens in place, and a link can lead to it. */
export function PartItem({ part, isOpen, ledToPapers, reload }: Props) {
  const styles = useStyles()
  const { reference, kind, stage, start, end, report } = part
  const item = useRef<HTMLLIElement>(null)
  const head = useRef<HTMLButtonElement>(null)
  const showsPapers = ledToPapers && part.papers.length > 0
  const bodyId = `part-${part.conferenceId}`
  useEffect(() => {
    if (isOpen) head.current?.scrollIntoView({ block: showsPapers ? 'start' : 'nearest' })
  }, [isOpen, showsPapers])
  const keepFocus = useFocusKept(() => item.current?.querySelector('h3'))
  async function onDone() {
    await reload()
    keepFocus()
  }
  return (
    <li ref={item} className={styles.item}>
      <h2 className={styles.name}>
        <button
          ref={head}
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': bodyId })}
          onClick={() => goTo(isOpen ? '#/' : `#/reports/${encodeURIComponent(keyOf(part))}`)}
        >
          <span className={styles.said}>
            <span className={styles.reference}>
              <span aria-hidden="true" className={styles.marker}>
                {isOpen ? '▾' : '▸'}
              </span>
              {reference}
            </span>
            <span className={styles.when}>
              {shared.kinds[kind]} · {shortDateWords(start)}, {rangeWords(start, end)}
            </span>
            {stage === 'to-come' && report && isToSend(report) && (
              <span>{english.report.dueLine(byWords(report.due.at))}</span>
            )}
          </span>
          <PartWords part={part} />
        </button>
      </h2>
      {isOpen && (
        <div id={bodyId} className={styles.body}>
          <PartBody part={part} onDone={onDone} ledToPapers={showsPapers} />
        </div>
      )}
    </li>
  )
}
