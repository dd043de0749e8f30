import { spawnSync } from 'node:child_process'
import { findChromium } from '../tests/chromium.ts'

if (findChromium() === null) {
  if (process.env.CHROMIUM) fail(`CHROMIUM names ${process.env.CHROMIUM}, which is no program: correct or unset it.`)
  if (process.getuid?.() === 0) installWithApt()
  if (findChromium() === null)
    fail('The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.')
}

function installWithApt(): void {
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = spawnSync('apt-get', args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
    if (apt.error) return
    if (apt.status !== 0) process.stderr.write(apt.stderr)
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
