/** What a host answers: the arguments of the answer, or null where TeamsJS awaits none. */
export type Answer = unknown[] | null
export type Calls = Record<string, (...args: unknown[]) => Answer | Promise<Answer>>

export type FrameHost = {
  /** Something that happened in Teams, as the page in the frame hears of it. */
  tell(event: string, ...args: unknown[]): void
  stop(): void
}

type Request = { id: number; uuidAsString?: string; func: string; args?: unknown[] }

/** Answers what TeamsJS 2.58 asks from inside a frame, and only what comes from that frame and that origin. */
export function hostFrame(frame: HTMLIFrameElement, url: string, calls: () => Calls): FrameHost {
  const { origin } = new URL(url, location.href)
  let isListening = false
  const post = (message: object) => frame.contentWindow?.postMessage(message, origin)

  async function receive(event: MessageEvent) {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const request = event.data as Request | null
    if (typeof request?.func !== 'string' || typeof request.id !== 'number') return
    isListening = true
    const call = calls()[request.func]
    // As in Teams, whatever the host does not know stays without an answer.
    if (!call) return console.warn(`the stand-in's Teams does not know ${request.func}`)
    const args = await call(...(request.args ?? []))
    if (args) post({ id: request.id, uuidAsString: request.uuidAsString, args })
  }

  addEventListener('message', receive)
  return {
    tell(func, ...args) {
      if (isListening) post({ func, args })
    },
    stop: () => removeEventListener('message', receive),
  }
}
