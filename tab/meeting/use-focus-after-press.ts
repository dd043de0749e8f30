import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { MeetingChange } from '../../conference/meeting/change.ts'
import { useRunning } from './use-running.ts'

/** For what is words only, and has no room of its own around it. */
export const useRing = makeStyles({
  apart: {
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.spacingVerticalXS,
    },
  },
})

const PRESSES: readonly MeetingChange['kind'][] = ['start', 'next', 'go-to-step', 'go-to-part', 'end']

/** What the person's own press brought up takes the focus when that went with the button; nothing that others did moves it. */
export function useFocusAfterPress<Shown extends HTMLElement>(shown: unknown) {
  const { sending } = useRunning()
  const place = useRef<Shown>(null)
  const isOwn = sending.waiting.some(({ change }) => PRESSES.includes(change.kind))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something else is shown
  useEffect(() => {
    if (!isOwn) return
    if (document.activeElement === document.body) place.current?.focus()
    // What the step is about stands first, however far down the press was.
    scrollTo({ top: 0 })
  }, [shown])
  return place
}
