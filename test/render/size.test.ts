import { expect, test } from 'vitest'
import { checkSize } from '../../lib/render/size.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { buildPlan } from '../plan/build-plan.ts'
import { northgate, northgateDay, northgateParts } from './northgate.ts'
import { parseMail } from './parse-mail.ts'

const options = { today: northgateDay, locale: 'en-US', variant: 'full' } as const

test('85 KB may go into a mail and a byte more may not', () => {
  expect(checkSize('x'.repeat(85 * 1024))).toEqual({ ok: true, value: 85 * 1024 })
  expect(checkSize('x'.repeat(85 * 1024 + 1)).ok).toBe(false)
})

test('bytes are counted as UTF-8 counts them', () => {
  const text = 'aé€👍\uD800'
  expect(checkSize(text)).toEqual({ ok: true, value: new TextEncoder().encode(text).length })
})

test('the refusal says what is true and what to do', () => {
  const tooLong = buildPlan({ milestones: Array.from({ length: 400 }, () => ({ title: 'x'.repeat(100), due: '2026-11-01' })) })
  const refused = checkSize(renderStatus(tooLong, options).html)
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'too-large' } })
  expect(!refused.ok && refused.problem.sentence).toMatch(
    /^This would add \d+ KB to your email, and Gmail cuts messages off near 100 KB\. Choose the status snapshot, or shorten long step titles\.$/,
  )
})

test('a row costs less than 1.2 KB, all in', () => {
  for (const parts of [northgateParts, { ...northgateParts, milestones: northgateParts.milestones.slice(0, 12) }]) {
    const { html } = renderStatus(buildPlan(parts), options)
    expect(new TextEncoder().encode(html).length / parts.milestones.length).toBeLessThan(1.2 * 1024)
  }
  expect(parseMail(renderStatus(northgate, options).html).querySelectorAll('td[width="84"]')).toHaveLength(13)
})
