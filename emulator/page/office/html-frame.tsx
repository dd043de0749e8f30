import { english } from '../english.ts'

const isTeams = (href: string) => /^https:\/\/teams\.microsoft\.com\//.test(href)
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:"
const style = `body { margin: 12px; font: 15px/1.5 "Segoe UI", system-ui, sans-serif; color: #242424; background: #fff; overflow-wrap: anywhere }
  img, table { max-width: 100% }`

/** Somebody's HTML, without scripts or anything from elsewhere; its links open in a new tab. */
export function HtmlFrame({ html, title }: { html: string; title: string }) {
  return (
    <iframe
      className="html"
      title={title}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={documentOf(html)}
    />
  )
}

function documentOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const link of page.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener')
    if (!isTeams(link.getAttribute('href') ?? '')) continue
    link.removeAttribute('href')
    link.setAttribute('title', english.teamsOnly)
  }
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style>`
  page.head.insertAdjacentHTML('afterbegin', head)
  page.documentElement.lang ||= 'en-GB'
  return `<!doctype html>${page.documentElement.outerHTML}`
}
