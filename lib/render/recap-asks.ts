import { needsAttention } from '../plan/attention.ts'
import { missingOwner, ownerOf, sidesOf } from '../plan/owners.ts'
import { showDate } from '../plan/show-date.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import { nudgeWords } from './nudge-words.ts'
import type { Ask, RecapContext } from './recap-model.ts'
import { roleWords } from './role-words.ts'
import { phraseWithin } from './step-phrase.ts'

/** What we ask of the buyer, the most pressing first: steps whose day has passed, steps without a day, steps that nobody there owns. */
export function recapAsks({ plan, schedule, today, tone }: Pick<RecapContext, 'plan' | 'schedule' | 'today' | 'tone'>): Ask[] {
  const isForExec = (ask: Ask) => ask.kind === 'owner' || ownerOf(plan, ask.step, 'buyer')?.role === 'economic-buyer'
  const asks = needsAttention(plan, schedule, today).flatMap(({ step, kind }): Ask[] => {
    if (!sidesOf(step).includes('buyer')) return []
    if (kind === 'no-owner') return missingOwner(plan, step) === 'buyer' ? [{ step, kind: 'owner' }] : []
    return [{ step, kind: kind === 'late' ? 'late' : 'date' }]
  })
  return tone === 'exec' ? asks.filter(isForExec) : asks
}

/** The ask as a sentence: dated, polite, and nobody's fault. */
export function askSentence({ plan, companies, ...shown }: Asking, { step, kind }: Ask): string {
  if (kind === 'late') return Object.values(nudgeWords(plan, step, companies, shown)).join(' ')
  const what = isolate(phraseWithin(cleanText(step.title)), companies.dir)
  if (kind === 'date') return `Which day works for ${what}?`
  const role = roleWords(ownerOf(plan, step, 'buyer'))
  if (role !== null) return `${isolate(`Who is ${role}`, companies.dir)} for ${what}?`
  const who = companies.buyer === '' ? 'Who' : `Who at ${companies.buyer}`
  return `${who} should own ${what}${step.due === null ? '' : `, due ${showDate(step.due, { ...shown, style: 'short' })}`}?`
}

type Asking = Pick<RecapContext, 'plan' | 'companies' | 'today' | 'locale'>
