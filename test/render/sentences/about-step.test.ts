import { expect, test } from 'vitest'
import type { StepAsk } from '../../../lib/plan/step-asks.ts'
import type { PlanParts } from '../../plan/build-plan.ts'
import { said } from './said.ts'

const stakeholders: PlanParts['stakeholders'] = [
  { id: 'stGrace', name: 'Grace Lin', side: 'buyer' },
  { id: 'stSarah', name: 'Sarah Chen', side: 'seller' },
  { id: 'stWriter', name: 'Sarah Chen', email: 'sarah@kestrel.example', side: 'seller' },
  { id: 'stHidden', name: 'Hidden Helper', side: 'seller', audience: 'internal' },
]
const grace = { title: 'Security review', due: '2026-11-26', buyerOwner: 'stGrace' } as const
const stuck =
  'I noticed we haven’t moved forward on the security review. Is something blocking you? Can I help? Or has the priority shifted?'
const step = (fields: NonNullable<PlanParts['milestones']>[number]): PlanParts => ({ stakeholders, milestones: [fields] })

// Today is Friday, 20 November 2026.
test.for<[StepAsk, when: string, PlanParts, ...said: string[]]>([
  ['ask-date', 'a step of theirs has none', step({ ...grace, due: null }), 'What’s a realistic target for the security review? It can move.'],
  ['ask-date', 'it has one', step(grace)],
  ['ask-date', 'it is ours', step({ ...grace, due: null, side: 'seller' })],
  ['ask-date', 'it is done', step({ ...grace, due: null, status: 'done' })],
  ['ask-date', 'it is ours to know', step({ ...grace, due: null, audience: 'internal' })],
  ['ask-date', 'it has no name', step({ ...grace, due: null, title: ' ' })],
  ['owner', 'nobody there has it', step({ ...grace, buyerOwner: null, sellerOwner: 'stSarah' }), 'Who on your team will own the security review? Sarah from our side will provide all documentation. Who should Sarah connect with?'],
  ['owner', 'nobody there has it, and ours is whoever writes', step({ ...grace, buyerOwner: null, sellerOwner: 'stWriter' }), 'Who on your team will own the security review? I will provide all documentation. Who should I connect with?'],
  ['owner', 'nobody has it at all', step({ ...grace, buyerOwner: null }), 'Who on your team will own the security review?'],
  ['owner', 'ours is known to the team alone', step({ ...grace, buyerOwner: null, sellerOwner: 'stHidden' }), 'Who on your team will own the security review?'],
  ['owner', 'a role of theirs has it that nobody is named for', { stakeholders: [{ id: 'stGrace', side: 'buyer', role: 'security-reviewer' }], milestones: [grace] }, 'Who on your team will own the security review?'],
  ['owner', 'somebody has it', step(grace)],
  ['stuck', 'its day has passed', step({ ...grace, due: '2026-11-19' }), stuck],
  ['stuck', 'it was begun a week ago', step({ ...grace, status: 'doing', startedOn: '2026-11-13' }), stuck],
  ['stuck', 'it was begun this week', step({ ...grace, status: 'doing', startedOn: '2026-11-16' })],
  ['stuck', 'nobody has it', step({ ...grace, due: '2026-11-19', buyerOwner: null })],
  ['stuck', 'it is open and its day to come', step(grace)],
])('%s, when %s', ([ask, , parts, ...expected]) => expect(said(ask, parts)).toEqual(expected)) // prettier-ignore
