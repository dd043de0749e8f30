import type { CardMessage } from './card.ts'
import { buttons, links, message, openUrl, panel, text, toggle } from './card.ts'
import { english } from './english.ts'

const words = english.papers

export interface PaperWaiting {
  reference: string
  /** "Decision letter", never whose it is. */
  titles: readonly [string, ...string[]]
  /** It is to be written first, by a minute-taker; or only to be approved. */
  task: 'write' | 'approve'
  step: 'drafted' | '5wd' | '1wd' | 'day' | 'overdue'
  /** "5pm on Thursday 16 April"; a paper may have no date. */
  due?: string
  paperUrl: string
}

/** To who writes or approves a paper: that it waits, by when it has to go, that its date has passed. */
export function paperWaitingCard({ reference, titles, task, step, due, paperUrl }: PaperWaiting): CardMessage {
  const what = words.several(titles)
  const isOverdue = step === 'overdue'
  return message({
    reference,
    ...(due && { date: due }),
    title: words[task].title(what, reference),
    lines: [due ? (isOverdue ? words.wasDue(due) : words.due(due)) : words.noDate, words[task].lead],
    body: [
      buttons(openUrl(words[task].open, paperUrl)),
      links(toggle(words.why, 'why')),
      panel('why', [text(words.because)]),
    ],
  })
}

export interface PaperReady {
  reference: string
  title: string
  /** 1: the first; later ones were put right. */
  number: number
  /** When it was made: "4:12pm on Thursday 16 April". */
  at: string
  paperUrl: string
}

/** To a professional: their own copy. */
export function paperReadyCard({ reference, title, number, at, paperUrl }: PaperReady): CardMessage {
  const isAgain = number > 1
  return message({
    reference,
    date: at,
    title: isAgain ? words.again(title, reference) : words.ready(title, reference),
    lines: [isAgain ? words.againLead : words.readyLead, words.wrong],
    body: [buttons(openUrl(words.read, paperUrl))],
  })
}

/** To who approves: somebody says that something is wrong. What they say stands on the page, for it may hold names. */
export function paperCorrectionCard(data: {
  reference: string
  title: string
  at: string
  paperUrl: string
}): CardMessage {
  return message({
    reference: data.reference,
    date: data.at,
    title: words.correction(data.title, data.reference),
    lines: [words.correctionLead(data.at), words.correctionNext],
    body: [buttons(openUrl(words.settle, data.paperUrl))],
  })
}

/** To who asked for it. */
export function paperAnswerCard(data: { reference: string; title: string; at: string; paperUrl: string }): CardMessage {
  return message({
    reference: data.reference,
    date: data.at,
    title: words.answer(data.title, data.reference),
    lines: [words.answerLead],
    body: [buttons(openUrl(words.see, data.paperUrl))],
  })
}
