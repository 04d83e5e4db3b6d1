import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { sampleDeals } from '../demo/sample-deals.ts'
import { countInputs } from './count-inputs.ts'
import { draftBody, openReply, partsOf } from './drafts.ts'
import { said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, goTo, practice } = usePractice()
const recap = '[data-sidemap-kind=recap]'
const title = (panel: Page) => panel.getByRole('heading', { name: 'Weekly recap' })
const block = (panel: Page, words: string) => panel.locator('textarea', { hasText: words })
const stale = (panel: Page) => panel.getByText('The plan has changed since you began to edit.')
const written = (mail: Page) => mail.locator(`${draftBody} ${recap}`)

async function reply(mail: Page, panel: Page): Promise<void> {
  await openReply(mail)
  await panel
    .locator('footer')
    .getByText(/^Goes into your reply/)
    .waitFor()
}
async function openRecap(panel: Page): Promise<void> {
  await panel.keyboard.press('r')
  await title(panel).waitFor()
}
/** Puts the caret at the end of a block and types there. */
async function typeAtEnd(panel: Page, words: string, text: string): Promise<void> {
  await block(panel, words).press('End')
  await panel.keyboard.type(text)
}

test('changes of both sides become a recap in the reply in two keys, and nothing internal is in it', async () => {
  const { mail, panel } = await open('securityReview')
  await reply(mail, panel)
  await panel.keyboard.press('n')
  await panel.keyboard.type('Grace is under pressure, do not tell')
  await panel.keyboard.press('Control+Enter')
  await said(panel, /note/i)
  await panel.keyboard.press('d') // the security review, which is theirs, and what waits for it
  await panel.keyboard.type('+3')
  await panel.keyboard.press('Enter')
  await said(panel, /^Moved to/)
  await panel.getByRole('button', { name: 'Mark “MSA and DPA sent” done' }).click() // which is ours too
  await said(panel, /^MSA and DPA sent done/)
  await panel.locator('body').press('Escape')

  const before = await partsOf(mail)
  const inputs = await countInputs(panel)
  await openRecap(panel)
  await panel.keyboard.press('Control+Enter')
  await said(panel, 'Recap inserted')
  expect((await inputs()).events).toHaveLength(2)

  const lines = (await written(mail).innerText()).split('\n').filter(Boolean)
  const between = (from: string, to: string) => lines.slice(lines.indexOf(from) + 1, lines.indexOf(to))
  expect(lines[0]).toBe('Hi Priya,')
  expect(lines[1]).toMatch(/^Quick check-in on the plan. We are \d+ days from signature on /)
  expect(between('Done', 'Moved').join()).toContain('MSA and DPA sent')
  expect(between('Moved', 'Coming up').join()).toMatch(/Security review sign-off: .+ → /)
  expect(between('Coming up', 'Where we could use your help').length).toBeGreaterThan(0)
  expect(lines.find((line) => line.startsWith('The vendor onboarding form was planned for'))).toMatch(/for Tom\?$/)
  expect(lines.filter((line) => line.startsWith('Next step: '))).toHaveLength(1)
  expect(lines).toContain('Sarah')
  await expect.poll(() => written(mail).locator('table[data-sidemap="northgatetriage"]').count()).toBe(1)
  expect(await written(mail).textContent()).not.toMatch(/pressure|overdue|late\b|at risk|off track|on pace/i)
  await mail.keyboard.press('Control+z') // the page's own
  expect((await partsOf(mail)).html).toBe(before.html)
})

test('what was edited is what goes in; a second insert updates the first, and the words around it stay', async () => {
  const { mail, panel } = await open('securityReview')
  await reply(mail, panel)
  await mail.locator(draftBody).press('Control+Home')
  await mail.keyboard.type('A line of mine.')
  await openRecap(panel)
  await panel.getByRole('checkbox', { name: 'Add the status table under the text' }).uncheck()
  await typeAtEnd(panel, 'Quick check-in', ' Thank you <all>.')
  await panel.keyboard.press('Control+z')
  await panel.keyboard.type(' Thank you <all>.')
  await typeAtEnd(panel, 'Done', '') // a heading: below it begins an item
  await panel.keyboard.press('Enter')
  await panel.keyboard.type('We met')
  await panel.keyboard.press('Enter')
  await panel.keyboard.type('in Oslo')
  await panel.keyboard.press('Home')
  await panel.keyboard.press('Backspace') // joined to the item above
  await panel.keyboard.type(' ')
  await panel.keyboard.press('Control+Enter')
  await said(panel, 'Recap inserted')
  await expect.poll(() => written(mail).locator('li').first().innerText()).toBe('We met in Oslo')
  await expect.poll(() => written(mail).getByText('Thank you <all>.').count()).toBe(1)
  await expect.poll(() => written(mail).locator('table').count()).toBe(0)
  const before = await partsOf(mail)
  expect(before.lines[0]).toBe('A line of mine.')

  await typeAtEnd(panel, 'We met in Oslo', ' on Monday')
  await panel.keyboard.press('Control+Enter')
  await said(panel, 'Recap in your draft updated')
  await expect.poll(() => written(mail).count()).toBe(1)
  await expect.poll(() => written(mail).locator('li').first().innerText()).toBe('We met in Oslo on Monday')
  const after = await partsOf(mail)
  expect([after.own, after.signature, after.quote]).toEqual([before.own, before.signature, before.quote])
})

