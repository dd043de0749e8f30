import { describe, expect, test } from 'vitest'
import { isAuthentic, kindOf, messageIdsIn } from './mail-headers.ts'

const results = (value: string) => [{ name: 'Authentication-Results', value }]
const from = 'dr.gp@surgery.example'

describe('a sender is believed', () => {
  test('when our own system found the DMARC check of their very domain passed', () => {
    const value =
      'spf=pass (sender IP is 203.0.113.7) smtp.mailfrom=surgery.example; dkim=pass header.d=surgery.example;dmarc=pass action=none header.from=Surgery.example;compauth=pass reason=100'
    expect(isAuthentic(results(value), from)).toBe(true)
  })

  test.each([
    ['of another domain', 'dmarc=pass action=none header.from=elsewhere.example'],
    ['of a domain that only ends alike', 'dmarc=pass action=none header.from=surgery.example.elsewhere.example'],
    ['that is only guessed', 'dmarc=bestguesspass action=none header.from=surgery.example'],
    ['in a comment', 'spf=none (dmarc=pass (of) header.from=surgery.example); dmarc=none'],
    [
      'of two verdicts',
      'smtp.mailfrom="x;dmarc=pass header.from=surgery.example"; dmarc=fail header.from=surgery.example',
    ],
    ['without a domain', 'dmarc=pass action=none'],
    ['that is not there', 'spf=pass smtp.mailfrom=surgery.example'],
  ])('but not for a verdict %s', (_, value) => {
    expect(isAuthentic(results(value), from)).toBe(false)
  })

  test('but not for a header below the first', () => {
    const passing = results('dmarc=pass action=none header.from=surgery.example')
    expect(isAuthentic([...results('dmarc=fail header.from=surgery.example'), ...passing], from)).toBe(false)
    expect(isAuthentic([], from)).toBe(false)
  })
})

describe('a message', () => {
  const kind = (headers: [string, string][], more: object = {}) =>
    kindOf({
      type: undefined,
      headers: headers.map(([name, value]) => ({ name, value })),
      from,
      hasAttachments: false,
      ...more,
    })

  test.each([
    [[['Auto-Submitted', 'auto-generated']], 'auto-reply'],
    [[['X-Auto-Response-Suppress', 'All']], 'auto-reply'],
    [[['Precedence', 'auto_reply']], 'auto-reply'],
    [[['Auto-Submitted', 'no']], 'mail'],
    [[['X-Auto-Response-Suppress', 'DR, OOF, AutoReply']], 'mail'],
    [[['content-type', 'Multipart/Report; report-type="delivery-status"']], 'undelivered'],
    [[['Content-Type', 'multipart/report; report-type=disposition-notification']], 'mail'],
  ] as [[string, string][], string][])('with %j is %s', (headers, expected) => {
    expect(kind(headers)).toBe(expected)
  })

  test('with a file is mail, though a system sent it', () => {
    expect(kind([['Auto-Submitted', 'auto-generated']], { hasAttachments: true })).toBe('mail')
    expect(kind([], { type: '#microsoft.graph.eventMessageResponse', hasAttachments: true })).toBe('mail')
  })

  test('from a postmaster that nobody wrote is a delivery report', () => {
    const postmaster = { from: 'postmaster@surgery.example' }
    expect(kind([['Auto-Submitted', 'auto-replied']], postmaster)).toBe('undelivered')
    expect(kind([], postmaster)).toBe('mail')
  })

  test('names each message that it is about once', () => {
    const headers = [
      { name: 'in-reply-to', value: '<b@x.example>' },
      { name: 'References', value: '<a@x.example>\r\n <b@x.example>' },
    ]
    expect(messageIdsIn(headers)).toEqual(['<b@x.example>', '<a@x.example>'])
  })
})
