import { expect, test } from 'vitest'
import { lineToEdits } from '../../../components/pages/line-to-edits.ts'
import { readStepLine } from '../../../lib/dates/read-step-line.ts'
import { buildPlan } from '../../plan/build-plan.ts'

const plan = buildPlan({ stakeholders: [{ id: 'stGrace', name: 'Grace Lin', side: 'buyer' }] })
const editsOf = (text: string, of = plan) => {
  const read = readStepLine(text, { plan, newSide: 'buyer', today: '2026-11-20', dayFirst: false })
  let number = 0
  return read.ok ? lineToEdits(of, read.value, () => String(++number)) : null
}

test('a line with somebody known is one step with its owner', () => {
  expect(editsOf('Pen test, Grace, Dec 4')).toEqual({
    step: 'ms1',
    edits: [
      {
        audience: 'shared',
        entity: 'ms1',
        fields: { title: 'Pen test', side: 'buyer', due: '2026-12-04', order: '', buyerOwner: 'stGrace', status: 'open' },
      },
    ],
  })
})

test('somebody new comes before the step that they own, in the same change', () => {
  expect(editsOf('Pen test, Zoe zoe@northgate.example')?.edits).toEqual([
    { audience: 'shared', entity: 'st1', fields: { name: 'Zoe', email: 'zoe@northgate.example', side: 'buyer' } },
    {
      audience: 'shared',
      entity: 'ms2',
      fields: { title: 'Pen test', side: 'buyer', due: null, order: '', buyerOwner: 'st1', status: 'open' },
    },
  ])
})

test('a step of theirs that comes up once legal has begun is a surprise, as in the panel', () => {
  const begun = buildPlan({ milestones: [{ title: 'Legal redlines complete', status: 'doing' }] })
  expect(editsOf('Board approval, Dec 4', begun)?.edits[0]?.fields).toMatchObject({ title: 'Board approval', surprise: true })
})
