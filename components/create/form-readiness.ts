import type { PageContext } from '../../lib/detect/page-context.ts'
import { knownReadiness, readinessItems, type ReadinessId } from '../../lib/plan/readiness.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import type { DraftForm } from './draft-form.ts'

/** What is so: what the person said, else what form and thread tell. */
export function readinessOf(form: DraftForm, theirTexts: string[]): ReadonlySet<ReadinessId> {
  const known = knownReadiness({ ...form, theirTexts })
  return new Set(readinessItems.map(({ id }) => id).filter((id) => form.readiness[id] ?? known.has(id)))
}

/** Where an answer came from, while nobody gave another. */
export function saysSo(form: DraftForm, theirTexts: string[], id: ReadinessId): string | null {
  if (form.readiness[id] !== undefined || !knownReadiness({ ...form, theirTexts }).has(id)) return null
  return id === 'next-steps' ? 'from thread' : 'from above'
}

/** Expansions and renewals know each other already. */
export const isRenewal = ({ template }: DraftForm): boolean => template.id === templates.T5.id

/** What people of other companies wrote, newest text only. */
export const theirTextsOf = ({ thread, account }: PageContext, form: DraftForm): string[] => {
  const ours = new Set(form.people.flatMap(({ side, email }) => (side === 'seller' ? [email] : [])))
  return (thread?.messages ?? []).flatMap(({ from, text }) =>
    from === null || text === null || from.email === account || ours.has(from.email) ? [] : [text],
  )
}
