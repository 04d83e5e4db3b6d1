import { useEffect, useState } from 'react'
import { localDay } from '../../lib/base/local-day.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { usePanel } from '../ports.ts'

/** Today's date, kept true over midnight and after sleep. */
export function useToday(): PlanDate {
  const { clock } = usePanel()
  const [today, setToday] = useState(() => localDay(clock()))
  useEffect(() => {
    const look = () => setToday(localDay(clock()))
    const timer = setInterval(look, 60_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [clock])
  return today
}
