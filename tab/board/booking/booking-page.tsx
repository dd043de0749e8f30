import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { bookConference } from '../../../bot/api/booking.ts'
import { type ShownRequest, showRequest } from '../../../bot/api/requests.ts'
import { roleIn } from '../../../conference/role.ts'
import { DeadlineList } from '../../parts/deadline-list.tsx'
import { Section } from '../../parts/section.tsx'
import { ErrorsContext } from '../../parts/text-field.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { goTo, placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { english } from '../english.ts'
import { AskedFor } from './asked-for.tsx'
import { ChildrenSection } from './children-section.tsx'
import { DetailsSection } from './details-section.tsx'
import { dropDraft, keepDraft, readDraft } from './draft.ts'
import { FamilySection } from './family-section.tsx'
import { addImported, errorsOf, type Form, fromBooking, fromRequest, newForm, toBooking } from './form.ts'
import { ImportIntoBooking } from './import-into-booking.tsx'
import { NeedsSection } from './needs-section.tsx'
import { ProfessionalsSection } from './professionals-section.tsx'
import { usePreview } from './use-preview.ts'
import { WhenSection } from './when-section.tsx'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 22rem)',
    gridTemplateRows: 'auto 1fr',
    gridTemplateAreas: '"fields deadlines" "send deadlines"',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 1000px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto',
      gridTemplateAreas: '"fields" "deadlines" "send"',
    },
  },
  fields: { gridArea: 'fields', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  deadlines: { gridArea: 'deadlines', minWidth: 0 },
  send: { gridArea: 'send' },
  example: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

const words = english.booking
const NO_ERRORS: ReadonlyMap<string, string> = new Map()

/** One page: who, when, where; every deadline that it causes; then one button. */
export function BookingPage({ requestId }: { requestId: string | null }) {
  const styles = useStyles()
  const { me } = useSession()
  const mayBook = me.roles.includes('business-team')
  return (
    <>
      <div className={styles.head}>
        <Link href={placeOf.list}>{english.conference.back}</Link>
        <h1 className={styles.title}>{words.title}</h1>
        {mayBook && <Text>{words.draftKept}</Text>}
      </div>
      {!mayBook ? (
        <TroubleBar message={words.notForYou} />
      ) : requestId ? (
        <BookingOfRequest requestId={requestId} />
      ) : (
        <BookingForm request={null} />
      )}
    </>
  )
}

function BookingOfRequest({ requestId }: { requestId: string }) {
  const { api } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(showRequest, { params: { id: requestId } }),
    () => false,
  )
  if (!value) return trouble ? <TroubleBar message={trouble.message} /> : <Waiting label={english.loading} />
  return (
    <>
      <AskedFor request={value} onSettled={reload} />
      {value.state === 'sent' && <BookingForm request={value} />}
    </>
  )
}

function BookingForm({ request }: { request: ShownRequest | null }) {
  const styles = useStyles()
  const { api, me } = useSession()
  const requestId = request?.id ?? null
  const empty = () => (request ? fromRequest(request, me.preset) : newForm(me.preset))
  const [form, setForm] = useState(() => readDraft(requestId) ?? empty())
  const [asked, setAsked] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const preview = usePreview(form)
  // While another day is looked at, what stood against the last one does not count: the service judges in the end.
  const problems = preview.isLimitOnly || preview.loading ? undefined : preview.preview?.problems
  const found = useMemo(() => errorsOf(form, problems ?? []), [form, problems])
  const errors = asked ? found : NO_ERRORS
  const action = useAction<{ conferenceId: string }>(({ conferenceId }) => {
    dropDraft(requestId)
    goTo(placeOf.conference(conferenceId))
  })
  useEffect(() => keepDraft(requestId, form), [requestId, form])

  const set = (change: Partial<Form>) => setForm((before) => ({ ...before, ...change }))
  function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (found.size === 0) action.run(() => api.call(bookConference, { body: { ...toBooking(form), requestId } }))
    // After the errors are on the page.
    else setTimeout(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  function startAgain() {
    dropDraft(requestId)
    setAsked(false)
    setForm(empty())
  }

  return (
    <ErrorsContext value={errors}>
      {me.example && !request && <Example fill={() => me.example && setForm(fromBooking(me.example))} />}
      {/* A dialog has a form of its own, which cannot stand inside another. */}
      <div className={styles.example}>
        <Text>{words.importLead}</Text>
        <ImportIntoBooking onRead={(people) => set({ professionals: addImported(form.professionals, people) })} />
      </div>
      <form ref={element} className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.fields}>
          <WhenSection form={form} set={set} preview={preview.preview} isLimitOnly={preview.isLimitOnly} />
          <ProfessionalsSection form={form} set={set} />
          <FamilySection form={form} set={set} />
          <ChildrenSection form={form} set={set} />
          <DetailsSection form={form} set={set} />
          <NeedsSection form={form} set={set} />
        </div>
        <div className={styles.deadlines}>
          <Section title={words.deadlines}>
            <Deadlines {...preview} />
          </Section>
        </div>
        <div className={styles.send}>
          <Section title={words.sendTitle}>
            <Text>{summaryOf(form)}</Text>
            {form.whereabouts === 'unknown' && <Text>{words.held}</Text>}
            {errors.size > 0 && <TroubleBar message={words.toPutRight(errors.size)} />}
            {action.trouble && <TroubleBar message={action.trouble.message} />}
            <div className={styles.actions}>
              <Button type="submit" appearance="primary" disabledFocusable={action.busy}>
                {action.busy ? words.sending : words.send}
              </Button>
              <Button onClick={startAgain} disabledFocusable={action.busy}>
                {words.startAgain}
              </Button>
              {action.busy && <Spinner size="tiny" />}
            </div>
          </Section>
        </div>
      </form>
    </ErrorsContext>
  )
}

/** Beside the stand-in: nobody should have to type a family to try the product. */
function Example({ fill }: { fill(): void }) {
  const styles = useStyles()
  return (
    <div className={styles.example}>
      <Text>{words.exampleLead}</Text>
      <Button onClick={fill}>{words.example}</Button>
    </div>
  )
}

function Deadlines({ preview, trouble, loading, isLimitOnly }: ReturnType<typeof usePreview>) {
  if (trouble) return <TroubleBar message={trouble.message} />
  if (loading && !preview) return <Spinner size="tiny" label={words.deadlinesLoading} />
  if (!preview) return <Text>{words.deadlinesEmpty}</Text>
  const limit = preview.deadlines.filter(({ name }) => name === 'conference-limit')
  return (
    <>
      <DeadlineList deadlines={isLimitOnly ? limit : preview.deadlines} />
      {isLimitOnly && <Text>{words.deadlinesEmpty}</Text>}
    </>
  )
}

function summaryOf({ professionals, family, chair }: Form): string {
  const asked = professionals.filter(
    ({ key, role }) => roleIn({ chairId: chair }, { id: key, role, side: 'professional' }).asksReport,
  )
  const byMail = family.filter(({ safe }) => safe).length
  return words.summary(asked.length, professionals.length, byMail, family.length - byMail)
}
