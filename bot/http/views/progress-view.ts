import type { z } from 'zod'
import type { ProgressSoFar } from '../../../conference/progress/progress.ts'
import type { showProgress } from '../../api/progress.ts'

export function progressView(progress: ProgressSoFar): z.infer<typeof showProgress.answer> {
  return {
    slots: progress.slots.map(({ due, judged, meetings }) => ({
      ...{ due: due.toString(), judged },
      heldOn:
        meetings
          .find(({ state }) => state === 'held')
          ?.start?.toPlainDate()
          .toString() ?? null,
    })),
    attendance: progress.attendance,
    outcomes: progress.outcomes.map(({ childId, outcome, done, actions }) => ({
      ...{ childId, outcome, done },
      actions: actions.map(({ action: { id, action, state }, now }) => ({ id, action, state, now })),
    })),
    scales: progress.scales.map(({ personId, childId, points }) => ({
      ...{ personId, childId },
      points: points.map(({ on, value }) => ({ on: on.toString(), value })),
    })),
  }
}
