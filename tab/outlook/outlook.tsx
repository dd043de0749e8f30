import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, use, useMemo } from 'react'
import { showAppointment } from '../../bot/api/outlook.ts'
import { referencesIn } from '../../conference/reference.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useSession } from '../shell/session.ts'
import { loadOffice } from '../shell/sign-in/office.ts'
import { signInSettings } from '../shell/sign-in/settings.ts'
import { useLoaded } from '../shell/use-loaded.ts'
import { BookFrom } from './book-from.tsx'
import { english } from './english.ts'
import type { Mailbox, OpenAppointment } from './mailbox.ts'
import { NotYours } from './not-yours.tsx'
import { Nothing } from './nothing.tsx'
import { officeMailbox } from './office-mailbox.ts'
import { OurConference } from './our-conference.tsx'
import { useAppointment } from './use-appointment.ts'

const useStyles = makeStyles({
  pane: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
})

/** Outlook's task pane beside an appointment: what it is about, what is to be done, by when. */
export function Outlook() {
  const styles = useStyles()
  const office = use(loadOffice(signInSettings()))
  const mailbox = useMemo(() => officeMailbox(office), [office])
  const shown = useAppointment(mailbox)
  return <main className={styles.pane}>{contentOf(shown, mailbox)}</main>
}

function contentOf(shown: ReturnType<typeof useAppointment>, mailbox: Mailbox): ReactNode {
  if (shown.state === 'reading') return <Waiting label={english.reading} />
  if (shown.state === 'failed') return <TroubleBar message={shown.message} />
  if (!shown.appointment) return <Nothing />
  const { appointment } = shown
  const [number] = referencesIn(appointment.subject)
  return number === undefined ? (
    <Strange appointment={appointment} mailbox={mailbox} />
  ) : (
    <Named key={number} number={number} appointment={appointment} mailbox={mailbox} />
  )
}

interface Props {
  appointment: OpenAppointment
  mailbox: Mailbox
}

/** Its subject names a conference. The service says whether that is one of this person's. */
function Named({ number, ...props }: Props & { number: number }) {
  const { api } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(showAppointment, { query: { number } }),
    ({ part }) => part?.report?.isLookedAt ?? false,
  )
  if (trouble?.reason === 'not-found') return <Strange {...props} />
  return (
    <>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={english.reading} />}
      {value && <OurConference shown={value} reload={reload} {...props} />}
    </>
  )
}

/** About no conference of theirs: the business team can make one of it. */
function Strange({ appointment, mailbox }: Props) {
  const { me } = useSession()
  if (!me.roles.includes('business-team')) return <NotYours />
  return <BookFrom key={appointment.itemId} appointment={appointment} mailbox={mailbox} />
}
