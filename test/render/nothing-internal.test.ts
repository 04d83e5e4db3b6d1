import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPrompts } from '../../lib/plan/build-prompts.ts'
import { calendarsOf, type SideCalendar } from '../../lib/plan/calendar.ts'
import type { Recorded } from '../../lib/plan/change.ts'
import { DealValue } from '../../lib/plan/entity-kinds.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { renderDocsTable } from '../../lib/render/docs-table.ts'
import { draftRecap } from '../../lib/render/draft-recap.ts'
import { renderNudge } from '../../lib/render/nudge.ts'
import { onePager } from '../../lib/render/one-pager.ts'
import { sentencesOf } from '../../lib/render/sentences/sentences.ts'
import { sharedPlan } from '../../lib/render/shared-plan.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { buildPlan } from '../plan/build-plan.ts'
import { anyPlanParts, anyText } from './any-plan.ts'
import { northgateDay as today } from './northgate.ts'

const at = { today, now: Date.parse(today), locale: 'en-US', writer: null }

/** All that a buyer may get to read of a plan and its changes, in every form. */
const toldTo = (plan: Plan, records: Recorded[]) => ({
  status: (['snapshot', 'theirs', 'full'] as const).map((variant) => renderStatus(plan, { ...at, variant })),
  recap: (['short', 'detailed', 'exec'] as const).map((tone) => draftRecap(plan, records, { ...at, tone, sender: null })), // prettier-ignore
  // What only we see may keep us from saying "on track"; that, and nothing else, is told apart.
  sentences: sentencesOf(plan, at).filter(({ kind }) => kind !== 'status-line'),
  page: onePager(plan, at),
  table: renderDocsTable(plan, at),
  prompts: buildPrompts(sharedPlan(plan)),
  nudges: plan.milestones.filter(({ audience }) => audience === 'shared').map((step) => renderNudge(plan, step, at)),
}) // prettier-ignore

/** Everything beside steps and people, in both streams. */
const anyRest = (text: fc.Arbitrary<string>) => {
  const audience = fc.constantFrom('shared' as const, 'internal' as const)
  const list = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
    fc.array(fc.record({ ...fields, audience }) as fc.Arbitrary<T & { audience: 'shared' | 'internal' }>, { maxLength: 3 })
  const about = fc.constantFrom('ms1', 'ms2', null)
  const on = fc.constantFrom('2026-11-19', '2026-12-24', null)
  const kind = fc.constantFrom('decision' as const, 'blocker' as const, 'next-action' as const, 'date-change' as const)
  return fc.record({
    notes: list({ text, kind, about, on }),
    risks: list({ statement: text, trigger: text, counter: text, counterOn: on }),
    criteria: list({ statement: text, unit: text, window: text, actual: fc.option(fc.integer()) }),
    events: list({ title: text, on }),
    proofs: list({ title: text, note: text }),
    checkIns: list({ at: fc.constant('2026-11-23T15:00:00Z'), zone: fc.constantFrom('', 'UTC') }),
    proposals: list({ about, field: text, value: text }),
    signatures: list({ stakeholder: fc.constantFrom('st0', 'st1'), name: text, signedAt: fc.constant('2026-11-19T09:00:00Z') }),
    flags: list({ step: fc.constant('ms1'), flaggedOn: fc.constant('2026-11-03'), due: on, predicted: on }),
  })
}
const anyWhole = fc.tuple(anyPlanParts(anyText), anyRest(anyText)).map(([parts, rest]) => buildPlan({ ...parts, ...rest }))

/** Everything that the team alone keeps about the deal. */
const known = DealValue.parse({
  amount: 777_333, currency: 'EUR', forecast: 'commit', resistance: 'weak-champion', requalifySince: '2026-11-10', readiness: ['pain'],
  beganOn: '2026-05-01', promisedAt: '2026-11-01T09:00:00Z', coachOff: ['outcome'],
}) // prettier-ignore
const closing = (name: string): SideCalendar => ({ country: 'DE', years: null, spans: [{ from: today, to: today, name, country: null }] }) // prettier-ignore
const calendarsWith = (label: string) =>
  calendarsOf({ buyer: [today], seller: [today] }, { buyer: closing('Audit'), seller: closing(label) })

test('what a buyer reads is the same, whatever the team keeps to itself', () => {
  fc.assert(
    fc.property(anyWhole, anyText, (bare, text) => {
      const plan: Plan = { ...bare, value: known, calendars: calendarsWith(text) }
      const records = changesOf(plan, text)
      const open = withoutSecrets(plan)
      expect(toldTo(plan, records)).toEqual(toldTo(open, changesOf(plan, null)))
    }),
    { numRuns: process.env['CI'] ? 1_000 : 200 },
  )
}, 120_000)

/** The same plan as if the team had kept nothing to itself. */
function withoutSecrets(plan: Plan): Plan {
  const shared = <T extends { audience: string }>(all: T[]): T[] => all.filter(({ audience }) => audience === 'shared')
  const { milestones, stakeholders, notes, risks, criteria, events, proofs, checkIns, proposals, signatures } = plan
  return {
    ...plan,
    value: DealValue.parse({}),
    calendars: calendarsWith(''),
    milestones: shared(milestones),
    // They keep their place, without a name.
    stakeholders: stakeholders.map((each) => (each.audience === 'shared' ? each : { ...each, name: '', email: '', title: '', role: null })), // prettier-ignore
    notes: shared(notes),
    risks: shared(risks),
    criteria: shared(criteria),
    events: shared(events),
    proofs: shared(proofs),
    checkIns: shared(checkIns),
    proposals: shared(proposals),
    signatures: shared(signatures),
    flags: [],
  }
}

/** Each step was moved, for a reason that stands with the team; and what else they wrote of it there. `null`: they wrote nothing. */
const changesOf = ({ milestones }: Plan, text: string | null): Recorded[] =>
  milestones.flatMap(({ id, due, audience }, index): Recorded[] => {
    const [s, at, pv] = [audience === 'shared' ? 'deal1/s' : 'deal1/i', 'P---------------', 'O---------------'] as const
    const hidden = (f: string, v: string | null, e = `nt8${index}`) => ({ s: 'deal1/i' as const, e, f, v, at, pv: null })
    const said = text === null ? [] : [hidden('text', text), hidden('about', id), hidden('due', '2027-02-02', id)]
    const ops = [...(audience === 'shared' || text !== null ? [{ s, e: id, f: 'due', v: due, at, pv }] : []), ...said]
    return ops.length === 0 ? [] : [{ change: { id: `c${index}`, dev: 'd', n: index, sv: 1, ops }, was: ops.map(() => '2026-10-01'), actor: null }] // prettier-ignore
  })
