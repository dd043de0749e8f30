import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { type ClosingView, closeConference, type Follows, showClosing } from '../../../bot/api/closing.ts'
import { missingForClosing } from '../../../conference/meeting/missing-for-closing.ts'
import type { ClosingProblemCode } from '../../../conference/outcome/problems.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Section } from '../../parts/section.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useFocusKept } from '../../parts/use-focus-kept.ts'
import { dayWords, instantWords, momentWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { english as shared } from '../english.ts'
import { Home } from '../home.tsx'
import { useRing } from '../use-focus-after-press.ts'
import { useKept } from '../use-kept.ts'
import { useRunning } from '../use-running.ts'
import { Correcting } from './correcting.tsx'
import { london } from './day-words.ts'
import { english } from './english.ts'
import { useSubtitle } from './subtitle.ts'
import { useNames } from './who-fields.tsx'

const words = english.closing

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
})

/** What still stands in the way, what follows, and the press that makes it follow. */
export function Closing() {
  const { api } = useSession()
  const { running, meeting, sending } = useRunning()
  const { id } = running
  const { value, trouble, reload } = useLoaded(
    () => api.call(showClosing, { params: { id } }),
    () => false,
  )
  const { version } = running.meeting
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something else stands in the meeting
  useEffect(() => void reload(), [version])
  const { inquorate } = meeting.outcome
  const interim = inquorate?.kind === 'interim' ? momentWords(london(inquorate.newStart)) : null
  const press = interim ? words.adjourn : words.close
  const unsent = sending.waiting.length > 0
  const [isCorrecting, correct] = useKept('is-correcting', false)
  const ring = useRing()
  const isOwnPress = useRef(false)
  const news = useRef<HTMLElement>(null)
  const keepFocus = useFocusKept(() => news.current)
  if (isCorrecting && value?.may.correct)
    return (
      <Correcting
        takesFocus={isOwnPress.current}
        onEnd={async () => {
          await reload()
          correct(false)
          keepFocus()
        }}
      />
    )
  return (
    <Section title={value?.state === 'closed' ? words.isClosed : words.title}>
      <Home>
        {!value && (trouble ? <TroubleBar message={trouble.message} /> : <span role="status">{words.looking}</span>)}
        {value?.state === 'closed' && value.closedAt && (
          <strong ref={news} tabIndex={-1} className={ring.apart}>
            {words.closed(instantWords(value.closedAt))}
          </strong>
        )}
        {value?.adjourned && (
          <span ref={news} tabIndex={-1} className={ring.apart}>
            {words.adjourned(momentWords(value.adjourned.newStart))}
          </span>
        )}
        {value?.state !== 'closed' && !value?.adjourned && <StillOpen problems={value?.problems ?? []} />}
        {value?.follows && !interim && <Following follows={value.follows} isClosed={value.state === 'closed'} />}
        {value?.corrections.map(({ at, reason }) => (
          <span key={at}>{words.corrected(instantWords(at), reason)}</span>
        ))}
        {value?.may.correct && (
          <div>
            <Button
              onClick={() => {
                isOwnPress.current = true
                correct(true)
              }}
            >
              {words.correct}
            </Button>
          </div>
        )}
        {value?.whyNotCorrected && running.me === running.frame.chairId && <span>{value.whyNotCorrected}</span>}
        {value?.state === 'open' && value.may.close && (
          <div>
            <ConfirmDialog
              trigger={{
                children: press,
                appearance: 'primary',
                disabledFocusable: unsent || value.problems.length > 0,
              }}
              title={press}
              lead={interim ? words.adjournLead(interim) : words.confirmLead}
              confirm={press}
              send={() => api.call(closeConference, { params: { id }, body: { version: meeting.version } })}
              onDone={async () => {
                await reload()
                keepFocus()
              }}
            />
          </div>
        )}
        {value?.state === 'open' && unsent && <span role="status">{words.unsent}</span>}
      </Home>
    </Section>
  )
}

/** By the rules of the page itself, so that it needs no connection; and what only the service knows. */
function StillOpen({ problems }: Pick<ClosingView, 'problems'>) {
  const { running, meeting } = useRunning()
  const missing = missingForClosing(running.frame, running.people, meeting)
  const others = problems.filter(({ code }) => !KNOWN_HERE.includes(code))
  const blocking = missing.filter(({ blocks }) => blocks)
  const open = missing.filter(({ blocks }) => !blocks)
  return (
    <>
      {blocking.length + others.length > 0 ? (
        <List
          title={words.missing}
          lines={[...blocking.map((one) => one.words), ...others.map(({ message }) => message)]}
        />
      ) : (
        <span>{words.nothing}</span>
      )}
      {open.length > 0 && <List title={words.look} lines={open.map((one) => one.words)} />}
    </>
  )
}

const KNOWN_HERE: readonly ClosingProblemCode[] = [
  'not-started',
  'inquorate',
  'no-decision',
  'no-category',
  'core-group-not-confirmed',
]

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useStyles()
  const subtitle = useSubtitle()
  return (
    <>
      <h3 className={subtitle.title}>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function Following({ follows, isClosed }: { follows: Follows; isClosed: boolean }) {
  const { running } = useRunning()
  const nameOf = useNames()
  const childrenOf = (ids: readonly string[]) =>
    shared.list(running.frame.children.filter(({ id }) => ids.includes(id)).map(({ name }) => name))
  const { children, ended, actions, members, coreGroups, review } = follows
  const lines = [
    children.length > 0 && words.plans(childrenOf(children.map(({ childId }) => childId))),
    ended.length > 0 && words.ended(childrenOf(ended)),
    actions.length > 0 && words.actions(actions.length),
    members.length > 0 && words.members(shared.list(members.map((id) => nameOf(id)))),
    ...coreGroups.map(({ number, start, due }) =>
      start ? words.coreGroup(number, momentWords(start)) : words.coreGroupToPick(number, dayWords(due)),
    ),
    review &&
      (review.agreed ? words.review(momentWords(review.agreed.start)) : words.reviewBy(dayWords(review.bookBy))),
    review?.whyNot,
    words.papers,
  ].filter((line): line is string => Boolean(line))
  return <List title={isClosed ? words.followed : words.lead} lines={lines} />
}
