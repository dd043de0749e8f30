import { makeStyles, tokens } from '@fluentui/react-components'
import { type CoreGroupsOfConference, leaveCoreGroup } from '../../../../bot/api/core-group.ts'
import { TextDialog } from '../../../parts/text-dialog.tsx'
import { dayWords } from '../../../shell/dates.ts'
import { useSession } from '../../../shell/session.ts'
import { english } from './core-groups-english.ts'
import { JoinDialog } from './core-groups-join.tsx'

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
})

interface Props {
  conferenceId: string
  value: CoreGroupsOfConference
  reload(): Promise<void>
}

/** Who is in the core group, who was, and who comes or goes. */
export function CoreGroupMembers({ conferenceId, value, reload }: Props) {
  const styles = useStyles()
  const { api } = useSession()
  const { members, may } = value
  const { open, openOf, title, lead, label, missing, confirm } = english.leave
  return (
    <div>
      <h3 className={styles.head}>{english.members}</h3>
      <ul className={styles.list}>
        {members.map(({ id, name, role, from, until, reason, isLead }) => (
          <li key={`${id}|${from}`}>
            {english.member(name, role)} {until && english.left(dayWords(until), reason)}
            {may.run && !until && !isLead && (
              <TextDialog
                trigger={{ children: open, size: 'small', appearance: 'subtle', 'aria-label': openOf(name) }}
                {...{ title, lead: lead(name), label, missing, confirm, onDone: reload }}
                send={(why) =>
                  api.call(leaveCoreGroup, { params: { id: conferenceId, participantId: id }, body: { reason: why } })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {may.run && <JoinDialog {...{ conferenceId, value, reload }} />}
    </div>
  )
}
