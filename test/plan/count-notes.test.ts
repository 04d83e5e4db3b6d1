import { expect, test } from 'vitest'
import { countNotes } from '../../lib/plan/count-notes.ts'
import { buildPlan } from './build-plan.ts'

test('notes are counted by the step they are on; those on the whole plan are on none', () => {
  const { notes } = buildPlan({ notes: [{ about: 'ms1' }, { about: 'ms2', audience: 'internal' }, { about: 'ms1' }, {}] })
  expect([...countNotes(notes)]).toEqual([
    ['ms1', 2],
    ['ms2', 1],
  ])
})
