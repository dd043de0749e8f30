import { Button, Checkbox, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { releaseReports } from '../../../bot/api/circulation.ts'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { CheckList } from '../../parts/check-list.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Word } from '../../parts/word.tsx'
import { instantWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { contentWords, nameOf } from './people.ts'
import { useConference } from './use-conference.ts'

export type Release = ConferenceStatus['releases'][number]

const useStyles = makeStyles({
  words: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

const words = english.releases

/** What this party may get already, and what waits for the lead social worker or the chair. */
export function ReleaseParty({ release: { partyId, awaiting, released } }: { release: Release }) {
  const styles = useStyles()
  const { conference } = useConference()
  const held = conference.holds.filter(
    ({ recipientId, thing, cleared }) => recipientId === partyId && thing === 'version' && !cleared,
  )
  const heldReports = new Set(held.map(({ versionId }) => versionId)).size
  return (
    <>
      <div className={styles.words}>
        <span className={styles.name}>{nameOf(conference, partyId)}</span>
        {released.length > 0 && <Word mood="good">{words.released(released.length)}</Word>}
        {awaiting.length > 0 && <Word mood="waiting">{words.awaiting(awaiting.length)}</Word>}
        {heldReports > 0 && <Word mood="bad">{words.held(heldReports)}</Word>}
        {released.length + awaiting.length === 0 && <Word mood="plain">{words.nothing}</Word>}
      </div>
      {released.length > 0 && (
        <ul className={styles.list}>
          {released.map((content) => (
            <li key={content.versionId}>
              {contentWords(conference, content)}:{' '}
              {words.releasedBy(nameOf(conference, content.by), instantWords(content.at))}
            </li>
          ))}
        </ul>
      )}
      {awaiting.length > 0 && !conference.may.release && (
        <ul className={styles.list}>
          {awaiting.map((content) => (
            <li key={content.versionId}>{awaitingWords(conference, content)}</li>
          ))}
        </ul>
      )}
      {conference.may.release && <ReleaseForm partyId={partyId} awaiting={awaiting} />}
    </>
  )
}

/** Everything that waits is chosen until somebody unchooses it; what came since is chosen with the rest. */
function ReleaseForm({ partyId, awaiting }: Pick<Release, 'partyId' | 'awaiting'>) {
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [left, setLeft] = useState<string[]>([])
  const [readForOthers, setReadForOthers] = useState(false)
  const [held, setHeld] = useState(0)
  const action = useAction<{ held: number }>(async (done) => {
    setHeld(done.held)
    setReadForOthers(false)
    setLeft([])
    await reload()
  })
  const name = nameOf(conference, partyId)
  const chosen = awaiting.filter(({ versionId }) => !left.includes(versionId))
  const versionIds = chosen.map(({ versionId }) => versionId)
  const others = [...new Set(chosen.flatMap(({ notTheirs }) => notTheirs))]
  // Only the service has read the documents: it may find a name where none was to be expected.
  const mustRead = others.length > 0 || action.trouble?.reason === 'needs-reading'
  const body = { partyId, versionIds, readForOthers }
  return (
    <>
      {held > 0 && (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>{words.nowHeld(held)}</MessageBarBody>
        </MessageBar>
      )}
      {awaiting.length > 0 && (
        <>
          <CheckList
            label={words.choose(name)}
            options={awaiting.map((content) => ({
              value: content.versionId,
              label: awaitingWords(conference, content),
            }))}
            chosen={versionIds}
            onChange={(now) => {
              setLeft(awaiting.map(({ versionId }) => versionId).filter((id) => !now.includes(id)))
              setReadForOthers(false)
            }}
            validationMessage={chosen.length === 0 ? words.chooseSome : undefined}
          />
          {mustRead && (
            <Checkbox
              label={others.length > 0 ? words.readFor(others) : words.readForOthers}
              checked={readForOthers}
              onChange={(_, data) => setReadForOthers(data.checked === true)}
            />
          )}
          <div>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={action.busy || chosen.length === 0 || (mustRead && !readForOthers)}
              onClick={() =>
                action.run(() =>
                  api.call(releaseReports, { params: { id: conference.id }, body, version: conference.version }),
                )
              }
            >
              {words.releaseTo(name)}
            </Button>
          </div>
        </>
      )}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
    </>
  )
}

function awaitingWords(conference: ConferenceStatus, content: Release['awaiting'][number]): string {
  const report = contentWords(conference, content)
  return content.notTheirs.length > 0 ? `${report}, ${words.speaksOf(content.notTheirs)}` : report
}
