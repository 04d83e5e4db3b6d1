import { DayPicker } from 'react-day-picker'
import { localDay } from '../../lib/base/local-day.ts'
import { partsOf, type PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import styles from './calendar-grid.module.css'

type Props = { selected: PlanDate; today: PlanDate; locale: string; onPick: (date: PlanDate) => void }

/** The month as a grid: arrows, Home, End, Page Up and Page Down. Days work in local time and leave as calendar dates. */
export function CalendarGrid({ selected, today, locale, onPick }: Props) {
  return (
    <DayPicker
      mode="single"
      required
      autoFocus
      showOutsideDays
      weekStartsOn={1}
      today={toLocal(today)}
      selected={toLocal(selected)}
      defaultMonth={toLocal(selected)}
      onSelect={(date) => onPick(localDay(date.getTime()))}
      classNames={classNames}
      modifiersClassNames={{ selected: styles.selected ?? '', today: styles.today ?? '', outside: styles.outside ?? '' }}
      labels={{
        labelDayButton: (date) => `${date.getDate()} ${showDate(localDay(date.getTime()), { today, locale, style: 'full' })}`,
      }}
    />
  )
}

const classNames = {
  root: styles.root ?? '',
  month_caption: styles.caption ?? '',
  nav: styles.nav ?? '',
  button_previous: styles.turn ?? '',
  button_next: styles.turn ?? '',
  weekday: styles.weekday ?? '',
  day_button: styles.day ?? '',
  month_grid: styles.grid ?? '',
}

const toLocal = (date: PlanDate): Date => {
  const { year, month, day } = partsOf(date)
  return new Date(year, month - 1, day)
}
