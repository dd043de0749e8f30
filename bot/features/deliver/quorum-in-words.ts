import type { Conference } from '../../../conference/conference.ts'
import { quorumForecast } from '../../../conference/quorum.ts'
import { english } from './english.ts'

/** "3 of 3: social care, education, health" */
export function quorumInWords(conference: Conference): string {
  const forecast = quorumForecast(conference)
  const words = english.quorum(Math.min(forecast.counted.length, forecast.needed), forecast.needed, forecast.counted)
  return forecast.socialCare ? words : `${words}. ${english.noSocialCare}`
}
