import { z } from 'zod'
import type { Result } from '../../conference/result.ts'
import { ok, refusal } from '../../conference/result.ts'
import ours from '../../package.json' with { type: 'json' }
import { microsoftSettings, tenant } from '../stand-in/tenant.ts'

/** What the manifest's `{{…}}` stand for. */
export interface Identity {
  appId: string
  manifestId: string
  /** Of PUBLIC_URL, with its port if it has one. */
  host: string
  teamName: string
  version: string
}

/** Clearly nobody's: no package for it can be mistaken for one to upload. */
const EXAMPLE_HOST = `conferences.${tenant.domain}`

const guid = z.guid('is not an id of the form 00000000-0000-0000-0000-000000000000').optional()

const Environment = z.object({
  MicrosoftAppId: guid,
  TEAMS_MANIFEST_ID: guid,
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'has to be an address like https://conferences.example.gov.uk, without a path')
    .optional(),
  TEAM_NAME: z
    .string()
    .max(32, 'is longer than the 32 characters that a manifest takes')
    .default('Conference business team'),
})

/** The service's own settings; with none of them set, those of the synthetic tenant that the stand-in plays. */
export function identityFrom(
  environment: Record<string, string | undefined>,
): Result<{ identity: Identity; isExample: boolean }, 'bad-settings'> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    return refusal('bad-settings', { message: `Settings to put right: ${problems.join('; ')}.` })
  }
  const { MicrosoftAppId: appId, TEAMS_MANIFEST_ID: manifestId, PUBLIC_URL, TEAM_NAME: teamName } = parsed.data
  const { version } = ours
  if (appId && manifestId && PUBLIC_URL)
    return ok({ identity: { appId, manifestId, host: new URL(PUBLIC_URL).host, teamName, version }, isExample: false })
  const missing = Object.entries({ MicrosoftAppId: appId, TEAMS_MANIFEST_ID: manifestId, PUBLIC_URL })
    .filter(([, value]) => !value)
    .map(([name]) => name)
  if (missing.length < 3)
    return refusal('bad-settings', {
      message: `These belong together, and some are not set: ${missing.join(', ')}. See docs/deploy.md.`,
    })
  const { appId: exampleAppId, manifestId: exampleId } = microsoftSettings
  const identity = { appId: exampleAppId, manifestId: exampleId, host: EXAMPLE_HOST, teamName, version }
  return ok({ identity, isExample: true })
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value)
  return url?.protocol === 'https:' && url.pathname === '/' && url.search === '' && url.hash === ''
}
