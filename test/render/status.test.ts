import { expect, test } from 'vitest'
import type { StatusVariant } from '../../lib/render/status-model.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { buildPlan, type PlanParts } from '../plan/build-plan.ts'
import { northgate, northgateDay } from './northgate.ts'
import { parseMail } from './parse-mail.ts'

const render = (parts: PlanParts, variant: StatusVariant = 'snapshot', locale = 'en-US') =>
  renderStatus(buildPlan(parts), { today: northgateDay, locale, variant })
const textOf = (parts: PlanParts, variant: StatusVariant = 'snapshot') => render(parts, variant).text

test('the outermost element carries the plan, the kind, the language and the direction', () => {
  const root = parseMail(render({ id: 'deal"1' }, 'full', 'ar').html).firstElementChild
  expect(root?.nextSibling).toBeNull()
  expect(root?.getAttribute('data-sidemap')).toBe('deal"1')
  expect(root?.getAttribute('data-sidemap-kind')).toBe('full')
  expect(root?.getAttribute('lang')).toBe('ar')
  expect(root?.getAttribute('dir')).toBe('rtl')
})

test('columns are turned over where people read from the right', () => {
  const cell = (locale: string) =>
    parseMail(renderStatus(northgate, { today: northgateDay, locale, variant: 'full' }).html).querySelector('th')
  expect(cell('en-US')?.getAttribute('align')).toBe('left')
  expect(cell('he')?.getAttribute('align')).toBe('right')
})

test('each section is a table whose header cell is its heading', () => {
  const headers = [
    ...parseMail(renderStatus(northgate, { today: northgateDay, locale: 'en-US', variant: 'snapshot' }).html).querySelectorAll(
      'th',
    ),
  ]
  expect(headers.map((header) => header.textContent)).toEqual([
    'Done since last Friday',
    'Next two weeks',
    'Where we need a hand',
  ])
  expect(headers.every((header) => header.getAttribute('scope') === 'col')).toBe(true)
})

test('done counts from the same weekday of last week, and the next two weeks end on it', () => {
  const text = textOf({
    milestones: [
      { title: 'Eight days ago', status: 'done', doneOn: '2026-11-12' },
      { title: 'Seven days ago', status: 'done', doneOn: '2026-11-13' },
      { title: 'In fourteen days', side: 'seller', due: '2026-12-04' },
      { title: 'In fifteen days', side: 'seller', due: '2026-12-05' },
    ],
  })
  expect(text).toContain('Seven days ago')
  expect(text).toContain('In fourteen days')
  expect(text).not.toMatch(/Eight|fifteen/)
})

test('a step of ours whose day has passed is not hidden', () => {
  expect(textOf({ milestones: [{ title: 'Draft', side: 'seller', due: '2026-11-18' }] })).toContain(
    'Next two weeks\n- Was Nov 18: Draft\n',
  )
})

test('a step of theirs that nobody owns asks for a name, once it comes near', () => {
  const asks = (due: string) =>
    textOf({ milestones: [{ title: 'Purchase order', due }] }).includes('Who at Northgate should own this?')
  expect(asks('2026-12-20')).toBe(true)
  expect(asks('2026-12-21')).toBe(false)
})

test('a colleague whom only the team knows is an owner without a name', () => {
  const milestones = [{ title: 'Purchase order', due: '2026-11-25', buyerOwner: 'st1' }]
  const text = textOf({ milestones, stakeholders: [{ name: 'Hidden Helper', audience: 'internal' }] })
  expect(text).toContain('- Wed, Nov 25: Purchase order\n  Northgate\n')
})

test('only shared steps are counted', () => {
  const text = textOf({
    milestones: [
      { title: 'Shown', status: 'done' },
      { title: 'Hidden', audience: 'internal' },
    ],
  })
  expect(text).toContain('1 of 1 step done.')
})

test('a target that has passed is named without counting the days', () => {
  expect(textOf({ head: { signBy: '2026-11-13' } })).toContain('Signature target was Fri, Nov 13.')
})

test('once signed, the head counts to go-live', () => {
  const milestones = [{ title: 'Signature', gate: 'signature', status: 'done', doneOn: '2026-11-19' } as const]
  expect(textOf({ milestones, head: { liveBy: '2026-12-01' } })).toContain('Signed Thu, Nov 19. Go-live: Tue, Dec 1, in 11 days.')
  expect(textOf({ milestones })).toContain('Signed Thu, Nov 19.\n')
})

test('the bar has no cell for a part of nothing', () => {
  const cells = (done: number) => {
    const milestones = Array.from({ length: 300 }, (_, index) => ({
      title: 'x',
      status: index < done ? ('done' as const) : ('open' as const),
    }))
    return [...parseMail(render({ milestones }).html).querySelectorAll('td[height]')].map((cell) => cell.getAttribute('width'))
  }
  expect(cells(0)).toEqual(['100%'])
  expect(cells(1)).toEqual(['1%', '99%'])
  expect(cells(299)).toEqual(['99%', '1%'])
  expect(cells(300)).toEqual(['100%'])
})

test('of more than 30 open steps the next 10 and all past ones are shown, and the rest is counted', () => {
  const due = (index: number) => `2026-${index < 12 ? '11' : '12'}-${String((index % 12) + 1).padStart(2, '0')}`
  const plan = (count: number) => ({
    milestones: Array.from({ length: count }, (_, index) => ({ title: `Step ${index}`, due: due(index) })),
  })
  expect(textOf(plan(30), 'full').match(/^- /gm)).toHaveLength(30)
  expect(textOf(plan(31), 'full').match(/^- Was/gm)).toHaveLength(12)
  expect(textOf(plan(31), 'full').match(/^- (?!Was)/gm)).toHaveLength(10)
  expect(textOf(plan(31), 'full')).toContain('\n\nand 9 more open steps\n')
  expect(render(plan(31), 'full').html).toContain('and 9 more open steps')
})
