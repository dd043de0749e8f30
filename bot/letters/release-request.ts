import { formatMoment } from '../../conference/civil-time.ts'
import { deadlineOf } from '../../conference/conference.ts'
import { awaitingRelease, childrenNotTheirs } from '../../conference/pack.ts'
import { conferenceFacts, roleInFamily } from './about.ts'
import { english } from './english.ts'
import { html } from './html.ts'
import { paragraph, table } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** To the lead social worker or the chair: which reports wait for whom, by role in the family. */
export function releaseRequest(context: LetterContext): Letter {
  const { conference } = context
  const { reference } = conference
  const words = english.release
  const rows = awaitingRelease(conference).map(({ party, contents }) => [
    html`<strong>${roleInFamily(conference, party)}</strong>`,
    contents.map(({ author, version }) => {
      const mustRead = childrenNotTheirs(conference, party, version).length > 0
      return html`${author.agency}, version ${version.number}<br>${mustRead && html`${words.otherChild}<br>`}`
    }),
  ])
  return professionalLetter(
    context,
    {
      subject: english.subjects.releaseRequest(reference),
      title: words.title(reference),
      lead: words.lead(formatMoment(deadlineOf(conference, 'circulate-by').at)),
    },
    [paragraph(words.explain), table(words.columns, rows)],
    [conferenceFacts(conference)],
  )
}
