import { expect, test } from 'vitest'
import { useDraft } from './use-draft.ts'

const tail =
  '<span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">Sarah Chen<br>Kestrel</div></div>'
const quotation =
  '<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu Priya wrote:<br></div><blockquote class="gmail_quote">old</blockquote></div>'
const empty = '<div><br></div>'

const { open, draft, insert, content, shape, run, keyboard } = useDraft()

test.for([
  ['an empty line', empty, 'div', 0, '<div>[status]<div>|<br></div></div>'],
  ['a draft that is only a line break', '<br>', '', 0, '[status]<div>|<br></div>'],
  [
    'the end of a paragraph',
    '<div>Hi Priya</div><div>Thanks</div>',
    'div',
    8,
    '<div>Hi Priya</div>[status]<div>|<br></div><div>Thanks</div>',
  ],
  ['the middle of a word', '<div>Hello</div>', 'div', 3, '<div>Hello</div>[status]<div>|<br></div>'],
  ['the middle of a sentence', '<div>Hi Priya there</div>', 'div', 8, '<div>Hi Priya there</div>[status]<div>|<br></div>'],
  ['bold text', '<div><b>Hi</b> all</div>', 'b', 2, '<div><b>Hi</b> all</div>[status]<div>|<br></div>'],
  ['a line above others', '<div>Hi,<br>you<br>all</div>', 'div', 1, '<div>Hi,[status]<div>|<br></div>you<br>all</div>'],
  ['a right-to-left draft', '<div dir="rtl">שלום</div>', 'div', 4, '<div dir="rtl">שלום</div>[status]<div dir="rtl">|<br></div>'],
  ['a list', '<ul><li>one</li><li>two</li></ul>', 'li', 3, '<ul><li>one[status]<div>|<br></div></li><li>two</li></ul>'],
] as const)(
  'the status goes in below the line of the caret in %s, and one undo takes it out',
  async ([, html, at, offset, expected]) => {
    await draft(html, at, offset)
    expect(await insert()).toEqual({ ok: true, value: { composeKey: 'c4', format: 'html', replaced: null } })
    expect(await shape()).toBe(expected)
    await keyboard().press('Control+z')
    expect(await content()).toBe(html)
  },
)

test.for([
  [
    'behind the signature',
    `<div>Hi</div>${empty}${tail}`,
    '.gmail_signature div',
    1,
    `<div>Hi</div><div>[status]<div>|<br></div></div>${tail}`,
  ],
  ['in the dashes', `<div>Hi</div>${tail}`, '.gmail_signature_prefix', 0, `<div>Hi</div>[status]<div>|<br></div>${tail}`],
  [
    'in the quotation',
    `<div>Hi</div>${empty}${quotation}`,
    'blockquote',
    2,
    `<div>Hi</div><div>[status]<div>|<br></div></div>${quotation}`,
  ],
  [
    'nowhere',
    `<div dir="ltr">Hi<br>${tail}${quotation}</div>`,
    null,
    0,
    `<div dir="ltr">Hi[status]<div>|<br></div>${tail}${quotation}</div>`,
  ],
  [
    'nowhere, below a list',
    `<ul><li>one</li></ul>${tail}`,
    null,
    0,
    `<ul><li>one</li></ul><div>[status]<div>|<br></div></div>${tail}`,
  ],
  ['nowhere, above nothing of hers', quotation, null, 0, `<div>[status]<div>|<br></div></div>${quotation}`],
  ['nowhere, and no signature', '<div>Hi</div><div>Bye</div>', null, 0, '<div>Hi</div><div>Bye</div>[status]<div>|<br></div>'],
] as const)('with the caret %s it goes to the end of her own text', async ([, html, at, offset, expected]) => {
  await draft(html, at, offset)
  expect(await insert()).toMatchObject({ ok: true })
  expect(await shape()).toBe(expected)
  await keyboard().press('Control+z')
  expect(
    (await content()).replace(/^<div><br><\/div>(?=<div class="gmail_quote)|<div><br><\/div>(?=<span class="gmail_sig)/, ''),
  ).toBe(html.replace(`${empty}<span`, '<span'))
})

test('the caret is found again after the focus went elsewhere', async () => {
  await draft('<div>Hi Priya</div><div>Thanks</div>', 'div', 8)
  await run(() => document.querySelector<HTMLElement>('.ip [name=subjectbox]')?.focus())
  await insert('c4')
  expect(await shape()).toBe('<div>Hi Priya</div>[status]<div>|<br></div><div>Thanks</div>')
  await keyboard().type('Best')
  expect(await shape()).toBe('<div>Hi Priya</div>[status]<div>Best|</div><div>Thanks</div>')
})

test('Gmail is told by a real input event, so it saves', async () => {
  await draft(empty, 'div', 0)
  await run(() => {
    Object.assign(globalThis, { inputs: [] })
    document.addEventListener('input', (event) => Reflect.get(globalThis, 'inputs').push(event.isTrusted), true)
  })
  await insert()
  expect(await run(() => Reflect.get(globalThis, 'inputs'))).toEqual([true])
})

