import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect } from 'react'
import { usePanel, type Settings } from '../ports.ts'

const themeKey = 'theme'

export function useSettings(): Settings | undefined {
  const { source } = usePanel()
  const settings = useLiveQuery(() => source.readSettings(), [source])
  const theme = settings?.theme
  useEffect(() => {
    if (theme === undefined) return
    applyTheme(theme)
    localStorage.setItem(themeKey, theme)
  }, [theme])
  return settings
}

/** Before the database is open the theme of last time is shown, so that nothing flashes. */
export const applyLastTheme = (): void => applyTheme(localStorage.getItem(themeKey))

function applyTheme(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}
