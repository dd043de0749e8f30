import { useEffect, useRef } from 'react'
import { type CalendarEvent, controls } from '../controls.ts'
import { openLink } from '../shell/links.ts'
import { sandbox } from '../shell/sandbox.ts'
import type { Viewer } from '../teams/place.ts'
import { type Trouble, useSignInTrouble } from '../teams/sign-in-trouble.ts'
import { officeItem, officeTheme, profileOf } from './office-item.ts'
import type { NewAppointment, OfficeNews, OfficeQuestion, TokenAnswer, TokenQuestion } from './office-messages.ts'

export type TaskPaneProps = {
  url: string
  viewer: Viewer
  /** Whose calendar the item lies in. */
  owner: string
  item: CalendarEvent
  onClose: () => void
  onNew: (draft: NewAppointment) => void
}

/** The app's page in Outlook's task pane, with this page playing Outlook around its Office.js. */
export function TaskPane(props: TaskPaneProps) {
  const { url, viewer, owner, item } = props
  const frame = useRef<HTMLIFrameElement>(null)
  const trouble = useSignInTrouble(viewer.person)
  const { origin } = new URL(url, location.href)
  const answer = useRef<(question: OfficeQuestion) => unknown>(() => null)
  answer.current = (question) => {
    switch (question.what) {
      case 'profile':
        return profileOf(viewer)
      case 'item':
        return officeItem(item, owner, viewer)
      case 'token':
        return tokenFor(viewer.person.email, question.asked, origin, trouble)
      case 'close':
        props.onClose()
        return null
      case 'open':
        openLink(question.url, viewer.person, viewer.config)
        return null
      case 'new-appointment':
        props.onNew(question.draft)
        return null
    }
  }
  useEffect(() => answerOffice(frame, origin, (question) => answer.current(question)), [origin])

  const tell = (news: OfficeNews) => {
    if (hasLoaded.current) frame.current?.contentWindow?.postMessage(news, origin)
  }
  const hasLoaded = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another item is news, not what is written into a draft.
  useEffect(() => {
    tell({ office: 'news', news: 'item-changed', item: officeItem(item, owner, viewer) })
  }, [item.id, owner])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another theme is news.
  useEffect(() => {
    tell({ office: 'news', news: 'theme-changed', theme: officeTheme(viewer) })
  }, [viewer.theme])

  return (
    <iframe
      // As in Teams, another way of signing in begins anew.
      key={trouble}
      ref={frame}
      title={viewer.config.app}
      sandbox={sandbox}
      src={url}
      onLoad={() => {
        hasLoaded.current = true
      }}
    />
  )
}

/** Answers only what comes from the frame and its origin, and only there. */
function answerOffice(
  frame: { current: HTMLIFrameElement | null },
  origin: string,
  answer: (question: OfficeQuestion) => unknown,
) {
  async function receive(event: MessageEvent) {
    const question = event.data as OfficeQuestion | null
    const asking = frame.current?.contentWindow
    if (!asking || event.source !== asking || event.origin !== origin || question?.office !== 'question') return
    const { id } = question
    try {
      asking.postMessage({ office: 'answer', id, value: await answer(question) }, origin)
    } catch (cause) {
      const error = { code: 5001, name: 'InternalError', message: String(cause) }
      asking.postMessage({ office: 'answer', id, error }, origin)
    }
  }
  addEventListener('message', receive)
  return () => removeEventListener('message', receive)
}

async function tokenFor(email: string, asked: TokenQuestion, origin: string, trouble: Trouble): Promise<TokenAnswer> {
  if (trouble === 'none') return controls.nestedToken(email, { ...asked, origin })
  if (trouble === 'unassigned')
    return { error: { status: 'PERSISTENT_ERROR', code: 'access_denied', description: 'AADSTS50105: not assigned.' } }
  const description = 'AADSTS65001: the user or administrator has not consented to use the application.'
  return asked.interactive
    ? { error: { status: 'USER_CANCEL', code: 'access_denied', description } }
    : { error: { status: 'USER_INTERACTION_REQUIRED', code: 'consent_required', description } }
}
