import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { MeetingPerson } from '../../../conference/meeting/people.ts'
import { chosenCoreGroup, holdersNotIn } from '../../../conference/outcome/chosen.ts'
import { CheckList } from '../../parts/check-list.tsx'
import { Fold } from '../../parts/fold.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { english as shared } from '../english.ts'
import { useKept } from '../use-kept.ts'
import { useRunning } from '../use-running.ts'
import { english } from './english.ts'
import { useUnsent } from './entry-item.tsx'
import { useSubtitle } from './subtitle.ts'
import { useNames } from './who-fields.tsx'

const words = english.coreGroup

const useStyles = makeStyles({ lead: { margin: 0, color: tokens.colorNeutralForeground2 } })

/** Whom each party chooses, who is pointed out, and whom the chair confirms. */
export function CoreGroup() {
  const { people, isCorrecting } = useRunning()
  const family = people.filter(({ side, speaks }) => side === 'family' && speaks)
  return (
    <Section title={words.title}>
      {family.length === 0 && <span>{words.noFamily}</span>}
      {!isCorrecting && <Choices family={family} />}
      <Members />
    </Section>
  )
}

function Choices({ family }: { family: readonly { id: string }[] }) {
  const styles = useStyles()
  const subtitle = useSubtitle()
  const { running, meeting, act } = useRunning()
  const nameOf = useNames()
  // Who turned up is no participant yet, and nobody can be a member before they are.
  const options = running.people.filter(({ side, speaks }) => side === 'professional' && speaks).map(option)
  if (options.length === 0) return <span>{words.nobodyToChoose}</span>
  return (
    <>
      <h3 className={subtitle.title}>{words.choices}</h3>
      <p className={styles.lead}>{words.choicesLead}</p>
      {family.map(({ id: personId }) => {
        const choice = meeting.outcome.choices.find((one) => one.personId === personId)
        return (
          <CheckList
            key={personId}
            label={words.chooses(nameOf(personId))}
            options={options}
            chosen={choice?.chosenIds ?? []}
            onChange={(chosenIds) =>
              act({
                ...{ kind: 'choose', choiceId: choice?.id ?? crypto.randomUUID(), version: choice?.version ?? null },
                ...{ personId, chosenIds },
              })
            }
          />
        )
      })}
    </>
  )
}

/** Nobody is a member before the chair says so; then they are whom the chair confirmed, whatever is chosen after. */
function Members() {
  const styles = useStyles()
  const subtitle = useSubtitle()
  const { meeting, running, act } = useRunning()
  const { people } = running
  const nameOf = useNames()
  const { outcome } = meeting
  const { leadSocialWorkerId } = running.frame
  const proposed = outcome.coreGroup ?? chosenCoreGroup(outcome, people, leadSocialWorkerId)
  const [ticked, tick] = useKept<string[] | null>('core-group', null)
  const members = ticked ?? [...proposed]
  const isConfirmed = outcome.coreGroup !== null && isSame(outcome.coreGroup, members)
  const holders = holdersNotIn(outcome, members)
  const isUnsent = useUnsent('confirm-core-group')
  // Where somebody stands does not change with a tick, so that the focus stays.
  const first = new Set([...proposed, ...holdersNotIn(outcome, proposed).map(({ id }) => id)])
  const others = people.filter(({ id, speaks }) => speaks && !first.has(id))
  const change = (ids: string[]) => tick(ids.includes(leadSocialWorkerId) ? ids : [...ids, leadSocialWorkerId])
  return (
    <>
      <h3 className={subtitle.title}>{words.members}</h3>
      <CheckList
        label={words.membersLabel}
        hint={words.lead}
        options={people.filter(({ id }) => first.has(id)).map(option)}
        chosen={members}
        onChange={change}
      />
      {others.length > 0 && (
        <Fold title={words.others(others.filter(({ id }) => members.includes(id)).length)}>
          <CheckList label={words.othersLabel} options={others.map(option)} chosen={members} onChange={change} />
        </Fold>
      )}
      {holders.length > 0 && (
        <Notice intent="warning">
          {words.holders} {shared.list(holders.map(({ id, actions }) => words.holder(nameOf(id), actions)))}.
        </Notice>
      )}
      <span className={styles.lead} role="status">
        {outcome.coreGroup
          ? words.confirmed(shared.list(outcome.coreGroup.map((id) => nameOf(id))))
          : words.unconfirmed}
        {outcome.coreGroup && !isConfirmed && ` ${words.changedSince}`}
        {isUnsent && ` ${english.unsent}`}
      </span>
      <div>
        {/* It stays when it has done its work, so that the focus does. */}
        <Button
          disabledFocusable={isConfirmed}
          onClick={() => {
            act({ kind: 'confirm-core-group', was: outcome.coreGroup && [...outcome.coreGroup], memberIds: members })
            tick(null)
          }}
        >
          {outcome.coreGroup ? words.confirmAgain : words.confirm}
        </Button>
      </div>
    </>
  )
}

const option = ({ id, name, role }: MeetingPerson) => ({ value: id, label: shared.write.person(name, role) })

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join() === other.toSorted().join()
}
