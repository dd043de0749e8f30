import { useSession } from './session.ts'
import { useAction } from './use-action.ts'

/** Saves a file of the service; `busy` while it is made, which may take a moment. */
export function useFile() {
  const { api } = useSession()
  const { run, busy, trouble } = useAction(() => undefined)
  const save = (path: string, params: Record<string, string>) => run(() => api.saveFile(path, params))
  return { save, busy, trouble }
}
