import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useRing } from './use-focus-after-press.ts'

const useStyles = makeStyles({
  home: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
})

/** Where the focus goes when what had it has done its work and is gone. */
export function Home({ children }: { children: ReactNode }) {
  return (
    <div tabIndex={-1} className={mergeClasses(useStyles().home, useRing().apart)}>
      {children}
    </div>
  )
}

/** Asked before it goes; called once the page is painted without it. */
export function goHomeFrom(element: HTMLElement | null): () => void {
  const home = element?.closest<HTMLElement>('[tabindex="-1"]')
  return () => {
    if (document.activeElement === document.body) home?.focus()
  }
}
