import type { Happened, TimelinePoint } from '../../../conference/timeline.ts'
import type { ConferenceStatus } from '../../api/conference.ts'

type PointView = ConferenceStatus['timeline'][number]

export function timelineView(points: readonly TimelinePoint[]): PointView[] {
  return points.map(({ name, at, because, state, happened }) => ({
    ...{ name, because, state },
    at: at.toString(),
    happened: happened.map(happenedView),
  }))
}

function happenedView(happened: Happened): PointView['happened'][number] {
  if (happened.kind === 'sent') return { ...happened, last: happened.last.toString() }
  return happened.kind === 'circulated' ? { ...happened, at: happened.at.toString() } : happened
}
