import { expect, test } from 'vitest'
import { planFrom } from './config.ts'

const cloud = {
  MicrosoftAppId: 'c0fe4e9e-92cf-4d2f-8f5d-6f5a0a3b1042',
  MicrosoftAppTenantId: '6e1d0c5a-4b7e-4a57-9c35-0d3a5a1f1042',
  MicrosoftAppPassword: 'secret',
  PUBLIC_URL: 'https://conferences.northshire.example/',
  DATABASE_URL: 'postgres://somewhere/conferences',
  TEAMS_MANIFEST_ID: 'a7d3c1f2-0b6c-4f9f-8a55-2b1c9d8e1042',
  CONFERENCE_MAILBOX: 'conferences@northshire.example',
  CONFERENCE_SITE_ID: 'northshire.sharepoint.com,1,2',
}
const refusalOf = (environment: Record<string, string>) => {
  const planned = planFrom(environment)
  return planned.ok ? '' : planned.message
}

test('with nothing set, the product runs beside the stand-in', () => {
  expect(planFrom({})).toMatchObject({ ok: true, plan: { mode: 'stand-in', port: 3978, dataDir: '.data' } })
  expect(planFrom({ PORT: '', DATA_DIR: '/tmp/x' })).toMatchObject({ plan: { port: 3978, dataDir: '/tmp/x' } })
})

test('with an app id and all that belongs to it, it runs against the cloud and no stand-in starts', () => {
  expect(planFrom({ ...cloud, NODE_ENV: 'production' })).toMatchObject({
    ok: true,
    plan: { mode: 'cloud', settings: { publicUrl: 'https://conferences.northshire.example', exampleBooking: null } },
  })
})

test('what is not said about files and duty has a careful default', () => {
  expect(planFrom(cloud)).toMatchObject({
    plan: {
      settings: {
        microsoft: { reportFiles: 'app-folder' },
        authority: { dutyManager: 'conferences@northshire.example', deputies: [] },
      },
    },
  })
  const deputies = ['0b5e7a10-6d0f-4c1e-8a43-51d2a9c71042', '1c6f8b21-7e1a-4d2f-9b54-62e3bad81042']
  const said = { REPORT_FILES: 'application', DUTY_MANAGER: 'duty@northshire.example', DEPUTIES: deputies.join(', ') }
  expect(planFrom({ ...cloud, ...said })).toMatchObject({
    plan: {
      settings: {
        microsoft: { reportFiles: 'application' },
        authority: { dutyManager: 'duty@northshire.example', deputies },
      },
    },
  })
})

test('the chair decides, unless the authority says that the professionals do', () => {
  const decidedBy = (said: Record<string, string>) => planFrom({ ...cloud, ...said })
  expect(decidedBy({})).toMatchObject({ plan: { settings: { authority: { decisionBy: 'chair' } } } })
  const professionals = { plan: { settings: { authority: { decisionBy: 'professionals' } } } }
  expect(decidedBy({ DECISION_BY: 'professionals' })).toMatchObject(professionals)
  expect(refusalOf({ ...cloud, DECISION_BY: 'majority' })).toMatch(/DECISION_BY has to be "chair" or "professionals"/)
})

test('a certificate goes before a secret', () => {
  const certificate = { MicrosoftAppCertificateThumbprint: 'AB', MicrosoftAppCertificateKey: 'PEM' }
  expect(planFrom({ ...cloud, ...certificate })).toMatchObject({
    plan: { settings: { microsoft: { credential: { certificate: { thumbprintSha256: 'AB', privateKey: 'PEM' } } } } },
  })
})

test('without an app id it refuses to start in production, and says why', () => {
  expect(refusalOf({ NODE_ENV: 'production' })).toMatch(/MicrosoftAppId is not set .* never runs in production/)
})

test('the bot takes messages without a token beside the stand-in only', () => {
  expect(planFrom({})).toMatchObject({ plan: { botAuth: null } })
  expect(planFrom({ BOT_AUTH: 'none' })).toMatchObject({ plan: { mode: 'stand-in', botAuth: 'none' } })
  for (const environment of [
    { BOT_AUTH: 'none', NODE_ENV: 'production' },
    { ...cloud, BOT_AUTH: 'none' },
    { ...cloud, BOT_AUTH: 'none', NODE_ENV: 'production' },
  ])
    expect(refusalOf(environment as Record<string, string>)).toMatch(/^BOT_AUTH=none lets anybody .* unset BOT_AUTH\.$/)
  expect(refusalOf({ BOT_AUTH: 'off' })).toMatch(/BOT_AUTH can only be "none"/)
})

test.each([
  ['DATABASE_URL', /these are needed too: DATABASE_URL\./],
  ['CONFERENCE_MAILBOX', /CONFERENCE_MAILBOX/],
  ['MicrosoftAppPassword', /MicrosoftAppCertificateKey \(or MicrosoftAppPassword\)/],
])('an app id without %s is refused by name', (name, expected) => {
  expect(refusalOf({ ...cloud, [name]: '' })).toMatch(expected)
})

test.each([
  [{ PORT: 'http' }, /PORT/],
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL has to start with postgres/],
  [{ ...cloud, PUBLIC_URL: 'http://conferences.northshire.example' }, /PUBLIC_URL has to start with https/],
  [{ ...cloud, MicrosoftAppId: 'not-a-guid' }, /MicrosoftAppId is not an id of the form/],
  [{ ...cloud, CONFERENCE_MAILBOX: 'conferences' }, /CONFERENCE_MAILBOX/],
  [{ ...cloud, REPORT_FILES: 'everything' }, /REPORT_FILES/],
  [{ ...cloud, DUTY_MANAGER: 'the manager' }, /DUTY_MANAGER/],
  [{ ...cloud, DEPUTIES: 'somebody' }, /DEPUTIES/],
])('%j is refused by name', (environment, expected) => {
  expect(refusalOf(environment as Record<string, string>)).toMatch(expected)
})
