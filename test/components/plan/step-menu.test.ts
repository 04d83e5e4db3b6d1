import { expect, test } from 'vitest'
import { stepMenu } from '../../../components/plan/step-menu.ts'
import { buildPlan } from '../../plan/build-plan.ts'

const plan = buildPlan({ milestones: [{ title: 'Security review', due: null, side: 'buyer' }] })

test('what takes a step away is the last of its menu, a line apart, after what is asked of the buyer', () => {
  const [step] = plan.milestones
  if (!step) throw new Error('The plan has a step.')
  const none = () => undefined
  const menu = stepMenu(plan, step, '2026-11-20', { ask: none } as never, none)
  expect(menu.at(-1)).toMatchObject({ label: 'Delete step', apart: true })
  expect(menu.at(-2)?.group).toMatch(/^With /)
  expect(menu.filter(({ apart }) => apart)).toHaveLength(1)
})
