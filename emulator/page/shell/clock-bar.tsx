import { Button } from '@fluentui/react-components'
import { useContext, useState } from 'react'
import { type Clock, controls } from '../controls.ts'
import { dayAndTime } from '../dates.ts'
import { english } from '../english.ts'
import { LiveContext } from '../live.ts'
import { Icon } from './icons.tsx'
import { MoveTo } from './move-to.tsx'

/** The clock of everybody here; moving it moves the product's time too. */
export function ClockBar({ clock }: { clock: Clock }) {
  const { refresh } = useContext(LiveContext)
  const [moving, setMoving] = useState(false)
  const [said, setSaid] = useState('')
  const ahead = clock.next && `${dayAndTime(clock.next.at)}: ${clock.next.what}`

  const move = async (how: () => Promise<string>) => {
    setMoving(true)
    setSaid(
      await how().catch((error: unknown) => {
        console.warn(error)
        return english.clockFailed
      }),
    )
    setMoving(false)
    refresh()
  }
  const toNext = async () => {
    const { moved } = await controls.toNextMoment()
    return moved ? english.moved(moved.what) : english.noDeadline
  }
  const moveTo = async (instant: string) => {
    await controls.moveClock(instant)
    return ''
  }

  return (
    <section className="clock" aria-label={english.clock}>
      <Icon name="clock" />
      <p className="clock-now">
        <span className="for-ears">{english.london}: </span>
        <time dateTime={clock.now}>{dayAndTime(clock.now)}</time>
      </p>
      <Button className="clock-next" appearance="primary" disabledFocusable={moving} onClick={() => move(toNext)}>
        <span className="clock-next-words">
          <span>{moving ? english.moving : english.toNextDeadline}</span>
          {ahead && <span className="clock-next-what">{ahead}</span>}
        </span>
      </Button>
      <MoveTo now={clock.now} onMove={(instant) => move(() => moveTo(instant))} />
      <p className="clock-said" role="status">
        {said}
      </p>
    </section>
  )
}
