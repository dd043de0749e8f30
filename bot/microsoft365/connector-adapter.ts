import type { Activity, ConversationReference, InvokeResponse } from 'botbuilder'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TurnContext } from 'botbuilder'
import type { MicrosoftSettings } from '../config.ts'
import type { AccessToken } from './access-token.ts'
import { isLoopback } from './loopback.ts'
import type { Transport } from './transport.ts'
import { standInOf } from './transport.ts'

/** Where a first message goes; later ones use the address that Teams sent. */
const teams = 'https://smba.trafficmanager.net/teams/'
const connector = 'https://api.botframework.com'

type Authentication = ConfigurationBotFrameworkAuthentication
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>
type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>
export type Proof = Awaited<ReturnType<Authentication['authenticateRequest']>>
export type Turn = (context: TurnContext) => Promise<void>

/**
 * botbuilder's adapter with its doors changed: `process` echoes errors and answers a forged token with 500, so an
 * activity comes in by `prove` and `run` only.
 */
export class ConnectorAdapter extends CloudAdapter {
  readonly #settings: MicrosoftSettings

  constructor(settings: MicrosoftSettings, transport: Transport, accessToken: AccessToken) {
    if (!settings.appId) throw new Error('Without an app id botbuilder would believe everybody. Set MicrosoftAppId.')
    super(new GuardedAuthentication(settings, transport, accessToken))
    this.#settings = settings
  }

  /**
   * Throws, whatever the reason, unless the token proves that the channel sent this activity to our app. Only with
   * `botAuth: 'none'` does it take one without a token, from a channel on this machine.
   */
  async prove(activity: Activity, authorization: string): Promise<Proof> {
    const { appId, botAuth } = this.#settings
    if (botAuth !== 'none' || authorization !== '' || !isLoopback(activity.serviceUrl))
      return this.botFrameworkAuthentication.authenticateRequest(activity, authorization)
    const claimsIdentity = this.createClaimsIdentity(appId)
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity)
    return { audience: connector, claimsIdentity, connectorFactory }
  }

  run(proof: Proof, activity: Activity, turn: Turn): Promise<InvokeResponse | undefined> {
    return this.processActivity(proof, activity, turn)
  }

  /** A turn in a conversation that is known. */
  resume(reference: Partial<ConversationReference>, turn: Turn): Promise<void> {
    return this.continueConversationAsync(this.#settings.appId, reference, turn)
  }

  /** A turn in the personal chat with somebody of whom only the object id is known. */
  open(entraId: string, turn: Turn): Promise<void> {
    const { appId, tenantId } = this.#settings
    const parameters = {
      isGroup: false,
      bot: { id: `28:${appId}`, name: '' },
      members: [{ id: entraId, name: '' }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    }
    return this.createConversationAsync(appId, 'msteams', teams, connector, parameters, turn)
  }

  /** Enough of a reference to change a message that we sent. */
  referenceTo(conversationId: string): Partial<ConversationReference> {
    const { appId, tenantId } = this.#settings
    const conversation = { id: conversationId, tenantId, isGroup: false, name: '', conversationType: 'personal' }
    return { channelId: 'msteams', serviceUrl: teams, bot: { id: `28:${appId}`, name: '' }, conversation }
  }
}

/** Real addresses for the adapter, the transport's for the wire; a job that fails is tried again by the queue alone. */
class GuardedAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #addressOf: Transport

  constructor({ appId, tenantId, botAuth }: MicrosoftSettings, transport: Transport, accessToken: AccessToken) {
    const isTrial = (url: string) =>
      botAuth === 'none' && isLoopback(url) && !url.startsWith(`${standInOf(transport)}/`)
    super(
      {
        MicrosoftAppId: appId,
        MicrosoftAppTenantId: tenantId,
        ValidateAuthority: true,
        ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
        ToChannelFromBotOAuthScope: connector,
        ToBotFromChannelTokenIssuer: connector,
        OAuthUrl: connector,
        ToBotFromChannelOpenIdMetadataUrl: transport(
          'https://login.botframework.com/v1/.well-known/openidconfiguration',
        ),
        ToBotFromEmulatorOpenIdMetadataUrl: transport(
          'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
        ),
        CallerId: 'urn:botframework:azure',
      },
      credentialsFactory(appId, accessToken, isTrial),
    )
    this.#addressOf = (url) => (isTrial(url) ? url : transport(url))
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<Proof> {
    const proof = await super.authenticateRequest(activity, authorization)
    return { ...proof, connectorFactory: this.createConnectorFactory(proof.claimsIdentity) }
  }

  override createConnectorFactory(...[identity]: Parameters<Authentication['createConnectorFactory']>) {
    const factory = super.createConnectorFactory(identity)
    const addressOf = this.#addressOf
    const mapped: ConnectorFactory = {
      async create(serviceUrl, audience) {
        const client = await factory.create(addressOf(serviceUrl), audience)
        withoutRetries(client)
        return client
      },
    }
    return mapped
  }
}

/**
 * MSAL's cache of tokens in place of botbuilder's, which is static: one process would keep one token for all adapters.
 * A channel of the kind that `botAuth: 'none'` is for gets no token.
 */
function credentialsFactory(
  appId: string,
  accessToken: AccessToken,
  isTrial: (url: string) => boolean,
): CredentialsFactory {
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      async signRequest(request) {
        if (!isTrial(request.url)) request.headers.set('Authorization', `Bearer ${await accessToken(connector)}`)
        return request
      },
    }),
  }
}

/** The client would repeat a POST after a dropped connection: the same card twice. There is no option for it. */
function withoutRetries(client: object) {
  const { pipeline } = (client as { client: { pipeline: { removePolicy(policy: { name: string }): unknown } } }).client
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
}

/** The address of a conversation, to be kept: without the activity, which a later message does not answer. */
export function referenceOf(activity: Activity): Partial<ConversationReference> {
  const { activityId: _, ...reference } = TurnContext.getConversationReference(activity)
  return reference
}
