import { Button, Link, makeStyles, Text } from '@fluentui/react-components'
import type { NeedToday } from '../../bot/api/conferences.ts'
import type { ShownAppointment } from '../../bot/api/outlook.ts'
import { english as board } from '../board/overview/english.ts'
import { needWords } from '../board/overview/need-words.ts'
import { cellsOf } from '../board/overview/row-cells.tsx'
import { RowFacts } from '../board/overview/row-facts.tsx'
import { DeadlineList } from '../parts/deadline-list.tsx'
import { Section } from '../parts/section.tsx'
import { placeOf } from '../shell/place.ts'
import { english } from './english.ts'

const useStyles = makeStyles({ start: { alignSelf: 'start' } })

const words = english.ours

interface Props {
  whole: NonNullable<ShownAppointment['whole']>
  now: string
  /** Nothing else in the pane is asked of them first. */
  isMain: boolean
}

/** The conference as its row of the board has it, the one thing that is most needed, and every deadline. */
export function WholeConference({ whole: { row, needs, deadlines }, now, isMain }: Props) {
  const [first] = needs
  return (
    <>
      <Section title={words.next}>
        {first ? <Need need={first} conferenceId={row.id} now={now} isMain={isMain} /> : words.none}
        {needs.length > 1 && <Text>{words.more(needs.length - 1)}</Text>}
      </Section>
      <Section title={words.state}>
        <RowFacts cells={cellsOf('coming')} row={row} />
        <Link href={`/tab/${placeOf.conference(row.id)}`} target="_blank" rel="noreferrer">
          {words.open}
        </Link>
      </Section>
      <Section title={words.deadlines}>
        <DeadlineList deadlines={deadlines} why={words.why} />
      </Section>
    </>
  )
}

interface NeedProps extends Pick<Props, 'now' | 'isMain'> {
  need: NeedToday
  conferenceId: string
}

function Need({ need, conferenceId, now, isMain }: NeedProps) {
  const styles = useStyles()
  const { what, place, call } = need
  return (
    <>
      <Text>
        {needWords(need, now)} {call && board.needsToday.call(call)}
      </Text>
      <Button
        as="a"
        className={styles.start}
        appearance={isMain ? 'primary' : 'secondary'}
        href={`/tab/${placeOf.section(conferenceId, place)}`}
        target="_blank"
        rel="noreferrer"
      >
        {board.needsToday.actions[what.kind]}
      </Button>
    </>
  )
}
