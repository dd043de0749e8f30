import { makeStyles } from '@fluentui/react-components'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { Fold } from '../../parts/fold.tsx'
import { Section } from '../../parts/section.tsx'
import { instantWords } from '../../shell/dates.ts'
import { english } from '../english.ts'
import { type Hold, HoldItem } from './hold-item.tsx'
import { nameOf, versionWords } from './people.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({ list: { listStyle: 'none', margin: 0, padding: 0 } })

const words = english.holds

/** What waits until a second person has seen the exact words; below it what was let go, and why. */
export function HoldsSection() {
  const styles = useStyles()
  const { conference } = useConference()
  const open = conference.holds.filter(({ cleared }) => !cleared)
  const cleared = conference.holds.flatMap((hold) => (hold.cleared ? [{ ...hold, cleared: hold.cleared }] : []))
  if (conference.holds.length === 0) return null
  return (
    <Section title={words.title} lead={words.lead}>
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.map((hold) => (
            <HoldItem key={hold.id} hold={hold} what={whatIsHeld(conference, hold)} />
          ))}
        </ul>
      )}
      {cleared.length > 0 && (
        <Fold title={words.cleared(cleared.length)}>
          <ul>
            {cleared.map((hold) => (
              <li key={hold.id}>
                {words.clearedBecause(whatIsHeld(conference, hold), instantWords(hold.cleared.at), hold.cleared.reason)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  )
}

function whatIsHeld(conference: ConferenceStatus, { thing, versionId, recipientId }: Hold): string {
  const what = versionId ? versionWords(conference, versionId) : words.things[thing]
  return words.to(what, nameOf(conference, recipientId))
}
