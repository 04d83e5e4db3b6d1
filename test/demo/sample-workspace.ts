import 'fake-indexeddb/auto'
import { must } from '../../lib/base/must.ts'
import { createId } from '../../lib/base/ids.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import type { Edit } from '../../lib/plan/change.ts'
import { draftToEdits, type DraftPerson, type DraftStep, type PlanDraft } from '../../lib/plan/draft-plan.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { nextWorkingDay, previousWorkingDay } from '../../lib/plan/working-days.ts'
import { Database } from '../../lib/store/database.ts'
import { createStore } from '../../lib/store/store.ts'
import type { Person } from '../stand-in/people.ts'
import { documents } from '../stand-in/docs/docs-config.ts'
import { threads } from '../stand-in/threads.ts'
import { sampleDeals, type SampleDeal } from './sample-deals.ts'

/** Rows by table, as the extension's database holds them. */
export type DatabaseDump = Record<string, unknown[]>

/** The sample workspace on `today`, made through the real store, so that it is what a person's edits would have made. */
export async function sampleWorkspace(today: PlanDate, deals: SampleDeal[] = sampleDeals): Promise<DatabaseDump> {
  const db = new Database(`sample-${createId(webRandom)}`)
  const store = createStore({ clock: Date.now, random: webRandom }, db)
  // No public holidays: what a test expects of a date must not depend on the day on which it runs.
  await store.writeSettings({ seller: 'Kestrel', ownDomains: ['kestrel.example'], country: 'none' })
  for (const deal of deals) {
    const { draft, undated, statuses } = draftOf(deal, today, store.newId)
    must((await store.edit(deal.id, draftToEdits(deal.id, draft, addDays(today, -30), store.newId))).ok || null, deal.id)
    await store.edit(deal.id, [...undated, ...statuses])
    for (const key of deal.threads ?? []) await store.linkPage(deal.id, 'gmail', threads[key].id)
    for (const key of deal.documents ?? []) await store.linkPage(deal.id, 'docs', documents[key])
  }
  const dump: DatabaseDump = {}
  for (const table of db.tables) dump[table.name] = await table.toArray()
  db.close()
  return dump
}

function draftOf(deal: SampleDeal, today: PlanDate, newId: () => string) {
  const sellers = new Set(['kestrel.example'])
  const people: DraftPerson[] = deal.people.map(([person, role]) => ({
    id: `st${newId()}`,
    name: person.name,
    email: person.email,
    side: sellers.has(person.email.split('@')[1] ?? '') ? 'seller' : 'buyer',
    role,
  }))
  const idOf = (person: Person | null | undefined) => people.find((each) => each.email === person?.email)?.id ?? null
  const steps: DraftStep[] = deal.steps.map((sample) => {
    const { after: _after, ...template } = must(deal.template.steps[sample.step - 1], `step ${sample.step} of ${deal.id}`)
    return {
      ...template,
      id: `ms${newId()}`,
      title: sample.title ?? template.title,
      doneWhen: sample.doneWhen ?? template.doneWhen,
      side: sample.side ?? template.side,
      due: onWorkingDay(today, sample.due ?? 0),
      buyerOwner: idOf(sample.buyer),
      sellerOwner: idOf(sample.seller),
    }
  })
  const signature = must(deal.steps.find((_, index) => steps[index]?.gate === 'signature')?.due, `signature of ${deal.id}`)
  const { account, opportunity, domains, outcome, template } = deal
  const draft: PlanDraft = { account, opportunity, domains, outcome, outcomeSource: '', template, people, steps, seller: 'Kestrel', signBy: onWorkingDay(today, signature), liveBy: onWorkingDay(today, signature + 28) } // prettier-ignore
  const undated: Edit[] = deal.steps.flatMap((sample, index) =>
    sample.due === null ? [{ audience: 'shared' as const, entity: must(steps[index], 'step').id, fields: { due: null } }] : [],
  )
  const statuses: Edit[] = deal.steps.flatMap(({ status }, index) => {
    const step = must(steps[index], 'step')
    return status
      ? [{ audience: 'shared' as const, entity: step.id, fields: { status, doneOn: status === 'done' ? step.due : null } }]
      : []
  })
  return { draft, undated, statuses }
}

/** So many days from today, moved off a weekend: the past backwards, the future forwards. */
function onWorkingDay(today: PlanDate, days: number): PlanDate {
  const date = addDays(today, days)
  return days < 0 ? previousWorkingDay(date) : nextWorkingDay(date)
}
