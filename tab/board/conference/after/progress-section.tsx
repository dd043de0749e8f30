import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { showProgress } from '../../../../bot/api/progress.ts'
import { BarTable } from '../../../parts/bar-table.tsx'
import { type Column, DataTable } from '../../../parts/data-table.tsx'
import { LineChart } from '../../../parts/line-chart.tsx'
import { Section } from '../../../parts/section.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { Waiting } from '../../../parts/waiting.tsx'
import { Word } from '../../../parts/word.tsx'
import { dayWords } from '../../../shell/dates.ts'
import { useSession } from '../../../shell/session.ts'
import { useLoaded } from '../../../shell/use-loaded.ts'
import { english } from '../../english.ts'
import { nameOf } from '../people.ts'
import { useConference } from '../use-conference.ts'
import { afterEnglish } from './english.ts'

type Progress = z.infer<typeof showProgress.answer>
type Slot = Progress['slots'][number]
type Action = Progress['outcomes'][number]['actions'][number]

const words = afterEnglish.progress

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const MOODS = { 'on-time': 'good', late: 'waiting', missed: 'bad', open: 'plain', 'called-off': 'plain' } as const

/** How the plan goes, from what the core groups have written: the progress report before it is one. */
export function ProgressSection() {
  const { conference } = useConference()
  const { closed, plans } = conference.after
  if (!closed || plans.length === 0 || !conference.may.seeProgress) return null
  return (
    <Section title={words.title} lead={words.lead}>
      <Loaded />
    </Section>
  )
}

function Loaded() {
  const { api } = useSession()
  const { conference } = useConference()
  const { value, trouble } = useLoaded(
    () => api.call(showProgress, { params: { id: conference.id } }),
    () => false,
  )
  if (!value) return trouble ? <TroubleBar message={trouble.message} /> : <Waiting label={english.loading} />
  return (
    <>
      <Meetings slots={value.slots} />
      {value.attendance.length > 0 && <Attendance progress={value} />}
      <Outcomes progress={value} />
      <Scales progress={value} />
    </>
  )
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.part}>
      <h3 className={styles.head}>{title}</h3>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  )
}

function Meetings({ slots }: { slots: readonly Slot[] }) {
  const columns: Column<Slot>[] = [
    { name: words.columns.due, cell: ({ due }) => dayWords(due) },
    { name: words.columns.held, cell: ({ heldOn }) => (heldOn ? dayWords(heldOn) : words.notHeld) },
    {
      name: words.columns.judged,
      cell: ({ judged }) => <Word mood={MOODS[judged]}>{words.judged[judged]}</Word>,
      share: 0.6,
    },
  ]
  const isHeld = slots.some(({ heldOn }) => heldOn !== null)
  return (
    <Part title={words.meetings} {...(!isHeld && { lead: words.none })}>
      <DataTable label={words.meetings} columns={columns} rows={slots} rowKey={({ due }) => due} />
    </Part>
  )
}

function Attendance({ progress }: { progress: Progress }) {
  const { conference } = useConference()
  const rows = progress.attendance.map(({ personId, came, of }) => ({
    ...{ name: nameOf(conference, personId), value: came, words: words.came(came, of) },
  }))
  return (
    <Part title={words.attendance}>
      <BarTable label={words.attendance} head={words.attended} rows={rows} />
    </Part>
  )
}

function Outcomes({ progress }: { progress: Progress }) {
  const child = useChildName()
  const rows = progress.outcomes.flatMap(({ childId, outcome, actions }) =>
    actions.map((action) => ({ ...action, outcome: words.outcome(child(childId), outcome) })),
  )
  const columns: Column<(typeof rows)[number]>[] = [
    { name: words.outcomeColumns.outcome, cell: ({ outcome }) => outcome, share: 1.2 },
    { name: words.outcomeColumns.action, cell: ({ action }) => action, share: 1.4 },
    { name: words.outcomeColumns.now, cell: (action) => howItGoes(action), share: 0.8 },
  ]
  if (rows.length === 0) return null
  return (
    <Part title={words.outcomes}>
      <DataTable label={words.outcomes} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Part>
  )
}

function howItGoes({ state, now }: Action): string {
  if (state !== 'open') return words.states[state]
  return now ? words.how[now] : words.notSaid
}

/** A line for each person and child; the table below has the same numbers. */
function Scales({ progress: { scales } }: { progress: Progress }) {
  const { conference } = useConference()
  const child = useChildName()
  const lines = scales.map(({ personId, childId, points }) => ({
    name: words.line(nameOf(conference, personId), childId === null ? words.everyChild : child(childId)),
    points: points.map(({ on, value }) => ({ on: Temporal.PlainDate.from(on), value })),
  }))
  const days = [...new Set(scales.flatMap(({ points }) => points.map(({ on }) => on)))].toSorted()
  const columns: Column<(typeof lines)[number]>[] = [
    { name: words.who, cell: ({ name }) => name, share: 1.5 },
    ...days.map((day) => ({
      name: dayWords(day),
      cell: ({ points }: (typeof lines)[number]) =>
        points.findLast(({ on }) => on.toString() === day)?.value ?? words.dash,
    })),
  ]
  return (
    <Part title={words.scale} lead={lines.length > 0 ? words.scaleLead : words.noScale}>
      {lines.length > 0 && (
        <>
          <LineChart label={words.chart(lines.map(({ name }) => name))} lines={lines} most={10} />
          <DataTable label={words.scale} columns={columns} rows={lines} rowKey={({ name }) => name} />
        </>
      )}
    </Part>
  )
}

function useChildName() {
  const { conference } = useConference()
  return (id: string | null) => conference.children.find((child) => child.id === id)?.name ?? words.forAll
}
