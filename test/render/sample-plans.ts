import type { Plan } from '../../lib/plan/plan.ts'
import { buildPlan } from '../plan/build-plan.ts'
import { northgate, northgateParts } from './northgate.ts'

const stepsUntil = (count: number) =>
  northgateParts.milestones.map((step, index) => (index < count ? { ...step, status: 'done' as const, doneOn: step.due } : step))

/** All but the last step is done, on Monday, 21 December 2026: after signature the plan counts to go-live. */
export const signed: Plan = buildPlan({ ...northgateParts, milestones: stepsUntil(12) })
export const signedDay = '2026-12-21'

/** What somebody has who wrote down steps and nothing else. */
export const undated: Plan = buildPlan({
  id: 'undated',
  deal: { account: 'Harbor Mills', seller: '' },
  stakeholders: [{ id: 'stAna', name: '', email: 'ana@harbormills.example' }],
  milestones: [
    { title: 'Line B data access', buyerOwner: 'stAna' },
    { title: 'Steering group decides', side: 'both' },
    { title: 'Send proposal', side: 'seller' },
  ],
})

export const empty: Plan = buildPlan({ id: 'empty', deal: { account: '', seller: '' } })

/** Read from right to left, with a Latin name in it. */
export const hebrew: Plan = buildPlan({
  id: 'hebrew',
  deal: { account: 'בנק הצפון', seller: 'Kestrel' },
  head: { title: 'תוכנית משותפת', signBy: '2026-12-18' },
  stakeholders: [
    { id: 'stDana', name: 'דנה כהן' },
    { id: 'stLeo', name: 'Leo Park', side: 'seller' },
  ],
  milestones: [
    { title: 'סקירת אבטחה', due: '2026-11-18', buyerOwner: 'stDana' },
    { title: 'טיוטת הסכם (MSA)', due: '2026-11-25', side: 'seller', sellerOwner: 'stLeo' },
    {
      title: 'פגישת פתיחה',
      due: '2026-11-17',
      status: 'done',
      doneOn: '2026-11-17',
      side: 'both',
      buyerOwner: 'stDana',
      sellerOwner: 'stLeo',
    },
  ],
})

export const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '</td></tr></table><script>alert(1)</script>',
  `" onmouseover="alert(1)`,
  `' style='background:url(javascript:alert(1))`,
  '&lt;b&gt; &amp; &#60;b&#62;',
  'invoice\u202Efdp.exe',
  'a\u2066b\u2067c\u2068d\u2069\u202C',
  'half \uD800 pair \uDFFF',
  'tab\tnew\nline\u0000\u2028end',
  `long ${'x'.repeat(10_000)}`,
  `e${'\u0301'.repeat(10_000)}`,
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿👍🏽'.repeat(200),
  'שלום (MSA) עולם!',
  '<!-- -->]]><![CDATA[',
  '${alert(1)} {{constructor}}',
  'http://evil.example/<b>',
]

export const hostile: Plan = buildPlan({
  id: 'hostile',
  deal: { account: '<b>Northgate</b> Bank', seller: '"Kestrel"' },
  head: { title: '</table><h1>Plan</h1>', signBy: '2026-12-18' },
  stakeholders: hostileTexts.map((name, index) => ({ id: `st${index}`, name })),
  milestones: hostileTexts.map((title, index) => ({ title, due: '2026-11-25', buyerOwner: `st${index}` })),
})

/** 45 open steps, 5 of them past their day, and 2 without a day. */
export const long: Plan = buildPlan({
  ...northgateParts,
  id: 'long',
  milestones: Array.from({ length: 45 }, (_, index) => ({
    title: `Step ${index + 1}`,
    due: index < 5 ? `2026-11-${11 + index}` : index < 43 ? `2026-12-${String((index % 28) + 1).padStart(2, '0')}` : null,
    buyerOwner: 'stPriya',
  })),
})

export const samples = { northgate, signed, undated, empty, hebrew, hostile, long }
