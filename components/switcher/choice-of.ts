import type { DealMatch } from '../../lib/detect/match.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Recognition } from '../../lib/detect/recognise.ts'

export type Choice = { title: string; lead: string; candidates: DealMatch[]; canSetAside: boolean }

/** What the rep is asked when no plan is shown, or when they want another. */
export function choiceOf(asked: 'switch' | 'silent' | 'page', recognition: Recognition, context: PageContext | null): Choice {
  if (asked === 'switch') {
    const others =
      recognition.kind === 'matched' ? recognition.others : recognition.kind === 'ambiguous' ? recognition.candidates : []
    return { title: 'Switch deal', lead: 'Choose the deal this thread belongs to.', candidates: others, canSetAside: false }
  }
  if (asked === 'silent')
    return {
      title: 'Reload this Gmail tab',
      lead: 'It was open before Sidemap was, so the two cannot talk yet. Reload it once.',
      candidates: [],
      canSetAside: false,
    }
  switch (recognition.kind) {
    case 'ambiguous':
      return {
        title: 'Which deal is this?',
        lead: `${recognition.candidates.length} open plans ${reasonFor(recognition.candidates)}`,
        candidates: recognition.candidates,
        canSetAside: true,
      }
    case 'no-deal':
      return {
        title: 'No plan for these people',
        lead: namesOf(recognition.people, context),
        candidates: [],
        canSetAside: recognition.people.length > 0,
      }
    case 'quiet':
      return {
        title: 'Not a deal',
        lead: 'You set these people aside. You can still start a plan.',
        candidates: [],
        canSetAside: false,
      }
    case 'matched':
    case 'no-thread':
      return { title: 'Your plans', lead: 'Open an email with a buyer to see its plan here.', candidates: [], canSetAside: false }
  }
}

function reasonFor(candidates: DealMatch[]): string {
  const [reason] = candidates[0]?.because ?? []
  if (reason?.kind === 'person') return `include ${reason.email}`
  return reason?.kind === 'domain' ? `are with ${reason.domain}` : 'fit this thread'
}

function namesOf(people: { email: string; name: string | null }[], context: PageContext | null): string {
  if (context?.unreadable.includes('message.recipients') && people.length === 0)
    return 'The people of this thread could not be read. Search for the deal below.'
  if (people.length === 0) return 'Nobody outside your company is on this thread.'
  const names = people.slice(0, 3).map((person) => person.name ?? person.email)
  return new Intl.ListFormat('en').format(people.length > 3 ? [...names, `${people.length - 3} more`] : names)
}
