import type { Form } from './form.ts'

// Another name with another shape: a draft of an earlier one is left alone.
const NAME = 'booking-2'

// Personal data: session storage lives as long as this tab and no other tab or person sees it.

/** What was being typed before a reload, if anything. */
export function readDraft(): Form | null {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? 'null')
  } catch {
    // A browser that forbids storage to frames: the form then lasts until a reload.
    return null
  }
}

export function keepDraft(form: Form) {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(form))
  } catch {
    // As above.
  }
}

export function dropDraft() {
  try {
    sessionStorage.removeItem(NAME)
  } catch {
    // As above.
  }
}
