import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useId, useRef } from 'react'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: {
    margin: 0,
    width: 'fit-content',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
})

interface Props {
  title: string
  /** A link led here. */
  isLedTo?: boolean
  children: ReactNode
}

/** One matter within an opened conference. Its heading takes the focus when what was pressed is gone. */
export function PartSection({ title, isLedTo = false, children }: Props) {
  const styles = useStyles()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isLedTo) heading.current?.focus({ preventScroll: true })
  }, [isLedTo])
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 ref={heading} id={id} tabIndex={-1} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  )
}
