import { makeStyles, tokens } from '@fluentui/react-components'
import { Section } from '../../parts/section.tsx'
import { english } from '../english.ts'
import { ReleaseParty } from './release-party.tsx'
import { useConference } from './use-conference.ts'
import { WithheldReports } from './withheld-reports.tsx'

const useStyles = makeStyles({
  party: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
})

/** Party by party: what each may get already, what waits, and what the chair keeps from them. */
export function ReleaseSection() {
  const styles = useStyles()
  const { conference } = useConference()
  if (conference.releases.length === 0) return null
  return (
    <Section title={english.releases.title} lead={english.releases.lead}>
      {conference.releases.map((release) => (
        <div key={release.partyId} className={styles.party}>
          <ReleaseParty release={release} />
          <WithheldReports release={release} />
        </div>
      ))}
    </Section>
  )
}
