import { expect, test } from 'vitest'
import { recapRecipients } from '../../lib/plan/recap-recipients.ts'
import { buildPlan } from './build-plan.ts'

test("a recap is for the buyer's people with an address, the champion first", () => {
  const plan = buildPlan({
    stakeholders: [
      { name: 'Tom', email: 'tom@northgate.example' },
      { name: 'Elena' },
      { name: 'Sarah', email: 'sarah@kestrel.example', side: 'seller' },
      { name: 'Hidden', email: 'hidden@northgate.example', audience: 'internal' },
      { name: 'Priya', email: 'priya@northgate.example', role: 'champion' },
      { name: 'Grace', email: 'grace@northgate.example' },
    ],
  })
  expect(recapRecipients(plan).map(({ name }) => name)).toEqual(['Priya', 'Tom', 'Grace'])
  expect(recapRecipients(buildPlan())).toEqual([])
})
