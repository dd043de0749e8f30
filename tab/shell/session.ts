import { createContext, useContext } from 'react'
import type { Me } from '../../bot/api/me.ts'
import type { Api } from './api-client.ts'
import type { Session } from './sign-in/session.ts'

export interface PageSession {
  api: Api
  me: Me
  session: Session
}

export const SessionContext = createContext<PageSession | null>(null)

export function useSession(): PageSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession is for what stands inside the signed-in page')
  return session
}
