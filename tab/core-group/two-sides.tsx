import { makeStyles, tokens } from '@fluentui/react-components'
import { english } from './english.ts'
import type { Place } from './record-box.ts'
import { Saying } from './saying.tsx'
import { useWriting } from './use-record.ts'

const SIDES = ['family', 'professionals'] as const

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
})

/** The family's own words beside the professionals'. */
export function TwoSides({ placeOf }: { placeOf(side: (typeof SIDES)[number]): Place }) {
  const { page } = useWriting()
  return (
    <div className={useStyles().sides}>
      {SIDES.map((side) => (
        <Saying
          key={side}
          label={english.plan[side]}
          place={placeOf(side)}
          canWrite={page.may.run && page.recordedAt === null}
        />
      ))}
    </div>
  )
}
