import type { CardMessage } from './card.ts'
import { box, buttons, choices, execute, message, panel, text, textInput, verbatim } from './card.ts'
import { english } from './english.ts'

const words = english.cantCome

/** "I can't come, X comes instead": hidden inside another card until its toggle `cant-come` is pressed. */
export function cantComeForm(conferenceId: string, reportAsked: boolean) {
  return panel('cant-come', form(conferenceId, reportAsked))
}

function form(conferenceId: string, reportAsked: boolean) {
  return [
    reportAsked && text(words.stillReport),
    textInput('substitute', words.instead, 200),
    buttons(execute('cantCome', words.send, { conferenceId }, 'auto')),
  ]
}

export interface CantCome {
  conferenceId: string
  reference: string
  when: string
  reportAsked: boolean
}

/** For somebody who says so in their own words. */
export function cantComeCard({ conferenceId, reference, when, reportAsked }: CantCome): CardMessage {
  return message({
    reference,
    date: when,
    title: words.title(reference),
    lines: [when],
    body: form(conferenceId, reportAsked),
  })
}

export interface CantComeReceipt extends CantCome {
  /** "4:12pm on Thursday 18 March" */
  at: string
  substitute?: string
}

export function cantComeReceiptCard(data: CantComeReceipt): CardMessage {
  return message({
    reference: data.reference,
    date: data.when,
    title: words.notedTitle(data.reference),
    lines: [words.noted(data.at), data.when, data.reportAsked && words.stillReport],
    body: [
      data.substitute && box('emphasis', [text(words.insteadIs), verbatim(data.substitute)]),
      choices(execute('canCome', words.canCome, { conferenceId: data.conferenceId })),
    ],
  })
}
