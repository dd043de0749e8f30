import { shared } from '../english.ts'
import type { OfficeJs } from './office-js.ts'
import { addressFor, type SignInSettings } from './settings.ts'
import { SignInError } from './words-for.ts'

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

let loading: Promise<OfficeJs> | undefined

/** Office.js from Microsoft's own address, which is the only place it may come from; ready for use. Once. */
export function loadOffice(settings: Pick<SignInSettings, 'standIn'>): Promise<OfficeJs> {
  loading ??= load(addressFor(settings, OFFICE_JS))
  return loading
}

async function load(address: string): Promise<OfficeJs> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = () => resolve()
    script.onerror = () => reject(new SignInError(shared.signIn.noOutlook))
    document.head.append(script)
  })
  const { Office } = globalThis as unknown as { Office: OfficeJs }
  const { host } = await Office.onReady()
  if (host !== 'Outlook') throw new SignInError(shared.signIn.noOutlook)
  return Office
}
