import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOpen, groupSteps, type Filter } from '../../../components/plan/group-steps.ts'
import { statusSections } from '../../../lib/render/status-sections.ts'
import type { Plan } from '../../../lib/plan/plan.ts'
import { schedule } from '../../../lib/plan/schedule.ts'
import { anyPlan } from '../../plan/any-plan.ts'
import { buildPlan } from '../../plan/build-plan.ts'
import { northgate, northgateDay as today } from '../../render/northgate.ts'

const shown = (plan: Plan, filter: Filter) => {
  const { attention, comingUp, afterSignature } = groupSteps(plan, [], filter)
  return [...attention.map(({ step }) => step), ...comingUp, ...afterSignature].map(({ id }) => id)
}
const inMail = (plan: Plan) => {
  const options = { today, locale: 'en-US', variant: 'theirs', dir: 'ltr' } as const
  const { sections, more } = statusSections(plan, schedule(plan, today), options)
  return sections.flatMap(({ rows }) => rows).length + more
}

test('a side sees what is in its court, whoever else helps; what both do stands under both', () => {
  const plan = buildPlan({
    stakeholders: [
      { id: 'stTom', name: 'Tom', side: 'buyer' },
      { id: 'stSarah', name: 'Sarah', side: 'seller' },
    ],
    milestones: [
      { id: 'msTheirs', side: 'buyer', due: '2026-12-01' },
      { id: 'msOurs', side: 'seller', due: '2026-12-02' },
      { id: 'msLent', side: 'seller', due: '2026-12-03', buyerOwner: 'stTom' },
      { id: 'msHelped', side: 'buyer', due: '2026-12-04', sellerOwner: 'stSarah' },
      { id: 'msSign', side: 'both', due: '2026-12-05' },
      { id: 'msDone', side: 'both', status: 'done' },
    ],
  })
  expect(shown(plan, 'open')).toEqual(['msTheirs', 'msOurs', 'msLent', 'msHelped', 'msSign'])
  expect(shown(plan, 'buyer')).toEqual(['msTheirs', 'msHelped', 'msSign'])
  expect(shown(plan, 'seller')).toEqual(['msOurs', 'msLent', 'msSign'])
})

test('the number on a filter, the rows it shows and the rows of the mail are the same', () => {
  const agree = (plan: Plan) => {
    for (const filter of ['open', 'buyer', 'seller'] as const) expect(shown(plan, filter)).toHaveLength(countOpen(plan, filter))
    expect(inMail(plan)).toBe(countOpen(plan, 'buyer'))
  }
  agree(northgate)
  fc.assert(fc.property(anyPlan, agree))
})
