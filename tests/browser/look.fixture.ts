import type { Frame } from 'playwright-core'
import { cast } from './world.fixture.ts'

/** A page in one of its states, as one person sees it. */
export interface Look {
  /** "board, empty": the page and its state. */
  name: string
  email: string
  /** Below /tab/: '' is the board. */
  surface: '' | 'request' | 'my-reports' | 'meeting' | 'core-group' | 'outlook'
  place?: string
  /** Where it stands; 'browser' is a window of its own, in which nobody has signed in. */
  frame?: 'content' | 'sidePanel' | 'meetingStage' | 'task' | 'outlook' | 'browser'
  /** What is open in Outlook. */
  item?: object
  /** Why Teams gives no token. */
  refusal?: string
  /** Words that stand there once it can be used. */
  shows: string | RegExp
  /** What the person does first. */
  act?(page: Frame): Promise<unknown>
  /** Looked at in every theme and at every width. */
  isMain?: boolean
  /** In pixels; else those of every page. */
  widths?: readonly number[]
}

export const board = { email: cast.team, surface: '' } as const
export const mine = { email: cast.teacher, surface: 'my-reports' } as const
