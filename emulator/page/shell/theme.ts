import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import { useState } from 'react'

/** By the names that TeamsJS gives them. */
export const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} satisfies Record<string, Theme>
export type ThemeName = keyof typeof themes
export const themeNames = Object.keys(themes) as ThemeName[]

const isTheme = (name: string | null): name is ThemeName => name !== null && name in themes

/** The theme that was last chosen in this browser. */
export function useTheme() {
  const [theme, setTheme] = useState<ThemeName>(() => {
    const kept = localStorage.getItem('theme')
    return isTheme(kept) ? kept : 'default'
  })
  const choose = (name: ThemeName) => {
    localStorage.setItem('theme', name)
    setTheme(name)
  }
  return [theme, choose] as const
}
