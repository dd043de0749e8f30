import { sayCanCome, sayCannotCome } from '../features/arrange/cannot-come.ts'
import { commonView, errorsView, type FieldError } from './common-view.ts'
import { english } from './english.ts'
import { htmlPage, type PageResponse, seeOther, type Visit } from './page.ts'
import { render } from './render.ts'
import { ownReport } from './report-forms.ts'

const LONGEST = 200

export function askCannotCome(visit: Visit, instead = '', errors: readonly FieldError[] = []): PageResponse {
  const page = render('cannot-come', {
    ...commonView(visit),
    ...errorsView(errors),
    instead,
    hasReport: ownReport(visit) !== undefined,
  })
  return htmlPage(page, errors.length > 0 ? 422 : 200)
}

export async function cannotCome(visit: Visit): Promise<PageResponse> {
  const { world, conference, actor, base, request } = visit
  const instead = request.form?.instead?.trim() ?? ''
  if (instead.length > LONGEST)
    return askCannotCome(visit, instead, [{ field: 'instead', text: english.cannotCome.long }])
  await sayCannotCome(world, actor, conference.id, instead)
  return seeOther(`${base}?done=apology`)
}

export async function canCome({ world, conference, actor, base }: Visit): Promise<PageResponse> {
  await sayCanCome(world, actor, conference.id)
  return seeOther(`${base}?done=can-come`)
}
