import { isToUnknown } from '../../lib/detect/is-to-unknown.ts'
import type { Compose, PageContext } from '../../lib/detect/page-context.ts'
import { personByEmail } from '../../lib/plan/find-people.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { draftInUse } from './draft-in-use.ts'

/** Where an insert goes, in words; `name` stands out. `null` when no draft is open. */
export function whereTo(plan: Plan, context: PageContext | null): { words: string; name?: string } | null {
  if (!context || context.composes.length === 0) return null
  const draft = draftInUse(context)
  if (!draft) return { words: `${context.composes.length} drafts are open: you will be asked which` }
  const kind = kindOf(draft)
  const people = [...draft.to, ...draft.cc, ...draft.bcc]
  const [first] = people
  if (first) {
    const name = first.name ?? (personByEmail(plan, first.email)?.name || nameInThread(context, first.email) || first.email)
    return { words: `Goes into your ${kind} to`, name: people.length > 1 ? `${name} and ${people.length - 1} more` : name }
  }
  return { words: `Goes into your ${kind}${isToUnknown(draft, context) ? '' : ', no recipients yet'}` }
}

/** A draft often knows only the address: the plan has the name, or else the mail that is answered. */
const nameInThread = ({ thread }: PageContext, email: string): string | undefined =>
  thread?.messages
    .flatMap(({ from, to, cc }) => [...(from ? [from] : []), ...to, ...cc])
    .find((person) => person.email === email && person.name !== null)?.name ?? undefined

/** Gmail marks subjects in English whatever its language; a reply may have been moved to a window of its own. */
function kindOf({ kind, subject }: Compose): string {
  if (/^fwd:/i.test(subject ?? '')) return 'forward'
  return kind === 'inline' || /^re:/i.test(subject ?? '') ? 'reply' : 'new message'
}
