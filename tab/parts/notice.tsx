import type { ReactNode } from 'react'
import { fetchedLater } from './fetched-later.tsx'

export interface NoticeProps {
  intent: 'error' | 'warning' | 'info' | 'success'
  role?: 'alert' | 'status'
  title?: string | undefined
  children: ReactNode
  actions?: ReactNode
}

/** Fluent's message bar; its words alone as long as that is not there. */
export const Notice = fetchedLater<NoticeProps>(
  async () => (await import('./notice-in-full.tsx')).NoticeInFull,
  ({ role, title, children, actions }) => (
    <div role={role}>
      {title && <strong>{title} </strong>}
      {children} {actions}
    </div>
  ),
)
