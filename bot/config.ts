import { z } from 'zod'
import type { BookingInput } from '../conference/booking.ts'
import { DECIDERS, type DecisionBy } from '../conference/meeting/frame.ts'
import type { FilesReach } from '../conference/own-report.ts'
import type { Result } from '../conference/result.ts'
import { ok, refusal } from '../conference/result.ts'

/** Every setting, parsed once. Times are London's; addresses end without a slash. */
export interface Settings {
  port: number
  /** Where people's links lead: https in production. */
  publicUrl: string
  databaseUrl: string
  microsoft: MicrosoftSettings
  authority: AuthoritySettings
  /** Beside the stand-in only: what the booking page can fill in for somebody who tries the product. */
  exampleBooking: (() => BookingInput) | null
}

export interface MicrosoftSettings {
  tenantId: string
  appId: string
  credential: { secret: string } | { certificate: { thumbprintSha256: string; privateKey: string } }
  /** The `id` of the Teams manifest, by which the tenant's app catalogue knows us. */
  manifestId: string
  /** The licensed mailbox that owns the calendar, sends the mail and organises the meetings. */
  mailbox: string
  /** How far we reach into the attendees' OneDrives: only our own folder there, everything, or nothing without them. */
  reportFiles: FilesReach
  /** Graph id of the SharePoint site whose default library keeps the conferences. */
  siteId: string
  /** Beside the stand-in only: who comes from this machine without a token is believed to be Teams. */
  botAuth?: 'none'
}

/** What people are told about whom to ask. */
export interface AuthoritySettings {
  teamName: string
  phone: string
  preset: string
  /** Hears when nobody has circulated in time. */
  dutyManager: string
  /** Object ids in Entra of people who may decide about a held passage besides chair, social worker and managers. */
  deputies: readonly string[]
  /** Who decides whether a child needs a plan: the chair having heard all, or what most professionals say. */
  decisionBy: DecisionBy
}

const guid = z.guid('is not an id of the form 00000000-0000-0000-0000-000000000000')

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  NODE_ENV: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.string().startsWith('postgres', 'has to start with postgres://').optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppTenantId: guid.optional(),
  MicrosoftAppPassword: z.string().min(1).optional(),
  MicrosoftAppCertificateThumbprint: z.string().min(1).optional(),
  MicrosoftAppCertificateKey: z.string().min(1).optional(),
  TEAMS_MANIFEST_ID: guid.optional(),
  CONFERENCE_MAILBOX: z.email().optional(),
  CONFERENCE_SITE_ID: z.string().min(1).optional(),
  TEAM_NAME: z.string().min(1).default('Conference business team'),
  TEAM_PHONE: z.string().min(1).default('023 9200 0000'),
  POLICY_PRESET: z.string().min(1).default('portsmouth-2017'),
  DUTY_MANAGER: z.email().optional(),
  DEPUTIES: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .pipe(z.array(guid)),
  DECISION_BY: z.enum(DECIDERS, 'has to be "chair" or "professionals"').default('chair'),
  REPORT_FILES: z.enum(['app-folder', 'application', 'delegated']).default('app-folder'),
  M365_LOG: z.string().min(1).optional(),
  BOT_AUTH: z.literal('none', 'can only be "none", or not set').optional(),
})

/** How this process is to run: against Microsoft's cloud, or beside the stand-in with the database it brings itself. */
export type Plan =
  | { mode: 'cloud'; settings: Settings }
  | {
      mode: 'stand-in'
      port: number
      dataDir: string
      databaseUrl: string | null
      authority: AuthoritySettings
      reportFiles: MicrosoftSettings['reportFiles']
      requestLog: string | null
      botAuth: 'none' | null
    }

/** Reads the environment. A refusal's message names each variable and what it should hold. */
export function planFrom(environment: Record<string, string | undefined>): Result<{ plan: Plan }, 'bad-settings'> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    return refusal('bad-settings', { message: `Settings to put right: ${problems.join('; ')}.` })
  }
  const env = parsed.data
  const authority: AuthoritySettings = {
    teamName: env.TEAM_NAME,
    phone: env.TEAM_PHONE,
    preset: env.POLICY_PRESET,
    dutyManager: env.DUTY_MANAGER ?? env.CONFERENCE_MAILBOX ?? '',
    deputies: env.DEPUTIES,
    decisionBy: env.DECISION_BY,
  }
  if (env.BOT_AUTH && (env.MicrosoftAppId || env.NODE_ENV === 'production'))
    return refusal('bad-settings', {
      message:
        'BOT_AUTH=none lets anybody who reaches the bot be anybody. It is for trying the bot on this machine, and ' +
        'refused with MicrosoftAppId or NODE_ENV=production: unset BOT_AUTH.',
    })
  if (!env.MicrosoftAppId) {
    if (env.NODE_ENV === 'production')
      return refusal('bad-settings', {
        message:
          'MicrosoftAppId is not set and NODE_ENV is production: the stand-in Microsoft 365 never runs in production. ' +
          'Set MicrosoftAppId and the settings that docs/deploy.md lists, or unset NODE_ENV to try the product.',
      })
    const { PORT, DATA_DIR, DATABASE_URL, M365_LOG } = env
    const plan: Plan = {
      mode: 'stand-in',
      port: PORT,
      dataDir: DATA_DIR,
      databaseUrl: DATABASE_URL ?? null,
      authority,
      reportFiles: env.REPORT_FILES,
      requestLog: M365_LOG ?? null,
      botAuth: env.BOT_AUTH ?? null,
    }
    return ok({ plan })
  }
  const needed = {
    MicrosoftAppTenantId: env.MicrosoftAppTenantId,
    PUBLIC_URL: env.PUBLIC_URL,
    DATABASE_URL: env.DATABASE_URL,
    TEAMS_MANIFEST_ID: env.TEAMS_MANIFEST_ID,
    CONFERENCE_MAILBOX: env.CONFERENCE_MAILBOX,
    CONFERENCE_SITE_ID: env.CONFERENCE_SITE_ID,
  }
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))
  const {
    MicrosoftAppPassword: secret,
    MicrosoftAppCertificateThumbprint: print,
    MicrosoftAppCertificateKey: key,
  } = env
  if (!secret && !(print && key))
    missing.push('MicrosoftAppCertificateThumbprint and MicrosoftAppCertificateKey (or MicrosoftAppPassword)')
  if (missing.length > 0)
    return refusal('bad-settings', {
      message: `MicrosoftAppId is set, so these are needed too: ${missing.join(', ')}. See docs/deploy.md.`,
    })
  if (!needed.PUBLIC_URL?.startsWith('https://'))
    return refusal('bad-settings', {
      message: 'PUBLIC_URL has to start with https://: people open their links with it.',
    })
  const credential =
    print && key ? { certificate: { thumbprintSha256: print, privateKey: key } } : { secret: secret as string }
  const settings: Settings = {
    port: env.PORT,
    publicUrl: (needed.PUBLIC_URL as string).replace(/\/$/, ''),
    databaseUrl: needed.DATABASE_URL as string,
    microsoft: {
      tenantId: needed.MicrosoftAppTenantId as string,
      appId: env.MicrosoftAppId,
      credential,
      manifestId: needed.TEAMS_MANIFEST_ID as string,
      mailbox: needed.CONFERENCE_MAILBOX as string,
      reportFiles: env.REPORT_FILES,
      siteId: needed.CONFERENCE_SITE_ID as string,
    },
    authority,
    exampleBooking: null,
  }
  return ok({ plan: { mode: 'cloud', settings } })
}
