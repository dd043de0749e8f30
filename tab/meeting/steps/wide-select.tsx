import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ComponentProps } from 'react'
import { PlainSelect } from '../../parts/plain-fields.tsx'

// A select is as wide as its longest choice, and names are long: as wide as its place instead.
const useStyles = makeStyles({ wide: { width: '100%', minWidth: 0 } })

export function WideSelect({ className, ...props }: ComponentProps<'select'>) {
  return <PlainSelect className={mergeClasses(useStyles().wide, className)} {...props} />
}
