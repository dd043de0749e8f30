import type { ShownRequest } from '../../bot/api/requests.ts'

type Unsaved = Pick<ShownRequest, 'version' | 'answers'>

const nameOf = (id: string) => `request-1-${id}`

// Personal data: session storage lives as long as this tab and no other tab or person sees it.

/** What was typed into this version and had not reached the service when the page was left. */
export function readUnsaved({ id, version }: Pick<ShownRequest, 'id' | 'version'>): ShownRequest['answers'] | null {
  try {
    const unsaved: Unsaved | null = JSON.parse(sessionStorage.getItem(nameOf(id)) ?? 'null')
    return unsaved?.version === version ? unsaved.answers : null
  } catch {
    // A browser that forbids storage to frames: then only what was saved is there.
    return null
  }
}

export function keepUnsaved(id: string, unsaved: Unsaved) {
  try {
    sessionStorage.setItem(nameOf(id), JSON.stringify(unsaved))
  } catch {
    // As above.
  }
}

export function dropUnsaved(id: string) {
  try {
    sessionStorage.removeItem(nameOf(id))
  } catch {
    // As above.
  }
}
