/** The page's own memory of this window, where the browser gives one: a frame of somebody else's page may have none. */
export interface Keep {
  read(): unknown
  /** Null forgets it. */
  write(value: unknown): void
}

/** Kept for this person and what they write in, "core-group:1", and for nobody else who signs in here later. */
export function keepFor(person: string, thing: string, storage: () => Storage = () => sessionStorage): Keep {
  const place = `${thing}:${person}`
  return {
    read() {
      try {
        return JSON.parse(storage().getItem(place) ?? 'null')
      } catch {
        return null
      }
    },
    write(value) {
      try {
        if (value === null) storage().removeItem(place)
        else storage().setItem(place, JSON.stringify(value))
      } catch {
        // Without it what was typed lives as long as the page does.
      }
    },
  }
}
