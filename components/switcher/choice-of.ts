import type { DealMatch } from '../../lib/detect/match.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import { personName } from '../../lib/detect/person-name.ts'
import type { Recognition } from '../../lib/detect/recognise.ts'
import type { DealId } from '../../lib/plan/change.ts'

export type Choice = {
  title: string
  lead: string
  candidates: DealMatch[]
  canSetAside: boolean
  /** Whether a deal that is picked is to be the thread's from now on, unless she says otherwise. */
  remember: boolean
}

/** What the rep is asked when no plan is shown, or when they want another than `shown`. */
export function choiceOf(
  asked: 'switch' | 'silent' | 'page',
  recognition: Recognition,
  context: PageContext | null,
  shown: DealId | null = null,
): Choice {
  if (asked === 'switch') {
    // A thread that has its plan keeps it: whoever looks another one up has not said that the thread belongs there.
    const isSure = recognition.kind === 'matched'
    const page = context?.doc ? 'document' : 'thread'
    const lead = isSure ? `Just a look: this ${page} keeps its own plan.` : `Choose the deal this ${page} belongs to.`
    return {
      title: 'Switch deal',
      lead: context?.thread || context?.doc ? lead : 'Choose a plan to look at.',
      candidates: matchesOf(recognition).filter(({ deal }) => deal !== shown),
      canSetAside: false,
      remember: !isSure,
    }
  }
  if (asked === 'silent')
    return {
      title: 'Reload this tab',
      lead: 'It was open before Sidemap was, so the two cannot talk yet. Reload it once.',
      candidates: [],
      canSetAside: false,
      remember: true,
    }
  switch (recognition.kind) {
    case 'ambiguous':
      return {
        title: 'Which deal is this?',
        lead: `${recognition.candidates.length} open plans ${reasonFor(recognition.candidates)}`,
        candidates: recognition.candidates,
        canSetAside: true,
        remember: true,
      }
    case 'no-deal':
      return {
        title: 'No plan for these people',
        lead: namesOf(recognition.people, context),
        candidates: [],
        canSetAside: recognition.people.length > 0,
        remember: true,
      }
    case 'unlinked':
      return {
        title: 'This document is not linked to a plan',
        lead: `${context?.doc?.title ? `“${context.doc.title}”. ` : ''}Choose its deal, and its plan is shown here from now on.`,
        candidates: recognition.likely,
        canSetAside: false,
        remember: true,
      }
    case 'quiet':
      return {
        title: 'Not a deal',
        lead: 'You set these people aside. You can still start a plan.',
        candidates: [],
        canSetAside: false,
        remember: true,
      }
    case 'matched':
    case 'no-thread':
      return {
        title: 'Your plans',
        lead: isMisread(context)
          ? 'This page was not understood. Search for the deal below.'
          : 'Open an email with a buyer to see its plan here.',
        candidates: [],
        canSetAside: false,
        remember: true,
      }
  }
}

/** Something of the page that a deal is known by was not read. It may also still be loading. */
export const isMisread = (context: PageContext | null): boolean =>
  context?.unreadable.some((name) => /^(main|thread|message\.(sender|recipients))$/.test(name)) ?? false

/** The thread's own plan comes first: when another one is looked at, that is the way back. */
function matchesOf(recognition: Recognition): DealMatch[] {
  if (recognition.kind === 'ambiguous') return recognition.candidates
  if (recognition.kind === 'unlinked') return recognition.likely
  if (recognition.kind !== 'matched') return []
  return [{ deal: recognition.deal, score: 0, because: recognition.because }, ...recognition.others]
}

function reasonFor(candidates: DealMatch[]): string {
  const [reason] = candidates[0]?.because ?? []
  if (reason?.kind === 'person') return `include ${personName(reason)}`
  return reason?.kind === 'domain' ? `are with ${reason.domain}` : 'fit this thread'
}

function namesOf(people: { email: string; name: string | null }[], context: PageContext | null): string {
  if (context?.unreadable.includes('message.recipients') && people.length === 0)
    return 'The people of this thread could not be read. Search for the deal below.'
  if (people.length === 0) return 'Nobody outside your company is on this thread.'
  const names = people.slice(0, 3).map(personName)
  return new Intl.ListFormat('en').format(people.length > 3 ? [...names, `${people.length - 3} more`] : names)
}
