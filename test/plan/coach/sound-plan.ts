import { type EntityKind } from '../../../lib/plan/entity-kinds.ts'
import type { Edit, FieldValue } from '../../../lib/plan/change.ts'
import type { PlanParts } from '../build-plan.ts'
import { Replica } from '../replica.ts'

/** A Friday. */
export const today = '2026-11-20'
type Steps = NonNullable<PlanParts['milestones']>
type Step = Steps[number]

const step = (id: string, title: string, due: string, fields: Partial<Step> = {}): Step => ({
  id, title, due, doneWhen: 'It is there.', buyerOwner: 'stPriya', sellerOwner: 'stSarah', ...fields,
}) // prettier-ignore

/** A plan that nothing can be said against on `today`: each test spoils one thing of it. */
export const sound = {
  head: {
    outcome: 'Cut alert triage time by 20% by March',
    outcomeSource: 'Priya, on the call of Nov 12',
    signBy: '2027-01-15',
    liveBy: '2027-02-15',
    draftedOn: '2026-10-20',
  },
  stakeholders: [
    { id: 'stPriya', name: 'Priya Raman', side: 'buyer', role: 'champion' },
    { id: 'stElena', name: 'Elena Fischer', side: 'buyer', role: 'economic-buyer' },
    { id: 'stMary', name: 'Mary Kowalski', side: 'buyer', role: 'legal-reviewer' },
    { id: 'stSarah', name: 'Sarah Chen', side: 'seller', role: 'account-executive' },
  ],
  milestones: [
    step('msTech', 'Technical validation', '2026-11-10', { status: 'done', doneOn: '2026-11-10' }),
    step('msCase', 'Business case review with CFO', '2026-11-27', { side: 'both', buyerOwner: 'stElena' }),
    step('msForm', 'Security questionnaire returned', '2026-12-04', { side: 'seller' }),
    step('msSent', 'MSA and DPA sent', '2026-12-08', { side: 'seller', buyerOwner: 'stMary' }),
    step('msLines', 'Legal redlines complete', '2026-12-16', { buyerOwner: 'stMary' }),
    step('msOrder', 'Finance approval and PO', '2026-12-22'),
    step('msSign', 'Signature', '2027-01-15', { side: 'both', gate: 'signature', key: true, buyerOwner: 'stElena' }),
    step('msKick', 'Kickoff and first value', '2027-02-15', { side: 'seller', gate: 'kickoff' }),
  ],
  checkIns: [{ at: '2026-11-23T15:00:00.000Z', zone: 'America/New_York' }],
  criteria: [{ statement: 'Triage 20% faster' }, { statement: 'At most 2.5% false' }, { statement: 'Used by 40 analysts' }],
} satisfies PlanParts

/** The sound plan with some steps changed, left out (`null`) or added. */
export function withSteps(changes: Record<string, Partial<Step> | null>): PlanParts {
  const known = new Set<string>(sound.milestones.map(({ id }) => id ?? ''))
  const added = Object.entries(changes).flatMap(([id, fields]) =>
    known.has(id) || !fields ? [] : [step(id, 'Step', '2026-12-09', fields)],
  )
  const kept = sound.milestones.flatMap((each): Step[] => {
    const change = changes[each.id ?? '']
    return change === null ? [] : [{ ...each, ...change }]
  })
  return { ...sound, milestones: [...kept, ...added] }
}

const kindOf: Record<string, EntityKind> = {
  milestones: 'ms', checkIns: 'ci', stakeholders: 'st', criteria: 'cr', risks: 'rk', links: 'lk', signatures: 'sg',
} // prettier-ignore

/** The parts as the changes of one person, made on the day `on`. */
export function replicaOf(parts: PlanParts, on = today): Replica {
  const replica = new Replica('deal1', { now: Date.parse(`${on}T09:00:00Z`) })
  const deal = { account: 'Northgate Bank', seller: 'Kestrel', ...parts.deal }
  const one = (entity: string, fields: object): Edit => ({
    audience: 'shared',
    entity,
    fields: fields as Record<string, FieldValue>,
  })
  replica.edit([one('dldeal1', deal), one('pldeal1', parts.head ?? {})])
  if (parts.value) replica.edit([{ ...one('amdeal1', parts.value), audience: 'internal' }])
  for (const [list, kind] of Object.entries(kindOf)) {
    const entities = (parts[list as keyof PlanParts] ?? []) as { id?: string; audience?: 'shared' | 'internal' }[]
    entities.forEach(({ id, audience, ...fields }, index) =>
      replica.edit([{ ...one(id ?? `${kind}${index + 1}`, { order: `a${index}`, ...fields }), audience: audience ?? 'shared' }]),
    )
  }
  return replica
}
