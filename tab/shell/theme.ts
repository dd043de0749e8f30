const dark = matchMedia('(prefers-color-scheme: dark)')
const forced = matchMedia('(forced-colors: active)')

/** The theme where no host has said which it has: 'default', 'dark' or 'contrast', as TeamsJS names them. */
export function preferredTheme(): string {
  if (forced.matches) return 'contrast'
  return dark.matches ? 'dark' : 'default'
}

export function onPreferredThemeChange(show: (theme: string) => void) {
  for (const query of [dark, forced]) query.addEventListener('change', () => show(preferredTheme()))
}
