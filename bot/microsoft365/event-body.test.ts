import { expect, test } from 'vitest'
import { markOurs, replaceOurs } from './event-body.ts'

const joining = '<div class="me-email-text"><a href="https://teams.microsoft.com/l/1">Join the meeting now</a></div>'

test('a change replaces our part and leaves the joining details', () => {
  const body = `<html><body>${markOurs('<div>10am</div><p>Civic Offices</p>')}<br>${joining}</body></html>`
  const changed = replaceOurs(body, '<p>2pm</p>')
  expect(changed).toBe(`<html><body>${markOurs('<p>2pm</p>')}<br>${joining}</body></html>`)
})

test('our part is found as Exchange rewrites it', () => {
  const body = `<div id="x_cp-conference" style="margin:0"><div>10am</div></div>${joining}`
  expect(replaceOurs(body, '2pm')).toBe(markOurs('2pm') + joining)
})

test('when Exchange took the mark away, nothing of what is there is lost', () => {
  const changed = replaceOurs(`<p>10am</p>${joining}`, '2pm')
  expect(changed).toBe(`${markOurs('2pm')}<p>10am</p>${joining}`)
})
