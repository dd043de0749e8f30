const opening = '<div id="cp-conference">'

/** Our part of an event's body, marked so that a change replaces it and leaves Teams' joining details alone. */
export function markOurs(html: string): string {
  return `${opening}${html}</div>`
}

/** Losing the joining details would end the online meeting, so when the mark is gone, ours goes above what is there. */
export function replaceOurs(body: string, html: string): string {
  const start = body.search(/<div[^>]*\bid="?(x_)?cp-conference"?[^>]*>/i)
  if (start < 0) return markOurs(html) + body
  return body.slice(0, start) + markOurs(html) + body.slice(endOfDiv(body, start))
}

/** Behind the end tag that belongs to the div at `start`. */
function endOfDiv(body: string, start: number): number {
  let depth = 0
  for (const tag of body.slice(start).matchAll(/<(\/?)div\b[^>]*>/gi)) {
    depth += tag[1] ? -1 : 1
    if (depth === 0) return start + tag.index + tag[0].length
  }
  return body.length
}
