import type { HttpReply } from '../http.ts'
import type { Person } from '../people.ts'
import type { SeedTenant } from '../seed.ts'

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 'Segoe UI', system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f2f2f2, #1b1b1b); }
  main { box-sizing: border-box; width: min(440px, 100%); padding: 44px; background: light-dark(#fff, #292929);
    box-shadow: 0 2px 6px #0003; }
  h1 { margin: 0 0 16px; font-size: 24px; font-weight: 600; }
  p { margin: 0 0 12px; overflow-wrap: anywhere; }
  ul { list-style: none; margin: 0 -44px; padding: 0; max-height: 60vh; overflow: auto; }
  li + li { border-block-start: 1px solid light-dark(#e1e1e1, #444); }
  button { font: inherit; color: inherit; background: none; border: 0; padding: 10px 44px; width: 100%;
    text-align: start; cursor: pointer; overflow-wrap: anywhere; }
  button:hover { background: light-dark(#f2f2f2, #383838); }
  :focus-visible { outline: 2px solid light-dark(#0067b8, #4cc2ff); outline-offset: -2px; }
  small { display: block; color: light-dark(#595959, #c8c8c8); }
  label { display: block; margin: 20px 0 4px; }
  input { font: inherit; box-sizing: border-box; width: 100%; padding: 6px 8px; }
  .next { display: inline-block; width: auto; margin-top: 12px; padding: 6px 24px; background: light-dark(#0067b8, #4cc2ff);
    color: light-dark(#fff, #000); }
  .next:hover { background: light-dark(#005da6, #7fd4ff); }
  .next:focus-visible { outline-offset: 2px; }
  @media (width <= 480px) { main { padding: 24px; } ul { margin: 0 -24px; } button { padding-inline: 24px; } }
`

/** Asks who signs in: whoever is in the directory by one press, anybody else by writing an address. */
export function accountPage(tenant: SeedTenant, people: Person[], first: Person | null): HttpReply {
  const listed = first ? [first, ...people.filter(({ id }) => id !== first.id)] : people
  const accounts = listed.map(
    ({ displayName, email, title, organisation }, index) => `
      <li><button name="account" value="${escapeHtml(email)}"${index === 0 ? ' autofocus' : ''}>${escapeHtml(displayName)}
        <small>${escapeHtml(email)}</small>
        ${title || organisation === 'guest' ? `<small>${escapeHtml([title, organisation === 'guest' && 'Guest'].filter(Boolean).join(', '))}</small>` : ''}
      </button></li>`,
  )
  return page(
    'Pick an account',
    200,
    `<p>to continue to ${escapeHtml(tenant.appDisplayName)}</p>
    <form method="post"><ul>${accounts.join('')}</ul></form>
    <form method="post">
      <label for="other">Use another account: its email address</label>
      <input id="other" name="account" type="email" required autocomplete="off">
      <button class="next">Next</button>
    </form>`,
  )
}

/** What Entra shows when it cannot send the person back. */
export function troublePage(code: number, message: string): HttpReply {
  return page('Sorry, but we’re having trouble signing you in', 400, `<p>AADSTS${code}: ${escapeHtml(message)}</p>`)
}

export function signedOutPage(): HttpReply {
  return page('You signed out of your account', 200, '<p>You can close this window.</p>')
}

function page(title: string, status: number, content: string): HttpReply {
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(title)} – stand-in Microsoft</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
    <body><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Frame-Options': 'DENY',
  }
  return { status, headers, body: Buffer.from(html) }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
