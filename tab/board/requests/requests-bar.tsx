import { lazy, Suspense } from 'react'
import { listRequests } from '../../../bot/api/requests.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'

const WaitingRequests = lazy(async () => ({ default: (await import('./waiting-requests.tsx')).WaitingRequests }))

/** Where the line of what is needed today leads. */
export const REQUESTS = 'requests'

/** What social workers have asked for, for the business team to book; nothing while there is none. */
export function RequestsBar() {
  const { api } = useSession()
  const { value, trouble } = useLoaded(
    () => api.call(listRequests, {}),
    () => false,
  )
  if (trouble) return <TroubleBar message={trouble.message} />
  if (!value || value.waiting.length === 0) return null
  return (
    <Suspense>
      <WaitingRequests id={REQUESTS} waiting={value.waiting} />
    </Suspense>
  )
}
