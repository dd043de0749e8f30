import type { Conference } from '../../../conference/conference.ts'
import { quorumForecast } from '../../../conference/quorum.ts'
import { english } from './english.ts'

/** "2 of 3: police unconfirmed" */
export function quorumInWords(conference: Conference): string {
  const forecast = quorumForecast(conference)
  const words = english.quorum(forecast)
  return forecast.socialCare ? words : `${words}. ${english.noSocialCare}`
}
