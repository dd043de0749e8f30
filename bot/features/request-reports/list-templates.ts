import type { Actor } from '../../../conference/permissions.ts'
import { mayRunConferences } from '../../../conference/permissions.ts'
import { ok } from '../../../conference/result.ts'
import { fillTemplate } from '../../documents/templates/fill-template.ts'
import { type TemplateData, templateKinds } from '../../documents/templates/template.ts'
import type { World } from '../../ports.ts'

/** A value for every mark, so that a template is tried as it will be used. */
const TRIAL: TemplateData = {
  reference: 'CP-1000',
  author: 'Author',
  role: 'role',
  agency: 'Agency',
  children: [{ id: 'child', name: 'Child', otherNames: '', born: '1 January 2020' }],
  conferenceDate: 'Wednesday 1 January 2020',
  conferenceTime: '10am to midday',
  place: 'Place',
  due: '5pm on Monday 30 December 2019',
  contactName: 'Team',
  contactEmail: 'team@example.org',
  contactPhone: '000',
  recipient: 'Recipient',
  sections: [{ heading: 'Heading', text: 'Text' }],
}

/** Which of an authority's own documents are in use, and why one that is there is not. */
export async function listTemplates(world: World, actor: Actor) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  const templates = []
  for (const kind of templateKinds) {
    const file = `${kind}.docx`
    const own = await world.library.find(`Templates/${file}`)
    const checked = own && (await fillTemplate(kind, TRIAL, own))
    const problem = checked && !checked.ok ? (checked.message ?? null) : null
    templates.push({ file, source: own && !problem ? ('own' as const) : ('ours' as const), problem })
  }
  return ok({ templates })
}
