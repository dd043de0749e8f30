import { formatDate, formatMoment, formatTimeRange } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { conferenceEnd, deadlineOf } from '../../../conference/conference.ts'
import type { ReportPart } from '../../../conference/report.ts'
import type { Settings } from '../../config.ts'
import { fillTemplate } from '../../documents/fill-template.ts'
import type { TemplateKind } from '../../documents/template.ts'

/** The report form of this author, with who, whom, when and where filled in; its restricted part is a file of its own. */
export function preparedReport(conference: Conference, author: Participant, part: ReportPart, settings: Settings) {
  const due = deadlineOf(conference, 'report-due')
  return fillTemplate(templateFor(conference, author, part), {
    reference: conference.reference,
    author: author.name,
    role: author.role,
    agency: author.agency,
    children: conference.children.map(({ name, born }) => ({ name, otherNames: '', born: formatDate(born) })),
    conferenceDate: formatDate(conference.start),
    conferenceTime: formatTimeRange(conference.start, conferenceEnd(conference)),
    place: conference.place,
    due: formatMoment(due.at),
    contactName: settings.authority.teamName,
    contactEmail: settings.microsoft.mailbox,
    contactPhone: settings.authority.phone,
  })
}

export function templateFor(conference: Conference, author: Participant, part: ReportPart): TemplateKind {
  if (part === 'restricted') return 'restricted-information'
  if (author.id === conference.leadSocialWorkerId) return 'social-worker-report'
  return conference.kind === 'initial' ? 'professional-report-initial' : 'professional-report-review'
}
