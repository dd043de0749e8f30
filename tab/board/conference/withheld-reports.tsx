import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { giveBackReport, withholdReport } from '../../../bot/api/circulation.ts'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { instantWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { nameOf } from './people.ts'
import type { Release } from './release-party.tsx'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

const words = english.releases

/** Whole reports that the chair keeps from this party. */
export function WithheldReports({ release: { partyId, withheld } }: { release: Release }) {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [alreadyOut, setAlreadyOut] = useState(0)
  const action = useAction(() => {
    setAlreadyOut(0)
    return reload()
  })
  const { id, may, state } = conference
  const mayChange = may.withhold && state === 'booked'
  const name = nameOf(conference, partyId)
  return (
    <>
      {withheld.length > 0 && (
        <div>
          {words.withheld}
          <ul className={styles.list}>
            {withheld.map(({ reportId, authorId, at, reason }) => {
              const report = english.reportOf(nameOf(conference, authorId))
              return (
                <li key={reportId}>
                  <div className={styles.line}>
                    {words.withheldSince(report, instantWords(at), reason)}
                    {mayChange && (
                      <Button
                        size="small"
                        aria-label={words.giveBackOf(report, name)}
                        disabledFocusable={action.busy}
                        onClick={() =>
                          action.run(() => api.call(giveBackReport, { params: { id }, body: { partyId, reportId } }))
                        }
                      >
                        {words.giveBack}
                      </Button>
                    )}
                  </div>
                </li>
              )
            })}
          </ul>
        </div>
      )}
      {alreadyOut > 0 && <TroubleBar message={words.alreadyOut(alreadyOut)} />}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      {mayChange && (
        <WithholdDialog
          partyId={partyId}
          withheld={withheld.map(({ reportId }) => reportId)}
          onDone={async (done) => {
            setAlreadyOut(done.alreadyOut)
            await reload()
          }}
        />
      )}
    </>
  )
}

interface DialogProps {
  partyId: string
  withheld: readonly string[]
  onDone(value: { alreadyOut: number }): unknown
}

function WithholdDialog({ partyId, withheld, onDone }: DialogProps) {
  const { api } = useSession()
  const { conference } = useConference()
  const [reportId, setReportId] = useState('')
  const name = nameOf(conference, partyId)
  const { open, openFor, which, whichMissing, ...texts } = words.withhold
  const choices = conference.reports.filter(({ id }) => !withheld.includes(id))
  if (choices.length === 0) return null
  return (
    <div>
      <TextDialog
        {...texts}
        title={openFor(name)}
        trigger={{ size: 'small', children: open, 'aria-label': openFor(name) }}
        isReady={reportId !== ''}
        fields={(asked) => (
          <Field label={which} required {...(asked && !reportId && { validationMessage: whichMissing })}>
            <Select value={reportId} onChange={(_, data) => setReportId(data.value)}>
              <option value="">{english.booking.choose}</option>
              {choices.map((report) => (
                <option key={report.id} value={report.id}>
                  {english.reportOf(nameOf(conference, report.participantId))}
                </option>
              ))}
            </Select>
          </Field>
        )}
        send={(reason) =>
          api.call(withholdReport, { params: { id: conference.id }, body: { partyId, reportId, reason } })
        }
        onDone={(value) => {
          setReportId('')
          return onDone(value)
        }}
      />
    </div>
  )
}
