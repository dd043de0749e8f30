import { lazy, Suspense } from 'react'
import { listStrayMail } from '../../../bot/api/stray-mail.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'

const StrayMails = lazy(async () => ({ default: (await import('./stray-mails.tsx')).StrayMails }))

/** Where the line of what is needed today leads. */
export const STRAY_MAIL = 'stray-mail'

/** Mails that a person has to read, for the business team alone; nothing while there are none. */
export function StrayMailBar() {
  const { api } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(listStrayMail, {}),
    () => false,
  )
  if (trouble) return <TroubleBar message={trouble.message} />
  if (!value || value.mails.length === 0) return null
  return (
    <Suspense>
      <StrayMails id={STRAY_MAIL} mails={value.mails} onSettled={reload} />
    </Suspense>
  )
}
