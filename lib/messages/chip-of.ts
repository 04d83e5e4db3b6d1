import { countdown } from '../plan/countdown.ts'
import { initials } from '../plan/initials.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { healthWords, scheduleRisk } from '../plan/schedule-risk.ts'
import { schedule } from '../plan/schedule.ts'
import type { ChipModel } from './to-extension.ts'

/** What the chip says of a plan. Days and health are left out when only the name is wanted, as on a shared screen. */
export function chipOf(plan: Plan, today: PlanDate, nameOnly: boolean): ChipModel {
  const forecast = schedule(plan, today)
  const { word } = scheduleRisk(plan, forecast, today)
  const count = countdown(plan, forecast, today)
  const account = plan.deal.account
  return {
    account,
    initial: initials(account).charAt(0),
    days: nameOnly || !count ? '' : `${count.days} ${count.words.split(' ')[0]}`,
    health: word,
    healthWord: nameOnly ? '' : healthWords[word],
  }
}
