import { Notice } from './notice.tsx'

/** Something that did not work, said where it was asked for. */
export function TroubleBar({ title, message }: { title?: string; message: string }) {
  return (
    <Notice intent="error" role="alert" title={title}>
      {message}
    </Notice>
  )
}
