import { createContext, useContext } from 'react'
import type { MyPart, MyReport } from '../../bot/api/my-work.ts'

export interface PartAtHand {
  part: MyPart
  /** Looks again, and puts the focus where the news is: the button that was pressed may be gone. */
  onDone(): Promise<void>
}

export const PartContext = createContext<PartAtHand | null>(null)

export function usePart(): PartAtHand {
  const part = useContext(PartContext)
  if (!part) throw new Error('usePart is for what stands inside one conference of the list')
  return part
}

/** The report of the part at hand, for what is shown only where one is asked for. */
export function useReport(): MyReport {
  const { report } = usePart().part
  if (!report) throw new Error('useReport is for a part of which a report is asked')
  return report
}
