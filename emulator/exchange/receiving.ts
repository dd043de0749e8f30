import type { SeedTenant } from '../seed.ts'
import type { Letter } from './mailboxes.ts'

const checks = {
  pass: { spf: 'pass', dkim: 'pass (signature was verified)', compauth: 'pass reason=100', signed: true },
  fail: { spf: 'fail', dkim: 'none (message not signed)', compauth: 'fail reason=000', signed: false },
  none: { spf: 'none', dkim: 'none (message not signed)', compauth: 'softpass reason=202', signed: false },
}

/** What became of the check whether a letter from elsewhere is from the domain that it names. */
export type Dmarc = keyof typeof checks

/** What the receiving Exchange writes above all headers that came with the letter. */
export function receivedHeaders(letter: Letter, tenant: SeedTenant): Letter['headers'] {
  const domain = letter.from.address.split('@')[1]?.toLowerCase() ?? ''
  if (letter.dmarc === undefined && domain === tenant.domain.toLowerCase())
    return [{ name: 'X-MS-Exchange-Organization-AuthAs', value: 'Internal' }]
  const dmarc = letter.dmarc ?? 'pass'
  const { spf, dkim, compauth, signed } = checks[dmarc]
  const results = [
    `spf=${spf} (sender IP is 203.0.113.7) smtp.mailfrom=${domain}; `,
    `dkim=${dkim} header.d=${signed ? domain : 'none'};`,
    `dmarc=${dmarc} action=none header.from=${domain};`,
    `compauth=${compauth}`,
  ]
  return [
    { name: 'Authentication-Results', value: results.join('') },
    { name: 'X-MS-Exchange-Organization-AuthAs', value: 'Anonymous' },
  ]
}
