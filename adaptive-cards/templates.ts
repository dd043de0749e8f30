import type { CardMessage } from './card.ts'
import { firstTen, message, openUrl, row, subtle } from './card.ts'
import { english } from './english.ts'

export function templatesCard(templates: readonly { title: string; url: string }[]): CardMessage {
  const words = english.templates
  return message({
    title: words.title,
    lines: [words.lead],
    body: [
      ...firstTen(templates, ({ title, url }) => row(title, undefined, openUrl(english.open, url))),
      subtle(words.prepared),
    ],
  })
}
