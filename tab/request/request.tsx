import { makeStyles, tokens } from '@fluentui/react-components'
import { showRequest } from '../../bot/api/requests.ts'
import { REQUEST_STEPS } from '../../conference/request.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useSession } from '../shell/session.ts'
import { useLoaded } from '../shell/use-loaded.ts'
import { usePlace } from '../shell/use-place.ts'
import { english } from './english.ts'
import { FormPage } from './form-page.tsx'
import { MyRequests } from './my-requests.tsx'
import { SentPage } from './sent-page.tsx'

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '1000px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  },
})

/** The social worker's request: what they ask the business team to book. */
export function Request() {
  const [id, step] = usePlace()
  return <main className={useStyles().page}>{id ? <OneRequest key={id} id={id} step={step} /> : <MyRequests />}</main>
}

function OneRequest({ id, step }: { id: string; step: string | undefined }) {
  const { api } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(showRequest, { params: { id } }),
    () => false,
  )
  if (!value) return trouble ? <TroubleBar message={trouble.message} /> : <Waiting label={english.loading} />
  if (value.state !== 'draft') return <SentPage request={value} />
  const current = REQUEST_STEPS.find((one) => one === step) ?? 'conference'
  return <FormPage request={value} step={current} onSent={reload} />
}
