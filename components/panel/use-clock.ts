import { useEffect, useState } from 'react'
import { usePanel } from '../ports.ts'

/** What `read` makes of the time in milliseconds, kept true to the minute and after sleep; renders only when it has changed. */
export function useClock<T extends string | number>(read: (now: number) => T): T {
  const { clock } = usePanel()
  const [value, setValue] = useState(() => read(clock()))
  useEffect(() => {
    const look = () => setValue(read(clock()))
    const timer = setInterval(look, 60_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [clock, read])
  return value
}
