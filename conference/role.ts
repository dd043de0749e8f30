/** What a role means for the rules (domain.md §3: each role says three things). */
export interface Role {
  asksReport: boolean
  getsPack: boolean
  countsForQuorum: boolean
}

const PROFESSIONAL: Role = { asksReport: true, getsPack: true, countsForQuorum: true }
const FAMILY: Role = { asksReport: false, getsPack: true, countsForQuorum: false }
const CHAIR: Role = { asksReport: false, getsPack: true, countsForQuorum: false }
/** They come for somebody else: what they read is that person's to share. */
const COMPANION: Role = { asksReport: false, getsPack: false, countsForQuorum: false }

const SPECIAL: readonly [RegExp, Role][] = [
  [/\bchair(person)?\b/, CHAIR],
  [/\bminute[- ]?taker\b|\bnote[- ]?taker\b/, CHAIR],
  [/\binterpreter\b|\bsigner\b|\btranslator\b|\badvocate\b|\bsupporter\b/, COMPANION],
  [/\bobserver\b|\bbusiness team\b/, COMPANION],
]

/** The rules of a role by its word, forgiving of case and hyphens. A professional's unknown role is asked for a report. */
export function roleOf(participant: { role: string; side: 'professional' | 'family' }): Role {
  const word = participant.role.trim().toLowerCase()
  const special = SPECIAL.find(([pattern]) => pattern.test(word))
  if (special) return special[1]
  return participant.side === 'family' ? FAMILY : PROFESSIONAL
}

/** As `roleOf`, but whoever chairs this conference is its chair whatever their job is called. */
export function roleIn(
  conference: { chairId: string },
  participant: { id: string; role: string; side: 'professional' | 'family' },
): Role {
  return participant.id === conference.chairId ? CHAIR : roleOf(participant)
}
