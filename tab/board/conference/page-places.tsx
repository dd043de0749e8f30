import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect } from 'react'
import { placeOf } from '../../shell/place.ts'
import { english } from '../english.ts'
import { useRowLinkStyles } from '../overview/conference-table.tsx'

const words = english.places
export type PlaceName = keyof typeof words

const useStyles = makeStyles({
  // What leads here must not end up under the bar that stays in sight.
  place: { scrollMarginTop: '4.5rem', minWidth: 0, ':empty': { display: 'none' } },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyle: 'none',
    margin: 0,
    padding: 0,
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    '@media (min-width: 1001px)': { flexDirection: 'column' },
  },
})

const idOf = (name: string) => `place-${name}`

/** A part of the page that a link leads to. */
export function Place({ name, children }: { name: PlaceName; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div id={idOf(name)} className={styles.place} tabIndex={-1}>
      {children}
    </div>
  )
}

/** The page's own table of contents. */
export function PageNav({ conferenceId, names }: { conferenceId: string; names: readonly PlaceName[] }) {
  const styles = useStyles()
  const { link } = useRowLinkStyles()
  return (
    <nav aria-label={words.nav}>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name}>
            <a className={link} href={placeOf.section(conferenceId, name)} onClick={() => goToPlace(name)}>
              {words[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Brings the part that the page's address names into sight, and the focus with it, once it is there. */
export function useGoToPlace(name: string | null, isThere: boolean) {
  useEffect(() => {
    if (!name || !isThere) return
    goToPlace(name)
    return stayAt(name)
  }, [name, isThere])
}

const WHILE_LOADING_MS = 3_000
const BY_HAND = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Sections above are still being fetched and grow: it stays in sight until they have come, or somebody moves on. */
function stayAt(name: string) {
  const grown = new ResizeObserver(() => document.getElementById(idOf(name))?.scrollIntoView())
  const timer = setTimeout(stop, WHILE_LOADING_MS)
  function stop() {
    clearTimeout(timer)
    grown.disconnect()
    for (const event of BY_HAND) removeEventListener(event, stop)
  }
  for (const event of BY_HAND) addEventListener(event, stop, { passive: true })
  grown.observe(document.body)
  return stop
}

function goToPlace(name: string) {
  const place = document.getElementById(idOf(name))
  if (!place) return
  place.scrollIntoView()
  const heading = place.querySelector('h2')
  if (heading) heading.tabIndex = -1
  ;(heading ?? place).focus({ preventScroll: true })
}
