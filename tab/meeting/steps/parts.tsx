import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { presentIn } from '../../../conference/meeting/meeting.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { english as shared } from '../english.ts'
import { useRunning } from '../use-running.ts'
import { english } from './english.ts'

const words = english.parts

const useStyles = makeStyles({
  parts: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
})

/** Of a split conference: which part is on and who is in it, and the way to the next. */
export function Parts() {
  const styles = useStyles()
  const { running, meeting, people, act } = useRunning()
  const { parts } = running.frame
  const part = parts.find(({ number }) => number === meeting.part)
  const next = parts.find(({ number }) => number === meeting.part + 1)
  const before = parts.find(({ number }) => number === meeting.part - 1)
  if (!part) return null
  const names = (ids: readonly string[]) =>
    shared.list(people.filter(({ id }) => ids.includes(id)).map(({ name }) => name))
  const leaving = next ? presentIn(meeting).filter((id) => part.people.includes(id) && !next.people.includes(id)) : []
  return (
    <div className={styles.parts}>
      <span className={styles.title}>{words.title(part.number, parts.length)}</span>
      <span>{words.who(names(part.people))}</span>
      {next && (
        <ConfirmDialog
          trigger={{ children: words.next(next.number) }}
          title={words.next(next.number)}
          lead={[words.who(names(next.people)), leaving.length > 0 && words.leave(names(leaving)), words.nextLead]
            .filter(Boolean)
            .join(' ')}
          confirm={words.next(next.number)}
          send={async () => ({ ok: true, value: act({ kind: 'go-to-part', number: next.number }) })}
          onDone={() => undefined}
        />
      )}
      {!next && before && (
        <Button size="small" onClick={() => act({ kind: 'go-to-part', number: before.number })}>
          {words.back(before.number)}
        </Button>
      )}
    </div>
  )
}
