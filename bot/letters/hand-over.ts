import type { Participant } from '../../conference/conference.ts'
import { roleInFamily, whenIs } from './about.ts'
import { english } from './english.ts'
import { heading, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** What the social worker is to bring or to tell. */
export type HandOverAbout = keyof typeof english.handOver.leads

/** To the lead social worker, for a party reached by hand. The party goes by role: the name is on the page. */
export function handOver(context: LetterContext & { party: Participant; about: HandOverAbout; when?: string }): Letter {
  const { conference, party, about, when = whenIs(conference) } = context
  const words = english.handOver
  return professionalLetter(
    context,
    {
      subject: english.subjects.handOver(conference.reference),
      title: words.title(conference.reference),
      lead: words.leads[about](roleInFamily(conference, party), when),
      open: words.open,
    },
    [
      context.isCorrected && paragraph(words.corrected),
      paragraph(whatToPrint(about), ' ', words.record),
      heading(words.why),
      paragraph(whyByHand(conference, party)),
    ],
  )
}

function whyByHand({ whereabouts }: LetterContext['conference'], { safeContact }: Participant): string {
  const words = english.handOver
  if (safeContact === null) return words.noSafeContact
  return whereabouts === 'unknown' ? words.whereabouts : words.byWish
}

function whatToPrint(about: HandOverAbout): string {
  const words = english.handOver
  if (about === 'pack' || about === 'invitation') return words.print
  if (about === 'paper') return words.printPaper
  return about === 'paper-answer' ? words.answer : words.printNothing
}
