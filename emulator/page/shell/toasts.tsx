import { Link, Toast, ToastBody, ToastTitle, ToastTrigger, useToastController } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { formatAddress } from '../address.ts'
import { english } from '../english.ts'
import type { World } from '../world.ts'

export const toasterId = 'notifications'

/** Shows what a phone would show of a message that nobody is looking at; what was there before the page opened stays quiet. */
export function useToasts({ config, people, notifications }: World, lookingAt: string | null) {
  const { dispatchToast } = useToastController(toasterId)
  const told = useRef<Set<string> | null>(null)
  useEffect(() => {
    const before = told.current
    told.current = new Set(notifications.map(({ id }) => id))
    if (!before) return
    for (const { id, owner, text } of notifications) {
      const person = people.find(({ email }) => email.toLowerCase() === owner)
      if (before.has(id) || owner === lookingAt || !person) continue
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              <ToastTrigger>
                <Link href={formatAddress({ person: owner, view: 'chat' })}>{english.read}</Link>
              </ToastTrigger>
            }
          >
            {english.wroteTo(config.app, person.displayName)}
          </ToastTitle>
          <ToastBody>{text}</ToastBody>
        </Toast>,
        { intent: 'info', timeout: 8000, toastId: id },
      )
    }
  }, [config, people, notifications, lookingAt, dispatchToast])
}
