import type { ProofKind } from '../../lib/plan/entity-kinds.ts'

/** What a link leads to, and what is worth noting about it (R120, R051). */
export const linkWords: Record<ProofKind, { name: string; note: string }> = {
  'pilot-criteria': { name: 'Pilot success criteria', note: 'Who agreed to them, and when' },
  'security-intake': { name: 'Security intake', note: 'Who fills it in' },
  'legal-intake': { name: 'Legal intake', note: 'Who fills it in' },
  'checkpoint-agenda': { name: 'Decision checkpoint agenda', note: 'Who decides there' },
  'reference-call': { name: 'Reference call', note: 'Who, when, and what for' },
  content: { name: 'Demo, proposal or case study', note: 'What to look at first' },
}
