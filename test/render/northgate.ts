import type { Plan } from '../../lib/plan/plan.ts'
import { buildPlan, type PlanParts } from '../plan/build-plan.ts'

export const northgateParts = {
  id: 'northgate',
  deal: { account: 'Northgate Bank', opportunity: 'Alert triage rollout', seller: 'Kestrel' },
  head: {
    title: 'Northgate Bank and Kestrel plan',
    outcome: 'Cut alert triage time 20% before the January board review',
    signBy: '2026-12-18',
    liveBy: '2027-01-11',
  },
  stakeholders: [
    { id: 'stPriya', name: 'Priya Raman', email: 'priya.raman@northgate.example', side: 'buyer', role: 'champion' },
    { id: 'stElena', name: 'Elena Fischer', email: 'elena.fischer@northgate.example', side: 'buyer', role: 'economic-buyer' },
    { id: 'stDaniel', name: 'Daniel Osei', email: 'daniel.osei@northgate.example', side: 'buyer' },
    { id: 'stTom', name: 'Tom Adeyemi', email: 'tom.adeyemi@northgate.example', side: 'buyer', role: 'procurement' },
    { id: 'stGrace', name: 'Grace Lin', email: 'grace.lin@northgate.example', side: 'buyer', role: 'security-reviewer' },
    { id: 'stMary', name: 'Mary Kowalski', email: 'mary.kowalski@northgate.example', side: 'buyer', role: 'legal-reviewer' },
    { id: 'stSarah', name: 'Sarah Chen', email: 'sarah@kestrel.example', side: 'seller', role: 'account-executive' },
    { id: 'stJonah', name: 'Jonah Weiss', email: 'jonah@kestrel.example', side: 'seller', role: 'solutions-engineer' },
    { id: 'stLeo', name: 'Leo Park', email: 'leo@kestrel.example', side: 'seller', role: 'legal-contact' },
    { id: 'stAmara', name: 'Amara Diallo', email: 'amara@kestrel.example', side: 'seller', role: 'customer-success' },
  ],
  milestones: [
    { title: 'Technical validation', due: '2026-10-29', status: 'done', doneOn: '2026-10-29', buyerOwner: 'stDaniel', sellerOwner: 'stJonah' },
    { title: 'Executive alignment call', due: '2026-11-04', status: 'done', doneOn: '2026-11-04', side: 'both', buyerOwner: 'stElena', sellerOwner: 'stSarah' },
    { title: 'Pilot kickoff, masked data', due: '2026-11-09', status: 'done', doneOn: '2026-11-09', side: 'seller', buyerOwner: 'stDaniel', sellerOwner: 'stJonah' },
    { title: 'Business case review with CFO', due: '2026-11-17', status: 'done', doneOn: '2026-11-17', side: 'both', buyerOwner: 'stElena', sellerOwner: 'stSarah' },
    { title: 'Vendor onboarding form', due: '2026-11-18', buyerOwner: 'stTom', sellerOwner: 'stSarah' },
    { title: 'Send subprocessor list', due: '2026-11-23', side: 'seller', sellerOwner: 'stJonah' },
    { title: 'Security review sign-off', due: '2026-11-23', status: 'doing', buyerOwner: 'stGrace', sellerOwner: 'stJonah' },
    { title: 'MSA and DPA sent', due: '2026-11-30', status: 'doing', side: 'seller', buyerOwner: 'stMary', sellerOwner: 'stLeo' },
    { title: 'Pilot decision checkpoint', due: '2026-12-02', buyerOwner: 'stPriya', sellerOwner: 'stSarah' },
    { title: 'Legal redlines complete', due: '2026-12-08', buyerOwner: 'stMary', sellerOwner: 'stLeo' },
    { title: 'Finance approval and PO', due: '2026-12-14', sellerOwner: 'stSarah' },
    { title: 'Signature', due: '2026-12-18', side: 'both', gate: 'signature', key: true, buyerOwner: 'stElena', sellerOwner: 'stSarah' },
    { title: 'Kickoff and first value', due: '2027-01-11', side: 'both', gate: 'kickoff', buyerOwner: 'stPriya', sellerOwner: 'stAmara' },
  ],
} satisfies PlanParts // prettier-ignore

/** The sample plan on the day of the sample: Friday, 20 November 2026. */
export const northgate: Plan = buildPlan(northgateParts)
export const northgateDay = '2026-11-20'
