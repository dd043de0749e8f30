import { Button } from '@fluentui/react-components'
import { english } from './english.ts'
import { useWriting } from './use-record.ts'

const words = english.cantCome

/** A member says beforehand that they cannot come; it stands in the record as their apology. */
export function CantCome() {
  const { page, at, write } = useWriting()
  const { me, members, judged, recordedAt } = page
  if (!me || members.every(({ id }) => id !== me) || recordedAt || (judged !== 'to-come' && judged !== 'no-day'))
    return null
  const place = { kind: 'attendance', personId: me } as const
  const noted = at(place)
  const isAway = typeof noted === 'object' && noted !== null && 'state' in noted && noted.state === 'apologies'
  return isAway ? (
    <>
      <span role="status">{words.said}</span>
      <Button size="small" onClick={() => write({ ...place, now: null })}>
        {words.back}
      </Button>
    </>
  ) : (
    <Button size="small" onClick={() => write({ ...place, now: { state: 'apologies', way: 'room' } })}>
      {words.ask}
    </Button>
  )
}
