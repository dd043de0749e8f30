/** Plays Teams to a tab in a frame: the messages of TeamsJS 2.58, as a host answers them. */
export type TabHost = { changeTheme(theme: string): void; stop(): void }

type Request = { id: number; uuidAsString?: string; func: string; args?: unknown[] }

const sdkVersion = '2.58.0'
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: {} },
}

export function hostTab(options: {
  frame: HTMLIFrameElement
  url: string
  context: () => Record<string, unknown>
  getToken: () => Promise<string>
  openLink: (url: string) => void
  onFailed: (message: string) => void
}): TabHost {
  const { origin } = new URL(options.url, location.href)
  const handlers = new Set<string>()
  const post = (message: object) => options.frame.contentWindow?.postMessage(message, origin)

  async function answer({ func, args = [] }: Request): Promise<unknown[] | null> {
    switch (func) {
      case 'initialize':
        return ['content', 'web', JSON.stringify(runtime), sdkVersion]
      case 'getContext':
        return [options.context()]
      case 'authentication.getAuthToken':
        return options.getToken().then(
          (token) => [true, token],
          (error: unknown) => [false, String(error)],
        )
      case 'executeDeepLink':
        options.openLink(String(args[0]))
        return [true]
      case 'registerHandler':
        handlers.add(String(args[0]))
        return null
      case 'appInitialization.appLoaded':
      case 'appInitialization.success':
        return null
      case 'appInitialization.failure':
      case 'appInitialization.expectedFailure':
        options.onFailed(String(args[1] ?? args[0] ?? ''))
        return null
      default:
        console.warn(`the stand-in's Teams does not know ${func}`)
        return null
    }
  }

  async function receive(event: MessageEvent) {
    if (event.source !== options.frame.contentWindow || event.origin !== origin) return
    const request = event.data as Request | null
    if (typeof request?.func !== 'string' || typeof request.id !== 'number') return
    const args = await answer(request)
    if (args) post({ id: request.id, uuidAsString: request.uuidAsString, args })
  }

  addEventListener('message', receive)
  return {
    changeTheme: (theme) => {
      if (handlers.has('themeChange')) post({ func: 'themeChange', args: [theme] })
    },
    stop: () => removeEventListener('message', receive),
  }
}
