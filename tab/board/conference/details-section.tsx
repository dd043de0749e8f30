import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { removeProtectedDetail } from '../../../bot/api/circulation.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Section } from '../../parts/section.tsx'
import { useSession } from '../../shell/session.ts'
import { english } from '../english.ts'
import { DetailDialog } from './detail-dialog.tsx'
import { nameOf } from './people.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
})

const words = english.details

/** What must not reach whom: a safe address, a phone number, a new school. */
export function DetailsSection() {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [alreadyOut, setAlreadyOut] = useState(0)
  const mayChange = conference.may.protect && conference.state === 'booked'
  return (
    <Section
      title={words.title}
      lead={words.lead}
      {...(mayChange && {
        action: (
          <DetailDialog
            onDone={async (done) => {
              setAlreadyOut(done.alreadyOut)
              await reload()
            }}
          />
        ),
      })}
    >
      {alreadyOut > 0 && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{words.alreadyOut(alreadyOut)}</MessageBarTitle>
            {words.alreadyOutWhy}
          </MessageBarBody>
        </MessageBar>
      )}
      {conference.protectedDetails.length === 0 && words.none}
      {conference.protectedDetails.length > 0 && (
        <ul className={styles.list}>
          {conference.protectedDetails.map(({ id, kind, text, keptFrom }) => {
            const what = `${words.kinds[kind]}: ${text ?? words.hidden}`
            return (
              <li key={id}>
                <div className={styles.line}>
                  <span>
                    {what}
                    <br />
                    {words.keptFrom(keptFrom.map((person) => nameOf(conference, person)))}
                  </span>
                  {mayChange && (
                    <ConfirmDialog
                      {...words.remove}
                      trigger={{ size: 'small', children: words.remove.open, 'aria-label': words.removeOf(what) }}
                      send={() =>
                        api.call(removeProtectedDetail, {
                          params: { id: conference.id, detailId: id },
                          body: {},
                        })
                      }
                      onDone={reload}
                    />
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
