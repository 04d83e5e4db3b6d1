import { expect, test, vi } from 'vitest'
import type { PageContext } from '../../../lib/detect/page-context.ts'
import { readGmailPage } from '../../../lib/pages/gmail/read.ts'
import { fixture } from './fixture.ts'

const url = 'https://mail.google.com/mail/u/0/#inbox'
const read = (name: string) => readGmailPage(fixture(name), url)
const priya = { email: 'priya.raman@northgate.example', name: 'Priya Raman' }

test('drafts on screen are read, minimised and closed ones are not', () => {
  expect(read('2026-11-composes').composes).toEqual([
    {
      key: expect.stringMatching(/^c4-/),
      kind: 'inline',
      focused: false,
      to: [priya, { email: 'jonah.weiss@kestrel.example', name: null }],
      cc: [{ email: 'grace.lin@northgate.example', name: null }],
      bcc: [],
      subject: 'Re: Security review timing and next steps',
    },
    {
      key: expect.stringMatching(/^c2-/),
      kind: 'popup',
      focused: false,
      to: [{ email: 'elena.fischer@northgate.example', name: 'Elena Fischer' }],
      cc: [],
      bcc: [{ email: 'ops@kestrel.example', name: null }],
      subject: 'Kickoff agenda',
    },
  ])
})

test.for([
  ['fullscreen', 'fullscreen'],
  ['popout', 'popout'],
  ['plain', 'popup'],
] as const)('a draft in the form %s is a %s', ([name, kind]) => {
  expect(read(`2026-11-compose-${name}`)).toMatchObject({ composes: [{ kind, to: [priya] }], unreadable: [] })
})

test('a draft of a stand-alone window is told by the address as well', () => {
  const document = fixture('2026-11-compose-popout')
  document.body.className = ''
  expect(readGmailPage(document, 'https://mail.google.com/mail/u/0/?view=cm&fs=1&tf=1').composes).toMatchObject([
    { kind: 'popout' },
  ])
})

test('recipients shown as names only are unknown, and that is said', () => {
  expect(read('2026-11-compose-collapsed')).toMatchObject({
    composes: [{ to: [], cc: [], bcc: [] }],
    unreadable: ['compose.recipients'],
  })
})

test('chips of before 2021 are read from their hidden fields', () => {
  expect(read('2026-11-compose-2020').composes[0]?.to).toEqual([{ email: 'priya.raman@northgate.example', name: 'Raman, Priya' }])
})

test('the draft with the focus says so', () => {
  const document = fixture('2026-11-composes')
  document.querySelector<HTMLElement>('.dw [name=subjectbox][value="Kickoff agenda"]')?.focus()
  expect(readGmailPage(document, url).composes.map(({ key, focused }) => [key.slice(0, 2), focused])).toEqual([
    ['c4', false],
    ['c2', true],
  ])
})

test('a draft keeps its key while its form has no id, when it gets one, and when its element is made anew', () => {
  const document = fixture('2026-11-composes')
  const inputs = [...document.querySelectorAll<HTMLInputElement>('.ip [name=composeid], .ip [name=draft]')]
  for (const input of inputs) input.value = ''
  const key = () => readGmailPage(document, url).composes[0]?.key
  const first = key()
  expect(key()).toBe(first)
  for (const input of inputs) input.value = '77'
  expect(key()).toBe(first)
  const other = fixture('2026-11-composes')
  const own = readGmailPage(other, url).composes[0]?.key
  expect(own).toMatch(/^c4-/)
  const root = other.querySelector('.ip .M9')
  root?.replaceWith(root.cloneNode(true))
  expect(readGmailPage(other, url).composes[0]?.key).toBe(own)
})

test('a draft of another tab, or of this one before it was loaded again, has another key, whatever its form says', async () => {
  const keys = (page: PageContext) => page.composes.map(({ key }) => key)
  const here = keys(read('2026-11-composes'))
  vi.resetModules()
  const again = await import('../../../lib/pages/gmail/read.ts')
  expect(keys(again.readGmailPage(fixture('2026-11-composes'), url))).not.toContain(here[0])
})

test('an element used again for another draft gets another key', () => {
  const document = fixture('2026-11-composes')
  const id = document.querySelector<HTMLInputElement>('.ip [name=composeid]')
  const before = readGmailPage(document, url).composes[0]?.key
  if (id) id.value = '99'
  expect(readGmailPage(document, url).composes[0]?.key).not.toBe(before)
})

test('two drafts never share a key', () => {
  const document = fixture('2026-11-composes')
  for (const id of document.querySelectorAll<HTMLInputElement>('[name=composeid]')) id.value = '1'
  const keys = readGmailPage(document, url).composes.map(({ key }) => key)
  expect(new Set(keys).size).toBe(2)
})

test.for([
  ['[g_editable]', 'compose.body'],
  ['[name=subjectbox]', 'compose.subject'],
  ['[name=to]', 'compose.recipients'],
  ['.btC', 'compose.toolbar'],
] as const)('a draft without %s is still a draft, and %s is named', ([selector, name]) => {
  const document = fixture('2026-11-composes')
  document.querySelectorAll(selector).forEach((element) => element.remove())
  const { composes, unreadable } = readGmailPage(document, url)
  expect(composes).toHaveLength(2)
  expect(unreadable).toContain(name)
})

test('the body is known by any three of its signs', () => {
  const document = fixture('2026-11-composes')
  document.querySelectorAll('[g_editable]').forEach((element) => element.removeAttribute('g_editable'))
  expect(readGmailPage(document, url).unreadable).toEqual([])
})

test('without its known containers a draft is found by its form and its editor', () => {
  const document = fixture('2026-11-composes')
  for (const name of ['M9', 'aoI', 'nH', 'Hd', 'ip', 'AD', 'dw']) {
    document.querySelectorAll(`.${name}`).forEach((element) => element.classList.remove(name))
  }
  document.querySelectorAll('[role=dialog]').forEach((element) => element.removeAttribute('role'))
  expect(readGmailPage(document, url).composes.map(({ kind, to }) => [kind, to[0]?.email])).toEqual([
    ['inline', priya.email],
    ['popup', 'elena.fischer@northgate.example'],
  ])
})
