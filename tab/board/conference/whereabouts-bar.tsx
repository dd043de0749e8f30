import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { answerWhereabouts } from '../../../bot/api/conference.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { useConference } from './use-conference.ts'

/** While nobody has answered the question, everything to the family is held; this says so and takes the answer. */
export function WhereaboutsBar() {
  const { api } = useSession()
  const { conference, reload } = useConference()
  const action = useAction(reload)
  const { id, may, whereabouts, state } = conference
  if (whereabouts !== 'unknown' || state !== 'booked') return null
  const words = english.whereabouts
  const answer = (given: 'yes' | 'no') =>
    action.run(() => api.call(answerWhereabouts, { params: { id }, body: { answer: given } }))
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.heldTitle}</MessageBarTitle>
          {words.question}
        </MessageBarBody>
        {may.run && (
          <MessageBarActions>
            <Button disabledFocusable={action.busy} onClick={() => answer('yes')}>
              {words.answers.yes}
            </Button>
            <Button disabledFocusable={action.busy} onClick={() => answer('no')}>
              {words.answers.no}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
    </>
  )
}
