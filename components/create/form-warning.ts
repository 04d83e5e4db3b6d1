import { addDays, isWeekend, type PlanDate } from '../../lib/plan/plan-date.ts'
import type { DraftStep } from '../../lib/plan/draft-plan.ts'
import { implementationWeeks } from '../../lib/plan/usual-weeks.ts'
import { addWorkingDays, workingDaysBetween } from '../../lib/plan/working-days.ts'
import type { DraftForm, FormUpdate } from './draft-form.ts'
import { dayOfWork, festiveDay } from '../../lib/plan/festive-days.ts'
import { whyClosed } from '../../lib/plan/why-closed.ts'
import { changeStep, setLiveBy, setSignBy } from './form-changes.ts'
import { signDate } from './form-dates.ts'
import { idsOf } from './form-steps.ts'
import type { ShowDate } from './show-dates.ts'

export type FormWarning = { sentence: string; fix: { label: string; update: FormUpdate } | null }

/** The one thing about these dates that most deserves a second look, with its fix. It never stands in the way of saving. */
export function formWarning(form: DraftForm, steps: DraftStep[], today: PlanDate, say: ShowDate): FormWarning | null {
  const signBy = signDate(form, today)
  const { calendars } = form
  const closed = calendars.both
  return (
    signAfterLive(form, signBy) ??
    oddDay('Go-live', form.liveTyped ? form.liveBy : null, setLiveBy) ??
    oddDay('Signature', form.signTyped, setSignBy) ??
    firstOf(
      steps.filter(({ status }) => status !== 'done'),
      (step) => oddDay(step.title, step.due, (date) => changeStep(step.id, { due: date })),
    ) ??
    firstOf(steps, afterSignature) ??
    pressed()
  )

  function signAfterLive({ liveBy, signTyped }: DraftForm, date: PlanDate): FormWarning | null {
    if (liveBy === null || signTyped === null || date < liveBy) return null
    return { sentence: 'The signature is not before go-live.', fix: { label: 'Work it back', update: setSignBy(null) } }
  }

  /** Days that were most likely mistyped: nobody works on them, or they are past. Steps that are past because all time is short are told apart. */
  function oddDay(what: string, date: PlanDate | null, move: (date: PlanDate) => FormUpdate): FormWarning | null {
    if (date === null) return null
    const unusual = isWeekend(date) ? 'a weekend' : (whyClosed(calendars, date) ?? festiveDay(calendars, date))
    const near = dayOfWork(date, today, calendars, 'both')
    if (unusual !== null) return fixed(`${what}: ${say(date, 'short')} is ${unusual}.`, near, move)
    if (date < today && signBy >= today) return fixed(`${what} is dated before today.`, addWorkingDays(today, 1, closed), move)
    return null
  }

  function afterSignature(step: DraftStep): FormWarning | null {
    const index = idsOf(form).indexOf(step.id)
    const isBefore = (form.template.steps[index]?.due ?? 0) < 0
    if (!isBefore || step.due <= signBy || signBy < today) return null
    return fixed(`${step.title} is after the signature.`, signBy, (date) => changeStep(step.id, { due: date }))
  }

  /** The template needs more days before the signature than there are. */
  function pressed(): FormWarning | null {
    const needed = -Math.min(0, ...form.template.steps.map((step) => step.due)) + 1
    if (workingDaysBetween(today, signBy, closed) >= needed) return null
    const sign = addWorkingDays(today, needed, closed)
    const sentence = 'The steps are pressed together to fit.'
    if (form.liveBy === null || form.signTyped !== null)
      return { sentence, fix: { label: `Sign by ${say(sign, 'bare')}`, update: setSignBy(sign) } }
    const live = addDays(addWorkingDays(sign, 1, closed), 7 * implementationWeeks)
    return { sentence, fix: { label: `Live by ${say(live, 'bare')}`, update: setLiveBy(live) } }
  }

  function fixed(sentence: string, date: PlanDate, move: (date: PlanDate) => FormUpdate): FormWarning {
    return { sentence, fix: { label: `Move to ${say(date, 'bare')}`, update: move(date) } }
  }
}

function firstOf(steps: DraftStep[], look: (step: DraftStep) => FormWarning | null): FormWarning | null {
  for (const step of steps) {
    const warning = look(step)
    if (warning) return warning
  }
  return null
}
