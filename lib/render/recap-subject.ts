import { addDays, weekdayOf } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { cleanText } from './clean-text.ts'
import { recapAsks } from './recap-asks.ts'
import type { Ask, RecapContext } from './recap-model.ts'
import { stepTopic } from './step-phrase.ts'

/** "Northgate plan, week of Nov 16: security review next, finance approval owner needed". Weeks begin on Monday. */
export function recapSubject(context: RecapContext): string {
  const { plan, schedule, companies, today, locale } = context
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  const next = plan.milestones.find(({ id }) => id === schedule.next)
  const asks = recapAsks(context)
  const ask = asks.find(({ kind }) => kind !== 'late') ?? asks.find(({ step }) => step !== next)
  const news = [...(next && next !== ask?.step ? [`${topicOf(next)} next`] : []), ...(ask ? [askWords(ask)] : [])].join(', ')
  const head = `${companies.buyer === '' ? 'Our' : companies.buyer} plan, week of ${showDate(monday, { today, locale, style: 'bare' })}`
  return cleanText(news === '' ? head : `${head}: ${news}`)
}

const topicOf = (step: Ask['step']): string => stepTopic(cleanText(step.title)) || 'one step'
const needed: Record<Ask['kind'], string> = { owner: 'owner needed', date: 'date needed', late: 'still open' }
const askWords = ({ step, kind }: Ask): string => `${topicOf(step)} ${needed[kind]}`
