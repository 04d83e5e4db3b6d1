import { test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { checkStates } from './check-states.ts'
import { planStates } from './plan-states.ts'

const { enterAt } = checkStates(planStates)

test.each([252, 320, 400, 500])('the plan fits %d pixels, in light and dark', (width) =>
  enterAt(width, must(planStates[0], 'the plan')),
)
