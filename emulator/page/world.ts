import { controls, type Notification, type PageConfig, type Person } from './controls.ts'

/** What the page shows of everybody at once. */
export type World = {
  config: PageConfig
  people: Person[]
  notifications: Notification[]
  /** By mail address. */
  unreadMail: Record<string, number>
}

export async function readWorld(): Promise<World> {
  const [config, people, notifications] = await Promise.all([
    controls.config(),
    controls.people(),
    controls.notifications(),
  ])
  const unread = people.map(async ({ email }) => {
    const mails = await controls.mail(email)
    return [email, mails.filter(({ isRead }) => !isRead).length] as const
  })
  return { config, people, notifications, unreadMail: Object.fromEntries(await Promise.all(unread)) }
}
