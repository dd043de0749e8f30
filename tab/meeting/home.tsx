import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { ringApart } from './use-focus-after-press.ts'

const useStyles = makeStyles({
  home: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0, ...ringApart },
})

/** Where the focus goes when what had it has done its work and is gone. */
export function Home({ children }: { children: ReactNode }) {
  return (
    <div tabIndex={-1} className={useStyles().home}>
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
