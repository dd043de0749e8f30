const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The markdown that Teams knows in a card's text: bold, italics, links, lists. Everything else stays as typed. */
export function toHtml(markdown: string): string {
  const blocks = markdown
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
    .split(/\n{2,}|\n(?=- |\d+\. )|(?<=^(?:- |\d+\. ).*)\n/m)
  const html: string[] = []
  let list = ''
  for (const block of blocks) {
    const [, bullet] = /^(- |\d+\. )/.exec(block) ?? []
    const wanted = bullet === undefined ? '' : bullet === '- ' ? 'ul' : 'ol'
    if (list !== wanted) html.push(list && `</${list}>`, wanted && `<${wanted}>`)
    list = wanted
    html.push(bullet ? `<li>${inline(block.slice(bullet.length))}</li>` : `<p>${inline(block)}</p>`)
  }
  return [...html, list && `</${list}>`].join('')
}

const link = /\[([^\]]+)\]\(((?:https?:\/\/|mailto:|tel:)[^\s)]+)\)/

function inline(text: string): string {
  const [before = '', words, url] = text.split(link, 3)
  if (words === undefined) return styled(before)
  const rest = text.slice(before.length + `[${words}](${url})`.length)
  return `${styled(before)}<a href="${url}" target="_blank" rel="noopener">${styled(words)}</a>${inline(rest)}`
}

function styled(text: string): string {
  return text
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w/])_(\S(?:.*?\S)?)_(?!\w)/g, '<em>$1</em>')
    .replaceAll('\n', '<br>')
}
