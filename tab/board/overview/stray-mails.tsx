import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { z } from 'zod'
import { type listStrayMail, settleStrayMail } from '../../../bot/api/stray-mail.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { instantWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from './english.ts'

type StrayMail = z.infer<typeof listStrayMail.answer>['mails'][number]

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    ':last-child': { paddingBottom: 0 },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXS,
  },
  body: { minWidth: 0 },
})

const words = english.strayMail

export function StrayMails({ id, mails, onSettled }: { id: string; mails: StrayMail[]; onSettled(): unknown }) {
  const styles = useStyles()
  return (
    <MessageBar id={id} tabIndex={-1} intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.title(mails.length)}</MessageBarTitle>
        {words.lead}
        <ul className={styles.list}>
          {mails.map((mail) => (
            <li key={mail.id} className={styles.item}>
              <Mail mail={mail} onSettled={onSettled} />
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}

function Mail({ mail, onSettled }: { mail: StrayMail; onSettled(): unknown }) {
  const styles = useStyles()
  const { api } = useSession()
  const action = useAction(onSettled)
  const { id, reference, reason, receivedAt, webUrl } = mail
  const when = instantWords(receivedAt)
  return (
    <>
      {words.received(when)} {words.about(reference)} {words.reasons[reason]}
      <div className={styles.actions}>
        <Link href={webUrl} target="_blank" rel="noreferrer" inline aria-label={words.openOf(when)}>
          {words.open}
        </Link>
        <Button
          size="small"
          aria-label={words.settleOf(when)}
          disabledFocusable={action.busy}
          onClick={() => action.run(() => api.call(settleStrayMail, { params: { id }, body: {} }))}
        >
          {words.settle}
        </Button>
      </div>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
    </>
  )
}
