import { createContext, useContext } from 'react'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'

interface Shown {
  conference: ConferenceStatus
  reload(): Promise<void>
}

export const ConferenceContext = createContext<Shown | null>(null)

export function useConference(): Shown {
  const shown = useContext(ConferenceContext)
  if (!shown) throw new Error('useConference is for what stands inside a conference')
  return shown
}
