import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { LaunchOptions } from 'playwright-core'

/**
 * Chromium heeds the last list only, so all of them stand here: Playwright's own; what every new window's address bar would
 * load beside the page; and the check of who may reach into a private network, for which a host's page that a test fulfils
 * comes from a public one.
 */
const withoutFeatures = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'MediaRouter'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  'LocalNetworkAccessChecks',
]

const names = ['chromium', 'google-chrome', 'google-chrome-stable']

/** The browser for the tests: what CHROMIUM names, else Chromium or Chrome where systems have them. */
export function findChromium(): string | null {
  if (process.env.CHROMIUM) return isProgram(process.env.CHROMIUM) ? process.env.CHROMIUM : null
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')]
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return candidates.find(isProgram) ?? null
}

/** How to launch it, as root and without a way to the internet too. */
export function launchOptions(executablePath: string): LaunchOptions {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking']
  const args = [
    ...quiet,
    ...['--disable-gpu', '--disable-component-update', '--disable-sync'],
    `--disable-features=${withoutFeatures.join(',')}`,
  ]
  // Chromium refuses its sandbox to root.
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
