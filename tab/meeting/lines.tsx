import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { stepAt } from '../../conference/meeting/agenda.ts'
import type { Line } from '../../conference/meeting/line.ts'
import { linesKeptOff } from '../../conference/meeting/line.ts'
import { presentIn } from '../../conference/meeting/meeting.ts'
import { Fold } from '../parts/fold.tsx'
import { Notice } from '../parts/notice.tsx'
import { Section } from '../parts/section.tsx'
import { english } from './english.ts'
import { LineItem } from './line-item.tsx'
import { useRunning } from './use-running.ts'

const words = english.lines

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  step: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
})

/** What is written in this step, and below it in the others; after the end all of it, step by step. */
export function Lines() {
  const { meeting } = useRunning()
  if (meeting.state === 'ended')
    return (
      <Section title={words.all}>
        {meeting.lines.length > 0 ? <BySteps lines={meeting.lines} /> : <span>{words.none}</span>}
      </Section>
    )
  const here = meeting.lines.filter(({ step }) => step === meeting.step)
  const others = meeting.lines.filter(({ step }) => step !== meeting.step)
  return (
    <Section title={words.title}>
      <KeptOff />
      {here.length > 0 ? <List lines={here} /> : <span>{words.none}</span>}
      {others.length > 0 && (
        <Fold title={words.others}>
          <BySteps lines={others} />
        </Fold>
      )}
    </Section>
  )
}

function BySteps({ lines }: { lines: readonly Line[] }) {
  const styles = useStyles()
  return [...Map.groupBy(lines, ({ step }) => step)]
    .toSorted(([a], [b]) => a - b)
    .map(([step, ofStep]) => (
      <div key={step}>
        <h3 className={styles.step}>
          {step}. {stepAt(step).title}
        </h3>
        <List lines={ofStep} />
      </div>
    ))
}

function List({ lines }: { lines: readonly Line[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <LineItem key={line.id} line={line} />
      ))}
    </ul>
  )
}

/** Somebody came for whom they were not meant: in one place, with one press to show them again. */
function KeptOff() {
  const { meeting, people, act } = useRunning()
  const present = presentIn(meeting)
  const keptOff = linesKeptOff(meeting).filter(({ step }) => step === meeting.step)
  if (meeting.state !== 'under-way' || keptOff.length === 0) return null
  if (present.length === 0) return <span>{words.nobodyHere}</span>
  const without = people.filter(({ id }) =>
    keptOff.some(({ audience }) => audience !== 'everyone' && present.includes(id) && !audience.includes(id)),
  )
  const names = english.list(without.map(({ name }) => name))
  return (
    <Notice
      intent="info"
      actions={
        <Button
          onClick={() => {
            for (const { id: lineId, version, audience } of keptOff)
              if (audience !== 'everyone')
                act({ kind: 'set-audience', lineId, version, audience: [...new Set([...audience, ...present])] })
          }}
        >
          {words.showAll(keptOff.length)}
        </Button>
      }
    >
      {words.keptOffCount(keptOff.length, names)}
    </Notice>
  )
}
