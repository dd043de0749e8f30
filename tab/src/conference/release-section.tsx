import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { releaseReports } from '../../../bot/api/circulation.ts'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { english } from '../english.ts'
import { Section } from '../parts/section.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Word } from '../parts/word.tsx'
import { useSession } from '../session.ts'
import { useAction } from '../use-action.ts'
import { contentWords, nameOf } from './people.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  party: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

const words = english.releases

export function ReleaseSection() {
  const { conference } = useConference()
  if (conference.releases.length === 0) return null
  return (
    <Section title={words.title} lead={words.lead}>
      {conference.releases.map((release) => (
        <Party key={release.partyId} release={release} />
      ))}
    </Section>
  )
}

/** What this party may get already, and what waits for the lead social worker or the chair. */
function Party({ release }: { release: ConferenceStatus['releases'][number] }) {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [readForOthers, setReadForOthers] = useState(false)
  const action = useAction(reload)
  const { partyId, awaiting, released, notTheirs } = release
  const name = nameOf(conference, partyId)
  const mustRead = notTheirs.length > 0
  const body = { partyId, versionIds: awaiting.map(({ versionId }) => versionId), readForOthers }
  return (
    <div className={styles.party}>
      <span className={styles.name}>{name}</span>
      {released.length > 0 && <Word mood="good">{words.released(released.length)}</Word>}
      {awaiting.length > 0 && <Word mood="waiting">{words.awaiting(awaiting.length)}</Word>}
      {released.length + awaiting.length === 0 && <Word mood="plain">{words.nothing}</Word>}
      {awaiting.length > 0 && (
        <ul className={styles.list}>
          {awaiting.map((content) => (
            <li key={content.versionId}>{contentWords(conference, content)}</li>
          ))}
        </ul>
      )}
      {awaiting.length > 0 && conference.may.release && (
        <>
          {mustRead && (
            <Checkbox
              label={words.readFor(notTheirs)}
              checked={readForOthers}
              onChange={(_, data) => setReadForOthers(data.checked === true)}
            />
          )}
          <Button
            size="small"
            disabledFocusable={action.busy || (mustRead && !readForOthers)}
            onClick={() => action.run(() => api.call(releaseReports, { params: { id: conference.id }, body }))}
          >
            {words.releaseTo(name)}
          </Button>
        </>
      )}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
    </div>
  )
}
