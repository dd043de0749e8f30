import { Button, Link, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { startRequest } from '../../bot/api/requests.ts'
import { Section } from '../parts/section.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { shared } from '../shell/english.ts'
import { placeOf } from '../shell/place.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { DayWarnings } from './day-warnings.tsx'
import { DraftFacts } from './draft-facts.tsx'
import { english } from './english.ts'
import { Head } from './head.tsx'
import type { Mailbox, OpenAppointment } from './mailbox.ts'
import { asSent, whoCancels } from './read-as-draft.ts'

const useStyles = makeStyles({
  done: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

const words = english.draft

interface Props {
  appointment: OpenAppointment
  mailbox: Mailbox
}

/** An appointment read as a draft of a booking. The original stays as it is. */
export function BookFrom(props: Props) {
  return (
    <>
      <Head title={words.title}>
        <Text>{words.lead}</Text>
      </Head>
      <Draft {...props} />
    </>
  )
}

export function Draft({ appointment, mailbox }: Props) {
  const styles = useStyles()
  const { api } = useSession()
  const [address, setAddress] = useState<string | null>(null)
  const action = useAction(({ id }: { id: string }) => {
    const booking = `${location.origin}/tab/${placeOf.bookRequest(id)}`
    setAddress(booking)
    mailbox.openWindow(booking)
  })
  const book = () =>
    action.run(() => api.call(startRequest, { body: { origin: 'appointment', appointment: asSent(appointment) } }))
  return (
    <>
      <Section title={words.facts}>
        <DraftFacts appointment={appointment} />
      </Section>
      <DayWarnings key={appointment.start} start={appointment.start} />
      <Text>
        {whoCancels(appointment, mailbox.me)} {words.why}
      </Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Button appearance="primary" disabledFocusable={action.busy} onClick={book}>
        {action.busy ? shared.working : words.book}
      </Button>
      <div role="status">
        {address && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody className={styles.done}>
              {words.ready}
              <Link href={address} target="_blank" rel="noreferrer">
                {words.open}
              </Link>
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  )
}
