const dark = matchMedia('(prefers-color-scheme: dark)')
const forced = matchMedia('(forced-colors: active)')

/** The theme where no host has said which it has: 'default', 'dark' or 'contrast', as TeamsJS names them. */
export function preferredTheme(): string {
  if (forced.matches) return 'contrast'
  return dark.matches ? 'dark' : 'default'
}

let shown = preferredTheme()
const listeners = new Set<() => void>()

/** The page's theme from now on. */
export function showTheme(theme: string) {
  shown = theme
  for (const listener of listeners) listener()
}

export function shownTheme(): string {
  return shown
}

export function onShownTheme(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function onPreferredThemeChange(show: (theme: string) => void) {
  for (const query of [dark, forced]) query.addEventListener('change', () => show(preferredTheme()))
}
