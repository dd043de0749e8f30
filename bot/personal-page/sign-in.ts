import { CODES_AN_HOUR, checkCode, sendCode } from './code.ts'
import { commonView, errorsView, type FieldError } from './common-view.ts'
import { english } from './english.ts'
import { htmlPage, type PageResponse, seeOther, type Visit, withCookie } from './page.ts'
import { render } from './render.ts'
import { sessionCookie } from './session.ts'

interface SignInSettings {
  secret: string
  publicUrl: string
}

/** Opening the link does nothing but show this: a mail scanner that follows it uses nothing up. */
export function startPage(visit: Visit): PageResponse {
  return htmlPage(render('start', { ...commonView(visit), timedOut: visit.request.query.ended === '1' }))
}

export function codePage(visit: Visit, errors: readonly FieldError[] = []): PageResponse {
  const noCode = english.code.noCodeText(CODES_AN_HOUR)
  const page = render('code', { ...commonView(visit), ...errorsView(errors), noCode })
  return htmlPage(page, errors.length > 0 ? 422 : 200)
}

/** The same page whether a code has left or the hour's codes are used up. */
export async function askForCode({ secret }: SignInSettings, visit: Visit): Promise<PageResponse> {
  const outcome = await sendCode(secret, visit)
  if (outcome === 'failed') return codePage(visit, [{ field: 'code', text: english.code.failed }])
  return seeOther(`${visit.base}/code`)
}

export async function enterCode(settings: SignInSettings, visit: Visit): Promise<PageResponse> {
  const code = visit.request.form?.code?.replace(/\s/g, '') ?? ''
  if (!/^\d{6}$/.test(code)) return codePage(visit, [{ field: 'code', text: english.code.missing }])
  const outcome = await checkCode(settings.secret, visit, code)
  if (outcome !== 'right') return codePage(visit, [{ field: 'code', text: english.code[outcome] }])
  return withCookie(seeOther(visit.base), sessionCookie(settings, visit))
}
