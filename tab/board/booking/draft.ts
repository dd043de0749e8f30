import type { Form } from './form.ts'

// Another name with another shape: a draft of an earlier one is left alone. Each request has a draft of its own.
const nameOf = (requestId: string | null) => (requestId ? `booking-3-${requestId}` : 'booking-3')

// Personal data: session storage lives as long as this tab and no other tab or person sees it.

/** What was being typed before a reload, if anything. */
export function readDraft(requestId: string | null): Form | null {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(requestId)) ?? 'null')
  } catch {
    // A browser that forbids storage to frames: the form then lasts until a reload.
    return null
  }
}

export function keepDraft(requestId: string | null, form: Form) {
  try {
    sessionStorage.setItem(nameOf(requestId), JSON.stringify(form))
  } catch {
    // As above.
  }
}

export function dropDraft(requestId: string | null) {
  try {
    sessionStorage.removeItem(nameOf(requestId))
  } catch {
    // As above.
  }
}
