import {
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { dayWords, rangeWords, shortDateWords } from '../../shell/dates.ts'
import { english } from '../english.ts'
import type { Form } from './form.ts'
import { type FreeDays as Days, useFreeDays } from './use-free-days.ts'

type Proposal = Days['proposals'][number]

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  day: {
    alignItems: 'start',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    ':has(:checked)': {
      borderTopColor: tokens.colorBrandStroke1,
      borderRightColor: tokens.colorBrandStroke1,
      borderBottomColor: tokens.colorBrandStroke1,
      borderLeftColor: tokens.colorBrandStroke1,
      backgroundColor: tokens.colorNeutralBackground1Selected,
    },
  },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  // Fluent greys the label of what is not chosen.
  when: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  reason: { color: tokens.colorNeutralForeground2 },
})

const words = english.booking.days

interface Props {
  form: Form
  set(change: Partial<Form>): void
}

/** Days up to the limit, best first, with who is known to be free. It helps; nothing waits for it. */
export function FreeDays({ form, set }: Props) {
  const styles = useStyles()
  const { days, trouble, loading } = useFreeDays(form)
  if (trouble) return <TroubleBar message={trouble.message} />
  if (!days) return loading ? <Spinner size="tiny" label={words.looking} /> : <Text>{words.needsDate}</Text>
  const chosen = days.proposals.find(({ start }) => start.startsWith(`${form.date}T${form.time}`))
  const neverKnown = notKnownOnAny(days)
  const choose = (start: string) => {
    const [date = '', time = ''] = start.split('T')
    set({ date, time: time.slice(0, 5) })
  }
  return (
    <>
      {days.limit && <Text>{words.limit(dayWords(days.limit.date), days.limit.because[0] ?? '')}</Text>}
      {days.calendars === 'unavailable' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.unavailable}</MessageBarBody>
        </MessageBar>
      )}
      {neverKnown.length > 0 && <Text>{words.notKnownOnAny(namesOf(neverKnown, form))}</Text>}
      {days.proposals.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <Field label={words.title} hint={words.lead}>
          <RadioGroup className={styles.list} value={chosen?.start ?? ''} onChange={(_, data) => choose(data.value)}>
            {days.proposals.map((proposal) => (
              <Radio
                key={proposal.start}
                className={styles.day}
                value={proposal.start}
                label={<Day proposal={proposal} form={form} days={days} />}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {loading && <Spinner size="tiny" label={words.looking} />}
    </>
  )
}

function Day({ proposal, form, days }: { proposal: Proposal; form: Form; days: Days }) {
  const styles = useStyles()
  const start = Temporal.ZonedDateTime.from(proposal.start)
  const end = start.add({ minutes: Number(form.duration) })
  return (
    <span className={styles.words}>
      <span className={styles.when}>
        {shortDateWords(proposal.start)}, {rangeWords(proposal.start, end.toString())}
      </span>
      {reasonsFor(proposal, form, days).map((reason) => (
        <Text key={reason} size={200} className={styles.reason}>
          {reason}
        </Text>
      ))}
    </span>
  )
}

/** Whose calendar says nothing on any of these days: said once, above them all. */
function notKnownOnAny({ calendars, proposals }: Days): string[] {
  const [first] = proposals
  if (calendars !== 'asked' || !first) return []
  return first.notKnown.filter((email) => proposals.every(({ notKnown }) => notKnown.includes(email)))
}

function namesOf(emails: readonly string[], { professionals }: Form): string[] {
  return emails.map((email) => professionals.find((one) => one.email.trim().toLowerCase() === email)?.name || email)
}

function reasonsFor(proposal: Proposal, form: Form, all: Days): string[] {
  const { notFree, notKnown, daysBeforeLimit: days, shortNotice } = proposal
  const neverKnown = notKnownOnAny(all)
  const notKnownHere = notKnown.filter((email) => !neverKnown.includes(email))
  const asked = form.professionals.filter(({ email }) => email.trim() !== '').length
  const isKnown = all.calendars === 'asked' && notKnown.length < asked
  return [
    ...(asked === 0 ? [words.nobody] : []),
    ...(isKnown && notFree.length === 0 ? [words.allFree] : []),
    ...(notFree.length > 0 ? [words.notFree(namesOf(notFree, form))] : []),
    ...(all.calendars === 'asked' && notKnownHere.length > 0 ? [words.notKnown(namesOf(notKnownHere, form))] : []),
    ...(days === null ? [] : [days < 0 ? words.pastLimit(-days) : words.beforeLimit(days)]),
    ...(shortNotice ? [words.shortNotice] : []),
  ]
}
