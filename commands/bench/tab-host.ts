/** What the least of a Teams is told about who sits in front of it. */
export interface Sitting {
  token: string
  /** Why there is no token, in Teams' words; empty when there is one. */
  refusal?: string
  name: string
  frameContext: 'content' | 'sidePanel' | 'meetingStage' | 'task'
  /** The place in the page: "#/conferences/…". */
  place: string
}

/** A page that frames `url` and answers TeamsJS's first questions at once, so that a host costs the same for every page. */
export function hostPage(url: string, { token, refusal = '', name, frameContext, place }: Sitting): string {
  const runtime = {
    apiVersion: 4,
    hostVersionsInfo: {},
    isLegacyTeams: false,
    supports: { pages: {} },
  }
  const context = {
    locale: 'en-gb',
    theme: 'default',
    entityId: 'board',
    subEntityId: place,
    frameContext,
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'bench',
    appSessionId: 'bench',
    userDisplayName: name,
    userObjectId: 'bench',
    tid: 'bench',
  }
  const answers = {
    initialize: [frameContext, 'web', JSON.stringify(runtime), '2.58.0'],
    getContext: [context],
    'authentication.getAuthToken': refusal ? [false, refusal] : [true, token],
  }
  return `<!doctype html><html lang="en-GB"><title>Host</title><body style="margin:0">
<script>
const answers = ${JSON.stringify(answers).replaceAll('<', '\\u003c')}
addEventListener('message', ({ data, source, origin }) => {
  const args = answers[data.func]
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin)
})
</script>
<iframe title="Page" src="${url}" style="border:0;width:100vw;height:100vh"></iframe>`
}
