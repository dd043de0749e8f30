import { useSyncExternalStore } from 'react'
import type { Person } from '../controls.ts'

export const troubles = ['none', 'consent', 'unassigned'] as const
export type Trouble = (typeof troubles)[number]

const key = ({ email }: Person) => `sign-in ${email}`
const listeners = new Set<() => void>()

/** How the app's sign-in goes wrong for a person, as somebody chose it in this browser. */
export const signInTrouble = {
  of: (person: Person) => troubles.find((one) => one === sessionStorage.getItem(key(person))) ?? 'none',
  set(person: Person, trouble: Trouble) {
    sessionStorage.setItem(key(person), trouble)
    for (const listener of listeners) listener()
  },
}

export function useSignInTrouble(person: Person): Trouble {
  return useSyncExternalStore(listen, () => signInTrouble.of(person))
}

function listen(onChange: () => void) {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
