import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'

/** Something that did not work, said where it was asked for. */
export function TroubleBar({ title, message }: { title?: string; message: string }) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {message}
      </MessageBarBody>
    </MessageBar>
  )
}
