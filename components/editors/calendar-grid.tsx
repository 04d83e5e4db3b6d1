import { DayPicker } from 'react-day-picker'
import { localDay } from '../../lib/base/local-day.ts'
import type { Calendars } from '../../lib/plan/calendar.ts'
import { partsOf, type PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { whyClosed } from '../../lib/plan/why-closed.ts'
import styles from './calendar-grid.module.css'

type Props = {
  /** Days on which either side does not work are marked, and told why. */
  calendars: Calendars
  selected: PlanDate
  today: PlanDate
  locale: string
  onPick: (date: PlanDate) => void
}

/** The month as a grid: arrows, Home, End, Page Up and Page Down. Days work in local time and leave as calendar dates. */
export function CalendarGrid({ calendars, selected, today, locale, onPick }: Props) {
  const whyOff = (date: Date) => whyClosed(calendars, localDay(date.getTime()))
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
      modifiers={{ closed: (date) => whyOff(date) !== null }}
      modifiersClassNames={modifierClasses}
      labels={{
        labelDayButton: (date) =>
          [`${date.getDate()} ${showDate(localDay(date.getTime()), { today, locale, style: 'full' })}`, whyOff(date) ?? []]
            .flat()
            .join(', '),
      }}
    />
  )
}

const modifierClasses = {
  selected: styles.selected ?? '',
  today: styles.today ?? '',
  outside: styles.outside ?? '',
  closed: styles.closed ?? '',
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
