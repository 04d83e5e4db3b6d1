import type * as z from 'zod'
import { noClosures, type Calendars } from '../../lib/plan/calendar.ts'
import { entityKinds, type EntityKind } from '../../lib/plan/entity-kinds.ts'
import type { Entity, Plan } from '../../lib/plan/plan.ts'

type Fields<K extends EntityKind> = z.input<(typeof entityKinds)[K]>
type Given<K extends EntityKind> = Fields<K> & { id?: string; audience?: 'shared' | 'internal' }
export type PlanParts = {
  id?: string
  deal?: Fields<'dl'>
  head?: Fields<'pl'>
  value?: Fields<'am'>
  milestones?: Given<'ms'>[]
  stakeholders?: Given<'st'>[]
  criteria?: Given<'cr'>[]
  risks?: Given<'rk'>[]
  notes?: Given<'nt'>[]
  checkIns?: Given<'ci'>[]
  events?: Given<'ev'>[]
  proofs?: Given<'pf'>[]
  links?: Given<'lk'>[]
  signatures?: Given<'sg'>[]
  proposals?: Given<'pr'>[]
  pages?: Given<'pg'>[]
  flags?: Given<'fl'>[]
  calendars?: Calendars
}

/** A plan of the parts that a test is about; the rest has its defaults. Entities are shared and numbered (`ms1`, `ms2`) unless said otherwise. */
export function buildPlan(parts: PlanParts = {}): Plan {
  return {
    id: parts.id ?? 'deal1',
    deleted: false,
    deal: entityKinds.dl.parse({ account: 'Northgate Bank', seller: 'Kestrel', ...parts.deal }),
    head: entityKinds.pl.parse(parts.head ?? {}),
    value: entityKinds.am.parse(parts.value ?? {}),
    milestones: all('ms', parts.milestones).sort(byDate),
    stakeholders: all('st', parts.stakeholders),
    criteria: all('cr', parts.criteria),
    risks: all('rk', parts.risks),
    notes: all('nt', parts.notes),
    checkIns: all('ci', parts.checkIns),
    events: all('ev', parts.events),
    proofs: all('pf', parts.proofs),
    links: all('lk', parts.links),
    signatures: all('sg', parts.signatures),
    proposals: all('pr', parts.proposals),
    pages: all('pg', parts.pages),
    flags: all('fl', parts.flags),
    calendars: parts.calendars ?? noClosures,
    damaged: [],
  }
}

function all<K extends EntityKind>(kind: K, given: Given<K>[] = []): Entity<(typeof entityKinds)[K]>[] {
  return given.map(({ id = '', audience = 'shared', ...fields }, index) => {
    const read = entityKinds[kind].parse(fields) as z.infer<(typeof entityKinds)[K]>
    return { ...read, id: id || `${kind}${index + 1}`, audience }
  })
}

/** As a plan that was read: by date, steps without one last, in the order given where it is the same. */
const byDate = (one: { due: string | null }, other: { due: string | null }): number =>
  (one.due ?? '9999').localeCompare(other.due ?? '9999')
