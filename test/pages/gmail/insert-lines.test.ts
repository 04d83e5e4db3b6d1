import { expect, test } from 'vitest'
import { useDraft } from './use-draft.ts'

const tail =
  '<span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">Sarah Chen<br>Kestrel</div></div>'
const empty = '<div><br></div>'

const { open, draft, insert, insertHtml, content, shape, run, keyboard } = useDraft()

const nudge = (version: string) =>
  `<div data-sidemap="plan-1-step" data-sidemap-kind="nudge" dir="ltr">The form was planned for ${version}.</div>`

test.for([
  ['what she typed', '<div>Hi,</div>', 'div', 3, '<div>Hi,</div><div><br></div>[status]<div>|<br></div>'],
  ['text without a block of its own', 'Hi,<br>Bye', '', 3, 'Hi,<div><br></div>[status]<div>|<br></div>Bye'],
  ['a word torn apart', '<div>Hello</div>', 'div', 3, '<div>Hello</div><div><br></div>[status]<div>|<br></div>'],
  [
    'her last line, with no caret',
    `<div dir="ltr">Hi<br>${tail}</div>`,
    null,
    0,
    `<div dir="ltr">Hi<div><br></div>[status]<div>|<br></div>${tail}</div>`,
  ],
  ['nothing, in an empty line', `<div>Hi</div>${empty}`, 'div:nth-of-type(2)', 0, '<div>Hi</div><div>[status]<div>|<br></div></div>'], // prettier-ignore
] as const)('a nudge is a block of its own below %s, once, and undo takes it out', async ([, html, at, offset, expected]) => {
  await draft(html, at, offset)
  expect(await insertHtml(nudge('Monday'), '')).toMatchObject({ value: { replaced: null } })
  expect(await shape()).toBe(expected)
  await keyboard().type('Best')
  expect(await insertHtml(nudge('Tuesday'), '')).toMatchObject({ value: { replaced: 'nudge' } })
  expect(await shape()).toBe(expected.replace('|<br>', 'Best|'))
  expect(await run(() => document.querySelector('[data-sidemap]')?.textContent)).toBe('The form was planned for Tuesday.')
  // The second, what she wrote, the first.
  for (let undo = 0; undo < 3; undo++) await keyboard().press('Control+z')
  expect(await content()).toBe(html)
})

test('lines of text and a table of one plan take the place of each other', async () => {
  const lines = '<div data-sidemap="plan-1" data-sidemap-kind="plain"><div>Plan</div><div>Review</div></div>'
  await draft('<div>Hi</div>', 'div', 2)
  await insert()
  expect(await insertHtml(lines, '')).toMatchObject({ value: { replaced: '' } })
  expect(await content()).not.toContain('<table')
  expect(await insert()).toMatchObject({ value: { replaced: 'plain' } })
  expect(await content()).not.toContain('Review')
  expect(await insertHtml(lines, '')).toMatchObject({ value: { replaced: '' } })
  expect((await run(() => document.querySelector<HTMLElement>('.ip [g_editable]')?.innerText))?.match(/Plan|plan/g)).toHaveLength(
    1,
  )
})

test('in a plain text draft a nudge goes below the line she is typing in, beside the status, and each is there once', async () => {
  await open('2026-11-compose-plain')
  await run(() => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea.Ak')
    if (area !== null) area.value = 'Hi,\n-- \nSarah'
    area?.setSelectionRange(2, 2)
  })
  await insertHtml(nudge('Monday'), 'Planned for Monday.\n', 'c8')
  await insert('c8')
  expect(await insertHtml(nudge('Tuesday'), 'Planned for Tuesday.\n', 'c8')).toMatchObject({ value: { replaced: 'nudge' } })
  expect(await insert('c8', '2')).toMatchObject({ value: { replaced: '' } })
  expect(await run(() => document.querySelector<HTMLTextAreaElement>('textarea.Ak')?.value)).toBe(
    'Hi,\nPlanned for Tuesday.\nPlan 2\n[At risk] Review\n\n-- \nSarah',
  )
})
