import manifest from '../../manifest/manifest.json' with { type: 'json' }

type Tab = (typeof manifest.staticTabs)[number]

/** Where Teams and Outlook show pages of the app, as its manifest says, at this service's address. */
export function appPages(serviceUrl: string) {
  const here = (url: string) => url.replace('https://{{host}}', serviceUrl)
  const tab = ({ entityId, name, contentUrl }: Tab) => ({ entityId, name, contentUrl: here(contentUrl) })
  const inScope = (scope: string) => manifest.staticTabs.filter(({ scopes }) => scopes.includes(scope)).map(tab)
  const [meetingTab] = inScope('groupChat')
  const [pane] = manifest.extensions.flatMap(({ runtimes }) => runtimes)
  if (!meetingTab || !pane) throw new Error('manifest.json has no tab for meetings, or no pane for Outlook.')
  return { teamsTabs: inScope('personal'), meetingTab, outlookPane: here(pane.code.page) }
}
