import { z } from 'zod'

// The page's content security policy forbids what zod would try to be faster.
z.config({ jitless: true })

if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
const { showPage } = await import('./page.tsx')
showPage(document.getElementById('page') as HTMLElement)
