import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Board, CONFERENCE_FILTERS } from '../../../bot/api/conferences.ts'
import { Labelled, PlainInput, PlainSelect } from '../../parts/plain-fields.tsx'
import { amountWords } from '../../shell/english-format.ts'
import { changePlace, goTo } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { english } from './english.ts'
import { type Filter, placeOfFilter } from './filter.ts'

const words = english.list
const TYPING_MS = 250

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  sorts: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyle: 'none',
    margin: 0,
    padding: 0,
    gap: tokens.spacingHorizontalXS,
  },
  sort: {
    display: 'block',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralForeground1}`,
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorNeutralForeground1}`,
  },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    marginInlineStart: 'auto',
    '@media (max-width: 860px)': { marginInlineStart: 0 },
  },
  check: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  search: { width: '12rem' },
})

interface Props {
  filter: Filter
  counts: Board['counts'] | null
  /** From the search into the list. */
  onDown(): void
}

/** Which conferences, of which kind, by which reference: "/" leads to the search from anywhere but a field. */
export function FilterBar({ filter, counts, onDown }: Props) {
  const styles = useStyles()
  const { me } = useSession()
  const amounts = counts && { ...counts, 'called-off': counts.calledOff }
  return (
    <div className={styles.bar}>
      <nav aria-label={words.filters}>
        <ul className={styles.sorts}>
          {CONFERENCE_FILTERS.map((one) => (
            <li key={one}>
              <a
                className={mergeClasses(styles.sort, one === filter.filter && !filter.search && styles.chosen)}
                href={placeOfFilter({ ...filter, filter: one, search: '' })}
                {...(one === filter.filter && !filter.search && { 'aria-current': 'true' as const })}
              >
                {words.filter[one]}
                {amounts && ` (${amountWords(amounts[one])})`}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.end}>
        {me.roles.includes('chair') && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={filter.mine}
              onChange={({ target }) => goTo(placeOfFilter({ ...filter, mine: target.checked }))}
            />
            {words.mine}
          </label>
        )}
        <Labelled label={words.kind}>
          <PlainSelect
            value={filter.kind ?? ''}
            onChange={({ target: { value } }) =>
              goTo(placeOfFilter({ ...filter, kind: value === 'initial' || value === 'review' ? value : null }))
            }
          >
            <option value="">{words.anyKind}</option>
            <option value="initial">{english.kinds.initial}</option>
            <option value="review">{english.kinds.review}</option>
          </PlainSelect>
        </Labelled>
        <Search filter={filter} onDown={onDown} />
      </div>
    </div>
  )
}

function Search({ filter, onDown }: Omit<Props, 'counts'>) {
  const styles = useStyles()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(filter.search)
  const latest = useRef(filter)
  latest.current = filter
  // Going back changes the place, and with it what is searched for.
  useEffect(() => setText(filter.search), [filter.search])
  useEffect(() => {
    const typed = setTimeout(() => {
      const search = text.trim()
      if (search !== latest.current.search) changePlace(placeOfFilter({ ...latest.current, search }))
    }, TYPING_MS)
    return () => clearTimeout(typed)
  }, [text])
  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    onDown()
  }
  return (
    <Labelled label={words.search}>
      <PlainInput
        ref={field}
        className={styles.search}
        type="search"
        value={text}
        placeholder={words.searchHint}
        autoComplete="off"
        aria-keyshortcuts="/"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
    </Labelled>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog') !== null
}
