import { expect, test } from 'vitest'
import { renderNudge } from '../../lib/render/nudge.ts'
import { onePager } from '../../lib/render/one-pager.ts'
import { onePagerHtml } from '../../lib/render/one-pager-html.ts'
import { onePagerText } from '../../lib/render/one-pager-text.ts'
import { renderSentence, sentencesOf } from '../../lib/render/sentences/sentences.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { must } from '../../lib/base/must.ts'
import { northgate, northgateDay } from './northgate.ts'
import { empty, hebrew, hostile, long, signed, signedDay, undated } from './sample-plans.ts'

const english = { locale: 'en-US', today: northgateDay }

// Golden pairs, reviewed by eye. `npx vitest run test/render -u` writes them anew; look at the difference before committing it.
test.for([
  ['northgate-snapshot', northgate, { ...english, variant: 'snapshot' }],
  ['northgate-theirs', northgate, { ...english, variant: 'theirs' }],
  ['northgate-full', northgate, { ...english, variant: 'full' }],
  ['signed-snapshot', signed, { ...english, today: signedDay, variant: 'snapshot' }],
  ['signed-full', signed, { ...english, today: signedDay, variant: 'full' }],
  ['undated-snapshot', undated, { ...english, variant: 'snapshot' }],
  ['empty-snapshot', empty, { ...english, variant: 'snapshot' }],
  ['hebrew-snapshot', hebrew, { ...english, locale: 'he', variant: 'snapshot' }],
  ['hostile-full', hostile, { ...english, variant: 'full' }],
  ['long-theirs', long, { ...english, variant: 'theirs' }],
] as const)('%s is written as it was agreed', async ([name, plan, options]) => {
  const { html, text } = renderStatus(plan, options)
  await expect(inLines(html)).toMatchFileSnapshot(`../fixtures/render/${name}.html`)
  await expect(text).toMatchFileSnapshot(`../fixtures/render/${name}.txt`)
})

test('a nudge is written as it was agreed', async () => {
  const step = must(
    northgate.milestones.find((each) => each.title === 'Vendor onboarding form'),
    'the late step',
  )
  const { html, text } = renderNudge(northgate, step, english)
  await expect(inLines(html)).toMatchFileSnapshot('../fixtures/render/northgate-nudge.html')
  await expect(text).toMatchFileSnapshot('../fixtures/render/northgate-nudge.txt')
})

test('the sentences are written as they were agreed', async () => {
  const all = sentencesOf(northgate, { ...english, now: Date.parse(northgateDay), writer: null }).map(renderSentence)
  await expect(`${all.map(({ html }) => html).join('\n')}\n`).toMatchFileSnapshot('../fixtures/render/northgate-sentences.html')
  await expect(all.map(({ text }) => text).join('\n')).toMatchFileSnapshot('../fixtures/render/northgate-sentences.txt')
})

test('a one-pager is written as it was agreed', async () => {
  const page = onePager(northgate, { ...english, now: Date.parse(northgateDay) })
  await expect(inLines(onePagerHtml(page))).toMatchFileSnapshot('../fixtures/render/northgate-one-pager.html')
  await expect(onePagerText(page)).toMatchFileSnapshot('../fixtures/render/northgate-one-pager.txt')
})

/** A row to a line, so that a difference can be read. */
const inLines = (html: string): string => `${html.replaceAll('<tr>', '\n<tr>')}\n`
