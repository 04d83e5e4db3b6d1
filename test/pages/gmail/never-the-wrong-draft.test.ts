import { expect, test } from 'vitest'
import { useDraft } from './use-draft.ts'

const { open, draft, insert, insertHtml, content, run } = useDraft()
const empty = '<div><br></div>'
const thread = '19a9f3c2b1d0e4a4'
const gone = { ok: false, problem: { kind: 'draft-gone' } }
const elsewhere = { ok: false, problem: { kind: 'other-thread' } }
const inserted = { ok: true }

/** Sets hidden fields of the draft in its own window (`.dw`) or of the reply (`.ip`), as Gmail fills them in. */
const say = (where: '.dw' | '.ip', fields: Record<string, string>) =>
  run(
    (_sidemap, [selector, values]) => {
      const forms = [...document.querySelectorAll(`${selector} .M9`)]
      const form = forms.find((each) => each.checkVisibility())
      for (const [name, value] of Object.entries(values)) {
        const input = form?.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? document.createElement('input')
        input.setAttribute('type', 'hidden')
        input.name = name
        input.setAttribute('value', value)
        if (!input.isConnected) form?.append(input)
      }
    },
    [where, fields] as const,
  )
const read = () =>
  run((sidemap) =>
    sidemap.readGmailPage(document, location.href).composes.map(({ key, kind }) => `${key.replace(/-\w+$/, '')} ${kind}`),
  )

test.for([
  ['is a new mail', {}, inserted],
  ['is a new mail that was saved', { rt: '#thread-a:r-5', rm: '' }, inserted],
  ['answers this conversation', { rt: `#thread-f:${BigInt(`0x${thread}`)}`, rm: '#msg-f:1' }, inserted],
  ['answers another conversation', { rt: '#thread-f:1849000000000000000', rm: '#msg-f:2' }, elsewhere],
  ['answers another conversation that was begun here', { rt: '#thread-a:r-5', rm: '#msg-a:r-9' }, elsewhere],
] as const)('what was asked of a conversation, into a draft in its own window that %s', async ([, fields, answer]) => {
  await say('.dw', fields)
  const before = await run(() => document.body.innerHTML)
  expect(await insert('c2', '1', thread)).toMatchObject(answer)
  expect(before === (await run(() => document.body.innerHTML))).toBe(!answer.ok)
  expect(await insert('c2', '1', null), 'asked of no conversation').toMatchObject(inserted)
})

test('a reply whose form names another conversation than the page above it is not written in', async () => {
  await say('.ip', { rt: '#thread-f:1849000000000000000', rm: '#msg-f:2' })
  await run((_sidemap, id) => {
    document.querySelector(`[role=main] [data-legacy-thread-id="${id}"]`)?.setAttribute('data-thread-perm-id', 'thread-f:7')
  }, thread)
  expect(await insert('c4', '1', thread)).toEqual(gone)
})

test.for([
  ['another draft', { draft: '#msg-a:r-1' }, { draft: '#msg-a:r-2' }],
  ['an answer to another message', { rm: '#msg-f:1' }, { rm: '#msg-f:2' }],
  ['a new draft, not yet saved', { draft: '#msg-a:r-1' }, { draft: '' }],
] as const)(
  'an element that has come to hold %s has another key, and what was meant for the first is not written',
  async ([, first, then]) => {
    await say('.dw', first)
    const before = await read()
    expect(before).toContain('c2 popup')
    await say('.dw', then)
    expect(await insert('c2')).toEqual(gone)
    expect(await read()).not.toContain('c2 popup')
  },
)

test('a first save fills in the ids, and the key stays', async () => {
  await say('.dw', { draft: 'undefined', rm: '' })
  expect(await read()).toContain('c2 popup')
  await say('.dw', { draft: '#msg-a:r-2' })
  expect(await read()).toContain('c2 popup')
})

test.for(['another element', 'another draft in the same element'])(
  'a page that puts %s in its place when it gets the focus is noticed before a word is written',
  async (change) => {
    await draft(empty, null, 0)
    await run((_sidemap, asked) => {
      const body = document.querySelector<HTMLElement>('.ip [g_editable]')
      const id = body?.closest('.M9')?.querySelector<HTMLInputElement>('[name=composeid]')
      body?.addEventListener('focus', () => {
        if (asked === 'another element') body.replaceWith(body.cloneNode(true))
        else if (id) id.value = '99'
      })
    }, change)
    expect(await insert()).toMatchObject({ ok: false })
    expect(await run(() => document.querySelectorAll('[data-sidemap]').length)).toBe(0)
  },
)

test('a draft that is being sent takes nothing', async () => {
  await run(() => document.querySelector('.ip [g_editable]')?.setAttribute('contenteditable', 'false'))
  expect(await insert()).toEqual({ ok: false, problem: { kind: 'not-inserted' } })
})

test('what another plan has in the draft stays, also when the caret is in it, and that is told', async () => {
  const other = '<table data-sidemap="other-plan" role="presentation"><tbody><tr><td>Theirs</td></tr></tbody></table>'
  await draft(`<div>Hi</div>${other}${empty}`, 'td', 3)
  expect(await insert()).toMatchObject({ value: { replaced: null, besides: true } })
  expect(await content()).toContain(other)
  expect(await content()).toMatch(/^<div>Hi<\/div><table data-sidemap="other-plan".*<\/table>.*<table data-sidemap="plan-1"/)
})

test('another text of the same plan is none of another plan', async () => {
  await draft('<div data-sidemap="plan-recap">Hello</div><div><br></div>', 'div:last-child', 0)
  expect(await insert()).toEqual({ ok: true, value: { composeKey: 'c4', format: 'html', replaced: null } })
})

test('a mail that Gmail would cut off with what it quotes is refused, and an update counts what it takes out', async () => {
  await draft(empty, 'div', 0)
  await say('.ip', { uet: 'é'.repeat(45_000) })
  const block = (size: number) => `<div data-sidemap="plan-1" data-sidemap-kind="full">${'x'.repeat(size)}</div>`
  expect(await insertHtml(block(12_000), '')).toEqual({ ok: false, problem: { kind: 'too-large', kilobytes: 102 } })
  expect(await content()).toBe(empty)
  expect(await insertHtml(block(9_000), '')).toMatchObject(inserted)
  expect(await insertHtml(block(9_100), '')).toMatchObject({ ok: true, value: { replaced: 'full' } })
})

test.for([
  ['the mailbox it was asked for', 'sarah.chen@kestrel.example', 'Kickoff agenda', 1],
  ['another mailbox', 'sarah@elsewhere.example', 'Kickoff agenda', 0],
  ['a draft about something else', 'sarah.chen@kestrel.example', 'Another subject', 0],
] as const)('the body of a new mail is written in %s or nowhere', async ([, account, subject, times]) => {
  await open('2026-11-compose-popout')
  const written = await run(
    async (sidemap, mail) => {
      document.title = 'Compose Mail - sarah.chen@kestrel.example - Gmail'
      const field = document.querySelector<HTMLInputElement>('[name=subjectbox]')
      if (field) field.value = 'Kickoff agenda'
      const content = { html: '<div data-sidemap="plan-1">Hello</div>', text: 'Hello' }
      const ended = new AbortController()
      setTimeout(() => ended.abort(), 1_500)
      const isFilled = await sidemap.fillNewMail(document, Reflect.get(globalThis, 'caret'), { ...mail, content }, ended.signal)
      return [isFilled, document.querySelectorAll('[data-sidemap]').length]
    },
    { account, subject },
  )
  expect(written).toEqual([times === 1, times])
})
