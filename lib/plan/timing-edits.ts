import type { Edit } from './change.ts'
import type { DurationFrom } from './entity-kinds.ts'
import type { Milestone } from './plan.ts'
import type { PlanDate } from './plan-date.ts'

/** How long a step takes and what it waits for beside other steps (R006, R015): in working days; `meets` as `rhythmText` writes it. */
export type Timing = Pick<Milestone, 'duration' | 'notice' | 'noticeOn' | 'queue' | 'meets'>

const timingOf = ({ duration, notice, noticeOn, queue, meets }: Timing): Timing => ({ duration, notice, noticeOn, queue, meets })

/** Only what changed is written, with who said so and on which day; with nothing left, nobody said anything. */
export function setTiming(step: Milestone, timing: Partial<Timing>, from: DurationFrom, today: PlanDate): Edit[] {
  const changed = Object.entries(timing).filter(([field, value]) => step[field as keyof Timing] !== value)
  if (changed.length === 0 && from === step.durationFrom) return []
  const said = Object.values({ ...timingOf(step), ...timing }).some((value) => value !== null)
  const fields = { ...Object.fromEntries(changed), durationFrom: said ? from : null, durationOn: said ? today : null }
  return [{ audience: step.audience, entity: step.id, fields }]
}

/** The owner has been told that they will be needed; the days of notice run from here. */
export const giveNotice = (step: Milestone, today: PlanDate): Edit[] => [
  { audience: step.audience, entity: step.id, fields: { noticeOn: today } },
]
