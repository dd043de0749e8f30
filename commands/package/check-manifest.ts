import { understand } from '../../bot/chat/words.ts'
import type { Manifest } from './fill-in.ts'
import { leaves } from './leaves.ts'

/** Longer ones are cut in Teams' menu, though the schema takes them. */
const LONGEST_COMMAND = 32
const LONGEST_DESCRIPTION = 128

/** What a schema cannot say: that the manifest agrees with itself and with the bot. Each problem says what to do. */
export function checkManifest(manifest: Manifest): string[] {
  return [
    ...checkAddresses(manifest),
    ...checkIds(manifest),
    ...checkCommands(manifest),
    ...checkActions(manifest),
    ...checkNames(manifest),
    ...checkStage(manifest),
    ...checkOutlook(manifest),
  ]
}

/** Teams and Outlook open nothing outside of validDomains. */
function checkAddresses(manifest: Manifest): string[] {
  const domains = manifest.validDomains ?? []
  return [...leaves(manifest)].flatMap(({ at, text }) => {
    if (at === '$schema' || !/^https?:/i.test(text)) return []
    const url = URL.parse(text)
    if (url?.protocol !== 'https:') return [`${at}: ${text} has to start with https://.`]
    if (domains.some((domain) => covers(domain, url.host))) return []
    return [`${at}: ${url.host} is not among validDomains: add it there or correct the address.`]
  })
}

function covers(domain: string, host: string): boolean {
  return domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host === domain
}

function checkIds(manifest: Manifest): string[] {
  const appId = manifest.webApplicationInfo?.id
  const { resource = '' } = manifest.webApplicationInfo ?? {}
  if (!appId) return ['webApplicationInfo.id is missing: put the app registration’s id there.']
  const bots = (manifest.bots ?? []).filter(({ botId }) => botId !== appId)
  const [, host = '', id] = /^api:\/\/([^/]+)\/(.+)$/.exec(resource) ?? []
  const isOurs = id === appId && (manifest.validDomains ?? []).includes(host)
  return [
    ...bots.map(
      ({ botId }) => `bots: ${botId} is not webApplicationInfo.id (${appId}): both are the app registration.`,
    ),
    ...(isOurs ? [] : [`webApplicationInfo.resource is "${resource}": it has to be api://<our host>/${appId}.`]),
  ]
}

function checkCommands(manifest: Manifest): string[] {
  const lists = (manifest.bots ?? []).flatMap(({ commandLists }) => commandLists ?? [])
  return lists.flatMap(({ commands }) => {
    const titles = commands.map(({ title }) => title)
    return [
      ...titles.filter((title, index) => titles.indexOf(title) < index).map((title) => `"${title}" is listed twice.`),
      ...commands.flatMap(({ title, description }) => [
        ...(isUnderstood(title) ? [] : [`The bot does not understand "${title}": list a word of bot/chat/words.ts.`]),
        ...(title.length > LONGEST_COMMAND ? [`"${title}" is longer than ${LONGEST_COMMAND} characters.`] : []),
        ...(description.length > LONGEST_DESCRIPTION
          ? [`The description of "${title}" is longer than ${LONGEST_DESCRIPTION} characters.`]
          : []),
      ]),
    ]
  })
}

function isUnderstood(title: string): boolean {
  const understood = understand(title)
  return understood.kind === 'command' && understood.command === title
}

/** A press on the ribbon leads somewhere. */
function checkActions(manifest: Manifest): string[] {
  return (manifest.extensions ?? []).flatMap(({ runtimes = [], ribbons = [] }) => {
    const known = runtimes.flatMap(({ actions = [] }) => actions.map(({ id }) => id))
    const tabs = ribbons.flatMap((ribbon) => ribbon.tabs)
    const controls = tabs.flatMap(({ groups = [] }) => groups.flatMap((group) => group.controls ?? []))
    return controls.flatMap(({ id, actionId }) => {
      if (!actionId) return [`The button ${id} has no actionId.`]
      if (known.includes(actionId)) return []
      return [`The button ${id} wants the action ${actionId}: no runtime has it, they have ${known.join(', ')}.`]
    })
  })
}

function checkNames(manifest: Manifest): string[] {
  const tabs = (manifest.staticTabs ?? []).map(({ entityId }) => entityId)
  return tabs
    .filter((id, index) => tabs.indexOf(id) < index)
    .map((id) => `Two tabs are called ${id}: each entityId stands for one page.`)
}

/** A page that may be shown on the stage needs the permission, and the permission needs such a page. */
function checkStage(manifest: Manifest): string[] {
  const hasStage = (manifest.staticTabs ?? []).some(({ context = [] }) => context.includes('meetingStage'))
  if (hasStage === asks(manifest, 'MeetingStage.Write.Chat')) return []
  return [
    hasStage
      ? 'A tab has the context meetingStage: ask for MeetingStage.Write.Chat (Delegated) in authorization.'
      : 'MeetingStage.Write.Chat is asked for, and no tab has the context meetingStage: take it out.',
  ]
}

function checkOutlook(manifest: Manifest): string[] {
  return (manifest.extensions ?? []).flatMap(({ alternates = [] }) => [
    ...(alternates.some(({ alternateIcons }) => alternateIcons)
      ? []
      : ['extensions[0].alternates has no alternateIcons: without them Outlook on Mac never gets the add-in.']),
    ...(alternates.some(({ hide, prefer }) => hide || prefer)
      ? ['extensions[0].alternates hides or prefers another add-in: there is no other one of ours.']
      : []),
    ...(asks(manifest, 'MailboxItem.Read.User')
      ? []
      : ['MailboxItem.Read.User (Delegated) is missing in authorization: the pane reads the appointment.']),
    ...(asks(manifest, 'Mailbox.SharedFolder')
      ? []
      : ['Mailbox.SharedFolder (Delegated) is missing in authorization: the team works in a shared calendar.']),
  ])
}

function asks(manifest: Manifest, permission: string): boolean {
  const asked = manifest.authorization?.permissions?.resourceSpecific ?? []
  return asked.some(({ name }) => name === permission)
}