test('what a mail client needs of the table is there afterwards', async () => {
  await draft(empty, 'div', 0)
  await insert()
  const table = await run(() => {
    const block = document.querySelector('[data-sidemap]')
    const bar = block?.querySelector('[bgcolor]')
    return {
      id: block?.getAttribute('data-sidemap'),
      width: block?.getAttribute('width'),
      bar: bar?.outerHTML,
      text: block?.textContent,
    }
  })
  expect(table).toEqual({
    id: 'plan-1',
    width: '560',
    bar: '<td height="6" bgcolor="#188038" width="31%" style="height:6px;line-height:6px;font-size:0;background:#188038">&nbsp;</td>',
    text: 'Northgate Bank and Kestrel plan 1\u00a0\u00a0Send subprocessor list',
  })
})

test('a second status takes the place of the first, what she wrote since stays, and undo brings the first back', async () => {
  await draft(`<div>Hi</div>${empty}${tail}`, 'div:nth-of-type(2)', 0)
  await insert()
  await keyboard().type('See above.')
  expect(await insert('c4', '2')).toEqual({ ok: true, value: { composeKey: 'c4', format: 'html', replaced: '' } })
  expect(
    await run(() => [...document.querySelectorAll('[data-sidemap]')].map((block) => block.textContent?.slice(0, 33))),
  ).toEqual(['Northgate Bank and Kestrel plan 2'])
  expect(await shape()).toContain(`<div>See above.|</div></div>${tail}`)
  await keyboard().press('Control+z')
  expect(await run(() => document.querySelector('[data-sidemap]')?.textContent)).toContain('plan 1')
  expect(await shape()).toContain(`See above.`)
})

test('a status in the quotation is somebody else’s and stays', async () => {
  const quoted = quotation.replace('old', '<table data-sidemap="plan-1"><tbody><tr><td>old status</td></tr></tbody></table>')
  await draft(`${empty}${quoted}`, 'div', 0)
  expect(await insert()).toMatchObject({ value: { replaced: null } })
  expect(await content()).toContain(quoted)
})

test('the box for describing a message to Gemini is never written in', async () => {
  await draft(empty, 'div', 0)
  await run(() => document.querySelector<HTMLElement>('.ip .aRA [contenteditable]')?.focus())
  await insert()
  expect(await run(() => document.querySelector('.ip .aRA')?.textContent)).toBe('')
  expect(await shape()).toContain('[status]')
})

test.for([
  ['was minimised', 'c1', null],
  ['was closed', 'c3', null],
  ['belongs to another conversation', 'c4', '19ffffffffffffff'],
] as const)('a draft that %s is gone, and nothing is written', async ([, key, threadId]) => {
  const before = await run(() => document.body.innerHTML)
  expect(await insert(key, '1', threadId)).toEqual({ ok: false, problem: { kind: 'draft-gone' } })
  expect(await run(() => document.body.innerHTML)).toBe(before)
})

test('the right conversation is checked right before writing', async () => {
  await draft(empty, 'div', 0)
  expect(await insert('c4', '1', '19a9f3c2b1d0e4a4')).toMatchObject({ ok: true })
  await run(() =>
    document
      .querySelector('[role=main] [data-legacy-thread-id="19a9f3c2b1d0e4a4"]')
      ?.setAttribute('data-legacy-thread-id', '19ffffffffffffff'),
  )
  expect(await insert('c4', '2', '19a9f3c2b1d0e4a4')).toEqual({ ok: false, problem: { kind: 'draft-gone' } })
})

test('a draft that refuses is left as it was and reported', async () => {
  await draft(quotation, null, 0)
  await run(() => Object.assign(document, { execCommand: () => false }))
  expect(await insert('c4')).toEqual({ ok: false, problem: { kind: 'not-inserted' } })
  expect(await content()).toBe(quotation)
})

test('when the mark is stripped on the way, what was written still counts as written', async () => {
  await draft(empty, 'div', 0)
  await run(() => {
    document.addEventListener('input', () => document.querySelector('[data-sidemap]')?.removeAttribute('data-sidemap'), true)
  })
  expect(await insert()).toMatchObject({ ok: true })
})

test('a plain text draft gets the text at the caret, once, and undo takes it out', async () => {
  await open('2026-11-compose-plain')
  await run(() => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea.Ak')
    if (area === null) return
    area.focus()
    document.execCommand('insertText', false, 'Hello\n\n-- \nSarah')
    area.setSelectionRange(6, 6)
    area.blur()
  })
  const value = () => run(() => document.querySelector<HTMLTextAreaElement>('textarea.Ak')?.value)
  expect(await insert('c8')).toEqual({ ok: true, value: { composeKey: 'c8', format: 'text', replaced: null } })
  expect(await value()).toBe('Hello\nPlan 1\n[At risk] Review\n\n-- \nSarah')
  expect(await insert('c8', '2')).toMatchObject({ value: { replaced: '' } })
  expect(await value()).toBe('Hello\nPlan 2\n[At risk] Review\n\n-- \nSarah')
  await keyboard().press('Control+z')
  await keyboard().press('Control+z')
  expect(await value()).toBe('Hello\n\n-- \nSarah')
})

test('with the caret in the signature of a plain text draft the text goes above its dashes', async () => {
  await open('2026-11-compose-plain')
  await run(() => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea.Ak')
    if (area !== null) area.value = 'Hello\n-- \nSarah\nOn Thu Priya wrote:\n> old'
    area?.setSelectionRange(14, 14)
  })
  await insert('c8')
  expect(await run(() => document.querySelector<HTMLTextAreaElement>('textarea.Ak')?.value)).toBe(
    'Hello\nPlan 1\n[At risk] Review\n-- \nSarah\nOn Thu Priya wrote:\n> old',
  )
})
