/** Everything that a reader of this markup of ours could find: its words, and where its links lead. */
export function wordsOfHtml(markup: string): string {
  const targets = [...markup.matchAll(/href="([^"]*)"/g)].map(([, target]) => target)
  const words = markup.replace(/<[^>]*>/g, ' ')
  return [words, ...targets].join('\n').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
