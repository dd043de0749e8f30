import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { showConference } from '../../../bot/api/conference.ts'
import { Section } from '../../parts/section.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { dateWords, instantWords, rangeWords } from '../../shell/dates.ts'
import { placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { SentMessages } from '../conference/messages-section.tsx'
import { ConferenceContext } from '../conference/use-conference.ts'
import { english } from '../english.ts'
import { ProvenPack } from './proven-pack.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  screenOnly: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
})

const words = english.proof

/** One page, to be printed, that proves who got what and when. */
export function ProofPage({ id }: { id: string }) {
  const styles = useStyles()
  const { api } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(showConference, { params: { id } }),
    () => false,
  )
  return (
    <div className={styles.page}>
      <div className={styles.screenOnly}>
        <Link href={placeOf.conference(id)}>{value ? words.back(value.reference) : english.conference.back}</Link>
        {value && <Button onClick={() => print()}>{words.print}</Button>}
      </div>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={english.loading} />}
      {value && (
        <ConferenceContext value={{ conference: value, reload }}>
          <h1 className={styles.title}>{words.title(value.reference)}</h1>
          <Text>
            {english.kinds[value.kind]} · {dateWords(value.start)}, {rangeWords(value.start, value.end)}
            <br />
            {words.lead(instantWords(value.now))}
            {value.packs.length > 0 && ` ${words.fingerprint}`}
          </Text>
          <Recipients conference={value} />
          <Section title={words.messages}>
            <SentMessages />
          </Section>
        </ConferenceContext>
      )}
    </div>
  )
}

function Recipients({ conference }: { conference: ConferenceStatus }) {
  if (conference.packs.length === 0) return <Section title={words.packs}>{words.nobody}</Section>
  return conference.people.map((person) => {
    const packs = conference.packs.filter(({ participantId }) => participantId === person.id)
    if (packs.length === 0) return null
    return (
      <Section key={person.id} title={person.name} lead={english.people.role(person)}>
        {packs.map((pack) => (
          <ProvenPack key={pack.id} pack={pack} person={person} />
        ))}
      </Section>
    )
  })
}
