import type { Conference } from '../../conference/conference.ts'
import type { Paper } from '../../conference/papers/paper.ts'
import { paperTitle } from '../../conference/papers/titles.ts'
import { saidAt } from './about.ts'
import { english } from './english.ts'
import { familyLetter, ownPage } from './family.ts'
import { button, mailPage, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

const words = english.papers

/** To who writes or approves a paper. `link` leads to it, for whoever has signed in. */
export function paperWaiting(
  context: Pick<LetterContext, 'authority' | 'link'> & {
    conference: Conference
    /** "Decision letter", never whose it is. */
    titles: readonly string[]
    task: 'write' | 'approve'
    isOverdue: boolean
    /** "5pm on Thursday 16 April"; a paper may have no date. */
    due: string | null
  },
): Letter {
  const { conference, titles, task, isOverdue, due } = context
  const what = titles.join(', ')
  const { reference } = conference
  return professionalLetter(
    context,
    {
      subject: words.subjects[task](reference, what),
      title: words[task].title(what, reference),
      lead: due === null ? words.noDate : isOverdue ? words.wasDue(due) : words.due(due),
      open: words[task].open,
    },
    [paragraph(words[task].lead)],
  )
}

/** To the business team: approved, and not sent yet. */
export function paperUnsent({
  conference,
  titles,
  link,
}: {
  conference: Conference
  titles: string[]
  link: string
}): Letter {
  const what = titles.join(', ')
  const subject = words.subjects.send(conference.reference, what)
  const title = words.send.title(what, conference.reference)
  return { subject, html: mailPage(subject, title, paragraph(words.send.lead), button(words.send.open, link)) }
}

/** To its recipient, that their own copy is there. Of the family nothing says what it is. */
export function paperReady(context: LetterContext & { paper: Paper; number: number }): Letter {
  const { conference, to, paper, number } = context
  const isAgain = number > 1
  if (to.side === 'family') {
    const { title, againTitle, lead, againLead, read } = english.family.paper
    return familyLetter(
      { ...context, ...whichAppointment(conference, paper) },
      isAgain ? againTitle : title,
      isAgain ? againLead : lead,
      paragraph(read),
      ownPage(context),
    )
  }
  const title = paperTitle(paper.kind, to.side)
  const { reference } = conference
  return professionalLetter(
    context,
    {
      subject: isAgain ? words.subjects.again(reference, title) : words.subjects.ready(reference, title),
      title: isAgain ? words.again(title, reference) : words.ready(title, reference),
      lead: isAgain ? words.againLead : words.readyLead,
    },
    [paragraph(words.wrong)],
    [paragraph(english.pageIsYours)],
  )
}

/** To who approves: what somebody says is wrong stands on the page, for it may hold names. */
export function paperCorrection(context: LetterContext & { paper: Paper; at: Temporal.Instant }): Letter {
  const { conference, paper, at } = context
  const title = paperTitle(paper.kind, 'professional')
  return professionalLetter(
    context,
    {
      subject: words.subjects.correction(conference.reference, title),
      title: words.correction(title, conference.reference),
      lead: words.correctionLead(saidAt(at)),
      open: words.settle,
    },
    [paragraph(words.correctionNext)],
  )
}

/** To who asked for it. */
export function paperAnswer(context: LetterContext & { paper: Paper }): Letter {
  const { conference, to, paper } = context
  if (to.side === 'family') {
    const { answerTitle, answerLead } = english.family.paper
    const about = { ...context, ...whichAppointment(conference, paper) }
    return familyLetter(about, answerTitle, answerLead, ownPage(context))
  }
  const title = paperTitle(paper.kind, to.side)
  return professionalLetter(
    context,
    {
      subject: words.subjects.answer(conference.reference, title),
      title: words.answer(title, conference.reference),
      lead: words.answerLead,
    },
    [],
  )
}

/** What was said in a core group is about that day, not about the conference before it. */
function whichAppointment({ coreGroups }: Conference, { coreGroupId }: Paper) {
  const start = coreGroups.find(({ id }) => id === coreGroupId)?.start
  return start ? { appointment: start } : {}
}
