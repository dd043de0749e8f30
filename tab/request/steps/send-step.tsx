import {
  Button,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { discardRequest, type ShownRequest, sendRequest } from '../../../bot/api/requests.ts'
import type { RequestProblem } from '../../../conference/request.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Section } from '../../parts/section.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import type { Answer } from '../../shell/api-client.ts'
import { goTo } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { requestPlace } from '../places.ts'
import type { Draft } from '../use-draft.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  item: { paddingBlock: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

const words = english.send

interface Props {
  request: ShownRequest
  draft: Draft
  problems: readonly RequestProblem[]
  onSent(): unknown
}

/** What is still missing, with the way to it; or the one button that sends it. */
export function SendStep({ request, draft, problems, onSent }: Props) {
  const styles = useStyles()
  const { api } = useSession()
  const { id } = request
  const { answers, set, save } = draft
  const action = useAction(onSent)
  async function send(): Promise<Answer<unknown>> {
    const version = await save()
    if (version === null)
      return { ok: false, trouble: { reason: 'not-saved', message: english.form.notSaved, errors: [] } }
    return api.call(sendRequest, { params: { id }, body: {}, version })
  }
  return (
    <Section title={words.summary}>
      <Text>
        {words.people(
          answers.children.length,
          answers.family.length,
          answers.professionals.length,
          answers.needs.length,
        )}
      </Text>
      <Field label={words.notes} hint={words.notesHint}>
        <Textarea value={answers.notes} onChange={(_, data) => set({ notes: data.value })} resize="vertical" rows={4} />
      </Field>
      {problems.length > 0 ? (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{words.missing(problems.length)}</MessageBarTitle>
              {words.missingLead}
            </MessageBarBody>
          </MessageBar>
          <ul className={styles.list}>
            {problems.map(({ step, field, message }) => (
              <li key={field} className={styles.item}>
                <Link href={requestPlace.step(id, step)}>{words.at(english.form.names[step], message)}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Text>{words.nothingMissing}</Text>
      )}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={action.busy || problems.length > 0}
          onClick={() => action.run(send)}
        >
          {action.busy ? words.sending : words.send}
        </Button>
        <ConfirmDialog
          {...words.discard}
          trigger={{ children: words.discard.open }}
          send={() => api.call(discardRequest, { params: { id } })}
          onDone={() => goTo(requestPlace.list)}
        />
      </div>
    </Section>
  )
}
