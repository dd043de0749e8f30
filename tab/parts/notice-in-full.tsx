import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { NoticeProps } from './notice.tsx'

export function NoticeInFull({ intent, role, title, actions, children }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline" {...(role && { role })}>
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  )
}
