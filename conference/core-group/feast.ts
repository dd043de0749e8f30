/** A day on which a family does not meet, as somebody has named it: "Eid al-Fitr". Nothing is booked on it by itself. */
export interface Feast {
  date: Temporal.PlainDate
  name: string
}

export function feastOn(date: Temporal.PlainDate, feasts: readonly Feast[]): Feast | undefined {
  return feasts.find((feast) => feast.date.equals(date))
}
