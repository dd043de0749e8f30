// Nothing is imported before the client has what all the rest builds on.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
const { showPage } = await import('./page.tsx')
showPage(document.getElementById('page') as HTMLElement)

export {}
