/** Where a request to one of Microsoft's addresses is really sent. Product code names the real addresses only. */
export type Transport = (url: string) => string

/** The cloud's transport: every address is what it says. */
export const toMicrosoft: Transport = (url) => url

/** The stand-in's address, to which the page too has to send what is meant for Microsoft. Null in the cloud. */
export function standInOf(transport: Transport): string | null {
  return transport === toMicrosoft ? null : new URL(transport('https://login.microsoftonline.com/')).origin
}

/** Throws when tokens would be sent to a stand-in in production. `nodeEnv` is the environment's NODE_ENV. */
export function assertTransportAllowed(transport: Transport, nodeEnv: string | undefined) {
  if (nodeEnv === 'production' && transport !== toMicrosoft)
    throw new Error('NODE_ENV is production: a stand-in Microsoft 365 is never used there. Unset NODE_ENV to try it.')
}
