import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { previewDeadlines } from '../../bot/api/booking.ts'
import { toLondon } from '../../conference/civil-time.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { useSession } from '../shell/session.ts'
import { useLoaded } from '../shell/use-loaded.ts'

/** What a booking at this moment would be refused for or asked about: a weekend, a bank holiday, a time that has passed. */
export function DayWarnings({ start }: { start: string }) {
  const { api, me } = useSession()
  const moment = toLondon(Temporal.Instant.from(start)).toPlainDateTime().toString({ smallestUnit: 'minute' })
  const body = { kind: 'initial', strategyDate: null, start: moment, preset: me.preset } as const
  const { value, trouble } = useLoaded(
    () => api.call(previewDeadlines, { body }),
    () => false,
  )
  if (trouble) return <TroubleBar message={trouble.message} />
  return value?.problems.map(({ code, message }) => (
    <MessageBar key={code} intent="warning" layout="multiline">
      <MessageBarBody>{message}</MessageBarBody>
    </MessageBar>
  ))
}
