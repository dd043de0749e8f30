import { tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useRunning } from './use-running.ts'

/** For what is words only, and has no room of its own around it. */
export const ringApart = {
  borderRadius: tokens.borderRadiusMedium,
  ':focus-visible': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: tokens.spacingVerticalXS,
  },
}

/** What the person's own press brought up takes the focus when that went with the button; nothing that others did moves it. */
export function useFocusAfterPress<Shown extends HTMLElement>(shown: unknown) {
  const { sending } = useRunning()
  const place = useRef<Shown>(null)
  const isOwn = sending.waiting.some(({ change }) => ['start', 'next', 'go-to-step', 'end'].includes(change.kind))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something else is shown
  useEffect(() => {
    if (isOwn && document.activeElement === document.body) place.current?.focus()
  }, [shown])
  return place
}