test('an edited draft waits, and says when the plan is another; the plan as it is comes back on demand', async () => {
  const { panel } = await open('securityReview')
  await openRecap(panel)
  await panel.getByRole('button', { name: 'Detailed' }).click()
  await typeAtEnd(panel, 'Quick check-in', ' Mine.')
  await panel.getByRole('textbox', { name: 'Subject' }).fill('My\nsubject')
  await panel.keyboard.press('Escape') // leaves the field
  await panel.keyboard.press('Escape')
  await title(panel).waitFor({ state: 'detached' })
  await openRecap(panel)
  await block(panel, 'Mine.').waitFor()
  await expect.poll(() => panel.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('My subject')

  await panel.getByRole('button', { name: 'Draft again' }).click()
  await block(panel, 'Mine.').waitFor({ state: 'detached' })
  await panel.getByRole('button', { name: 'Undo' }).click()
  await block(panel, 'Mine.').waitFor()

  await panel.getByRole('button', { name: 'Northgate Bank' }).click()
  await panel.keyboard.press('e')
  await said(panel, / done\./)
  await openRecap(panel)
  await block(panel, 'Mine.').waitFor()
  await stale(panel).waitFor()
  await panel.getByRole('button', { name: 'Draft again' }).click()
  await block(panel, 'Mine.').waitFor({ state: 'detached' })
  await stale(panel).waitFor({ state: 'detached' })
})

test('in a thread with somebody else what was edited is still there, and not stale', async () => {
  const deals = sampleDeals.map((deal) => ({
    ...deal,
    people: deal.people.map(([who, role]): (typeof deal.people)[number] => [who, role === 'champion' ? 'other' : role]),
  }))
  const { panel } = await open('securityReview', { deals })
  await openRecap(panel)
  await typeAtEnd(panel, 'Hi Priya', ' Mine.')
  await panel.getByRole('button', { name: 'Northgate Bank' }).click()
  await title(panel).waitFor({ state: 'detached' })
  await goTo('dailyThread')
  await openRecap(panel)
  await panel.getByRole('button', { name: 'Detailed' }).click()
  await block(panel, 'Hello,').waitFor() // the thread with somebody else is read
  await panel.getByRole('button', { name: 'Short' }).click()
  await block(panel, 'Hi Priya, Mine.').waitFor()
  await expect.poll(() => stale(panel).count()).toBe(0)
})

test('each tone is a recap of its own', async () => {
  const { panel } = await open('securityReview')
  await openRecap(panel)
  const tone = (name: string) => panel.getByRole('group', { name: 'Tone' }).getByRole('button', { name })
  await expect.poll(() => tone('Short').getAttribute('aria-pressed')).toBe('true')
  await typeAtEnd(panel, 'Hi Priya', ' ')
  await tone('For the exec').click()
  await block(panel, 'Hi Elena,').waitFor()
  await expect.poll(() => block(panel, 'Coming up').count()).toBe(0)
  await tone('Detailed').click()
  await panel
    .getByRole('textbox', { name: /^List item/ })
    .getByText(/^Security review sign-off.*\(Grace, Jonah\)$/)
    .waitFor()
  await panel.getByText(/^To Priya Raman, /).waitFor()
})

test('two drafts and none in use: the recap asks which, and goes into that one', async () => {
  const { mail, panel } = await open('securityReview')
  await reply(mail, panel)
  await mail.evaluate(() => {
    window.__standIn?.openCompose('popup', { subject: 'Week of Nov 16' })
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await panel.getByText(/drafts are open/).waitFor()
  await openRecap(panel)
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('dialog', { name: 'Which draft?' }).getByRole('button', { name: 'Week of Nov 16' }).click()
  await said(panel, 'Recap inserted')
  await expect.poll(() => mail.locator(`.dw ${draftBody} ${recap}`).count()).toBe(1)
  await expect.poll(() => mail.locator(recap).count()).toBe(1)
})

test('no draft: the clipboard gets HTML and text', async () => {
  const { mail, panel } = await open('securityReview')
  await practice().context.grantPermissions(['clipboard-read'], { origin: 'https://mail.google.com' })
  await openRecap(panel)
  await panel.getByRole('button', { name: 'Copy recap' }).click()
  await said(panel, 'Recap copied. Paste it anywhere.')
  const { html, text } = await mail.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text() ?? ''
    return { html: await read('text/html'), text: await read('text/plain') }
  })
  expect(html).toMatch(/^<div data-sidemap="northgatetriage-recap"/)
  expect(html).toContain('<b>Where we could use your help</b>')
  expect(text).toMatch(/^Hi Priya,\n\nQuick check-in on the plan\./)
  expect(text).toContain('\nWhere we could use your help\n- The vendor onboarding form was planned for')
})

test('a sentence that is chosen by its words goes into the reply, and one about a step from the menu of the step', async () => {
  const { mail, panel } = await open('securityReview')
  await reply(mail, panel)
  const sentence = mail.locator(`${draftBody} [data-sidemap-kind=sentence]`)
  await panel.keyboard.press('6')
  await panel.getByRole('option', { name: 'Status for a call' }).waitFor()
  await panel.keyboard.type('leaves')
  await panel.keyboard.press('Enter')
  await said(panel, 'Sentence inserted')
  await expect.poll(() => sentence.innerText()).toMatch(/^Working backward from go-live on .+, a signature by .+ leaves /)
  await panel.getByRole('button', { name: 'Vendor onboarding form', exact: true }).click()
  await panel.getByRole('button', { name: 'More actions' }).click()
  await panel.getByRole('menuitem', { name: 'Ask what is blocking it' }).click()
  await expect.poll(() => sentence.count()).toBe(2)
  await panel.getByRole('button', { name: 'More actions' }).click()
  await panel.getByRole('menuitem', { name: 'Their priority has shifted' }).click()
  await said(panel, 'Marked for requalification')
  await panel.getByRole('list', { name: 'Plan check' }).getByRole('button', { name: 'Requalified' }).click()
  await said(panel, 'Requalified')
})

test('all recaps that are due are drafted; one that is copied or put into a reply is due no more', async () => {
  const { mail, panel } = await open('securityReview')
  await reply(mail, panel)
  await panel.keyboard.press('g')
  await panel.getByText(`${sampleDeals.length} recaps due`).waitFor()
  await panel.getByRole('button', { name: 'Draft all' }).click()
  await panel.getByText(`${sampleDeals.length} drafted.`).waitFor()
  const row = (name: string) => panel.getByRole('listitem').filter({ hasText: name })
  await row('Fjordworks')
    .getByText(/^Fjordworks plan, week of /)
    .waitFor()
  for (const key of ['j', 'j']) await panel.keyboard.press(key) // the second row
  await panel.keyboard.press('i')
  await row('Fjordworks').getByText('Copied, and kept as sent today').waitFor()
  await row('Larkspur').getByRole('button', { name: /^Skip/ }).click()
  await row('Larkspur').waitFor({ state: 'detached' })
  await row('Alert triage').getByRole('button', { name: /^Open/ }).click()
  await title(panel).waitFor()
  await panel.keyboard.press('Control+Enter')
  await said(panel, 'Recap inserted')
  await panel.keyboard.press('Escape')
  await panel.getByText(`${sampleDeals.length - 3} drafted.`).waitFor()
})

test('Z after a recap takes back what was done before it, and the story tells of both', async () => {
  const { panel } = await open('securityReview')
  await panel.keyboard.press('e')
  await said(panel, /^Security review sign-off done/)
  await openRecap(panel)
  await panel.keyboard.press('i')
  await said(panel, 'Recap copied. Paste it anywhere.')
  await panel.keyboard.press('Escape')
  await panel.keyboard.press('z')
  await said(panel, 'Undone: marked Security review sign-off done')
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'History' }).click()
  await panel.getByText('Wrote the weekly recap').waitFor()
})
