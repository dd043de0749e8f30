import { formatMoment, toLondon } from '../../conference/civil-time.ts'

export const momentInWords = (at: Temporal.Instant) => `Next thing due: ${formatMoment(toLondon(at))}`
