import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './page.css'

async function start() {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const { App } = await import('./app.tsx')
  const place = document.getElementById('page')
  if (!place) throw new Error('index.html has no #page')
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

await start()
