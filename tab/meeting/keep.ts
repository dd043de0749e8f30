/** The page's own memory of this window, where the browser gives one: a frame of somebody else's page may have none. */
export interface Keep {
  read(key: string): unknown
  /** Null forgets it. */
  write(key: string, value: unknown): void
}

/** Everything kept is this person's in this conference, and nobody else's who signs in here later. */
export function keepFor(personId: string, conferenceId: string, storage: () => Storage = () => sessionStorage): Keep {
  const place = (key: string) => `meeting:${conferenceId}:${personId}:${key}`
  return {
    read(key) {
      try {
        return JSON.parse(storage().getItem(place(key)) ?? 'null')
      } catch {
        return null
      }
    },
    write(key, value) {
      try {
        if (value === null) storage().removeItem(place(key))
        else storage().setItem(place(key), JSON.stringify(value))
      } catch {
        // Without it what was typed lives as long as the page does.
      }
    },
  }
}
