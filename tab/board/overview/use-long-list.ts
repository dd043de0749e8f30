import { defaultRangeExtractor, measureElement, useWindowVirtualizer, windowScroll } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'

const BEYOND_SIGHT = 4
const HEAD_PX = 56

/**
 * A list of which only what is in sight stands in the page, with one row that the Tab key leads to: arrows, Home and End
 * move it, and the focus with it.
 */
export function useLongList<Container extends HTMLElement>(
  count: number,
  rowHeight: number,
  look: (first: number, last: number) => void,
) {
  const container = useRef<Container>(null)
  const [top, setTop] = useState(0)
  const [active, setActive] = useState(0)
  const focusWanted = useRef(false)
  const row = Math.min(active, Math.max(0, count - 1))

  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    // So that rows are drawn at once, before anything was measured.
    initialRect: { width: innerWidth, height: innerHeight },
    // What was drawn is told its height by the browser: asking for it would make the browser lay the page out twice.
    measureElement: (element, entry, list) =>
      entry
        ? measureElement(element, entry, list)
        : (list.itemSizeCache.get(list.indexFromElement(element)) ?? rowHeight),
    // As it begins it scrolls to where it is, for which the browser would have to lay the page out.
    scrollToFn: (offset, options, list) => {
      if (options.adjustments || offset !== list.scrollOffset) windowScroll(offset, options, list)
    },
    overscan: BEYOND_SIGHT,
    scrollMargin: top,
    // The table's head stays in sight, and must not lie over the row that is gone to.
    scrollPaddingStart: HEAD_PX,
    // The row that has the focus must not leave the page.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(row) || count === 0 ? shown : [...shown, row].toSorted((a, b) => a - b)
    },
  })
  const items = virtualizer.getVirtualItems()
  const { startIndex: first = 0, endIndex: last = 0 } = virtualizer.range ?? {}

  // What stands above the list grows and shrinks.
  useEffect(() => {
    const measure = () => setTop((container.current?.getBoundingClientRect().top ?? 0) + scrollY)
    const watcher = new ResizeObserver(measure)
    watcher.observe(document.body)
    return () => watcher.disconnect()
  }, [])
  useEffect(() => {
    look(first, last)
  }, [look, first, last])
  const focusRow = useCallback((index: number) => {
    const link = container.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)
    focusWanted.current = !link
    link?.focus({ preventScroll: true })
  }, [])
  // The row may have had to be drawn, or fetched, first.
  useEffect(() => {
    if (focusWanted.current) focusRow(row)
  })

  const goToRow = useCallback(
    (next: number) => {
      const index = Math.max(0, Math.min(count - 1, next))
      setActive(index)
      virtualizer.scrollToIndex(index)
      focusRow(index)
    },
    [count, virtualizer, focusRow],
  )
  function onKeyDown(event: KeyboardEvent) {
    const next = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: count - 1 }[event.key]
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    goToRow(next)
  }
  /** How much of the list lies before each shown row and after the last, where nothing stands. */
  const gaps = items.map((item, index) => item.start - (items[index - 1]?.end ?? top))
  const rest = virtualizer.getTotalSize() + top - (items.at(-1)?.end ?? top)
  return {
    container,
    items,
    gaps,
    rest,
    active: row,
    setActive,
    onKeyDown,
    goToRow,
    measure: virtualizer.measureElement,
  }
}
