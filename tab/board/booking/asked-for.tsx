import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { closeRequest, returnRequest, type ShownRequest } from '../../../bot/api/requests.ts'
import { Section } from '../../parts/section.tsx'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { dayWords, instantWords } from '../../shell/dates.ts'
import { goTo, placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { english } from '../english.ts'

const useStyles = makeStyles({
  asked: { marginBottom: tokens.spacingVerticalL },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  notes: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

const words = english.booking.request

/** What a request says beyond what a booking asks, and the two other things that can be done with it. */
export function AskedFor({ request, onSettled }: { request: ShownRequest; onSettled(): unknown }) {
  const styles = useStyles()
  const { api } = useSession()
  const { id, state, authorName, sentAt, answers, appointment } = request
  if (state !== 'sent') return <TroubleBar message={words.gone} />
  const facts = factsOf(answers)
  const leave = async () => {
    await onSettled()
    goTo(placeOf.list)
  }
  return (
    <div className={styles.asked}>
      <Section title={words.title}>
        <Text>
          {appointment
            ? words.appointment(appointment.subject || words.noSubject, nameOf(appointment.organiser))
            : words.from(authorName, sentAt ? instantWords(sentAt) : '')}
        </Text>
        {facts.length > 0 && (
          <ul className={styles.list} aria-label={words.relations}>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        )}
        {answers.notes && (
          <div>
            <Text weight="semibold">{words.notes}</Text>
            <div className={styles.notes}>{answers.notes}</div>
          </div>
        )}
        <div className={styles.actions}>
          {!appointment && (
            <TextDialog
              {...words.giveBack}
              trigger={{ children: words.giveBack.open }}
              send={(comment) => api.call(returnRequest, { params: { id }, body: { comment } })}
              onDone={leave}
            />
          )}
          <TextDialog
            {...words.close}
            trigger={{ children: words.close.open }}
            send={(comment) => api.call(closeRequest, { params: { id }, body: { comment } })}
            onDone={leave}
          />
        </div>
      </Section>
    </div>
  )
}

function factsOf({ family, children }: ShownRequest['answers']): string[] {
  return family.flatMap(({ name, address, links, safe, safeBy, safeOn }) => [
    ...links.flatMap(({ child, relationship, parentalResponsibility, mayReceive }) => {
      if (!relationship.trim()) return []
      const of = children.find(({ key }) => key === child)?.name ?? ''
      const said = [
        words.relation(name, relationship, of),
        words.responsibility[parentalResponsibility],
        !mayReceive && words.mayNotReceive,
      ]
      return [`${said.filter(Boolean).join('; ')}.`]
    }),
    ...(address.trim() ? [`${words.address(name, address)}.`] : []),
    ...(safe ? [`${words.safe(name, safeBy, dayWords(safeOn))}.`] : []),
  ])
}

function nameOf({ name, email }: { name: string; email: string }): string {
  return name || email
}
