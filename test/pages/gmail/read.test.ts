import { expect, test } from 'vitest'
import type { PageContext } from '../../../lib/detect/page-context.ts'
import { readGmailPage } from '../../../lib/pages/gmail/read.ts'
import { documentOf, fixture } from './fixture.ts'

const thread = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJszxBGqvDkRrTtLnMhZwPpCc'
const read = (name: string, url = thread): PageContext => readGmailPage(fixture(name), url)
const sarah = { email: 'sarah.chen@kestrel.example', name: 'Sarah Chen' }
const priya = { email: 'priya.raman@northgate.example', name: 'Priya Raman' }

test('a conversation is read whole: the folded, the collapsed, the open and the one just sent', () => {
  expect(read('2026-11-thread')).toEqual({
    app: 'gmail',
    url: thread,
    account: 'sarah.chen@kestrel.example',
    thread: {
      id: '19a9f3c2b1d0e4a4',
      permId: 'thread-f:1849273645091827364',
      subject: 'Security review timing and next steps 🚀',
      notLoaded: 4,
      messages: [
        {
          id: '19a9f3c2b1d0e4a4',
          from: sarah,
          to: [],
          cc: [],
          date: 'Mon, Nov 16, 2026, 3:12\u202fPM',
          collapsed: true,
          text: null,
        },
        {
          id: '19aa01c2b1d0e4c7',
          from: priya,
          to: [
            sarah,
            { email: 'jonah.weiss@kestrel.example', name: 'Jonah Weiss' },
            { email: 'grace.lin@northgate.example', name: null },
          ],
          cc: [],
          date: 'Fri, Nov 20, 2026, 9:42\u202fAM',
          collapsed: false,
          text: 'Hi Sarah, Elena liked the business case. Grace can sign off Monday if she has the subprocessor list by then 🎉.\n\nCould you send a short status I can forward to Elena before her 1:1?',
        },
        {
          id: null,
          from: sarah,
          to: [priya],
          cc: [],
          date: 'Fri, Nov 20, 2026, 9:58\u202fAM',
          collapsed: false,
          text: 'Thanks Priya, coming right up.',
        },
      ],
    },
    composes: [],
    doc: null,
    unreadable: [],
  })
})

test.for([
  ['german', 'Sicherheitsprüfung: Zeitplan', 'Hallo Sarah, Grace kann am Montag freigeben.'],
  ['japanese', 'セキュリティ審査の日程', 'チェン様、月曜日に承認できます。'],
  ['arabic', 'موعد مراجعة الأمان', 'مرحبا سارة، يمكن لغريس الموافقة يوم الاثنين.'],
] as const)('the language of the page does not matter: %s', ([language, subject, text]) => {
  const { account, thread, composes, unreadable } = read(`2026-11-thread-${language}`)
  expect({ account, subject: thread?.subject, notLoaded: thread?.notLoaded, text: thread?.messages[0]?.text }).toEqual({
    account: sarah.email,
    subject,
    notLoaded: 3,
    text,
  })
  expect(composes).toMatchObject([{ kind: 'inline', to: [priya], subject: `Re: ${subject}` }])
  expect(unreadable).toEqual([])
})

test('in the reading pane the shown conversation is read, not the list beside it nor the hidden one', () => {
  const { thread: read_, unreadable } = read('2026-11-reading-pane', 'https://mail.google.com/mail/u/0/#inbox')
  expect(read_).toMatchObject({ id: '19ab00000000beef', subject: 'MSA redlines' })
  expect(read_?.messages.map(({ from, text }) => [from?.email, text])).toEqual([
    [sarah.email, null],
    ['mary.kowalski@northgate.example', 'Two redlines left, both on liability.'],
  ])
  expect(unreadable).toEqual([])
})

test('an older container around the conversation makes no difference', () => {
  expect(read('2026-11-thread-old-container').thread).toMatchObject({
    id: '18c2000000000001',
    messages: [{ text: 'Access is granted from Friday on.' }],
  })
})

test('a list is no conversation, whatever is hidden behind it', () => {
  expect(read('2026-11-list', 'https://mail.google.com/mail/u/0/#inbox')).toMatchObject({
    thread: null,
    composes: [],
    unreadable: [],
  })
})

test('an address that names a conversation, and none on screen: that is said', () => {
  expect(read('2026-11-list')).toMatchObject({ thread: null, unreadable: ['thread'] })
})

test('ids that are missing or the word "undefined" are unknown, never guessed', () => {
  const { thread: read_, unreadable } = read('2026-11-missing-ids')
  expect(read_).toMatchObject({ id: null, permId: null, subject: 'Pilot scope', messages: [{ id: null }] })
  expect(unreadable).toEqual(['thread.id'])
})

test('an opened details card tells To from Cc in any language', () => {
  expect(read('2026-11-thread-details').thread?.messages[0]).toMatchObject({
    to: [sarah, { email: 'jonah.weiss@kestrel.example' }],
    cc: [{ email: 'elena.fischer@northgate.example', name: 'Elena Fischer' }],
  })
})

test('while a view loads nothing of an older one is read', () => {
  const document = fixture('2026-11-thread')
  for (const main of document.querySelectorAll<HTMLElement>('[role=main]')) main.style.display = 'none'
  expect(readGmailPage(document, thread)).toMatchObject({ thread: null, unreadable: ['main', 'thread'] })
})

test('views hidden by a style sheet or by visibility are hidden as well', () => {
  const document = documentOf(`
    <style>.gone { display: none } .unseen { visibility: hidden }</style>
    <div class="gone"><div role="main"><h2 class="hP" data-legacy-thread-id="1900000000000001">One</h2></div></div>
    <div class="unseen"><div role="main"><h2 class="hP" data-legacy-thread-id="1900000000000002">Two</h2></div></div>
    <div hidden><div role="main"><h2 class="hP" data-legacy-thread-id="1900000000000003">Three</h2></div></div>
    <div><div role="main"><h2 class="hP" data-legacy-thread-id="1900000000000004">Four</h2></div></div>`)
  expect(readGmailPage(document, thread).thread?.subject).toBe('Four')
})

test('two conversations that both claim to be on screen: neither is believed, until one has the focus', () => {
  const document = documentOf(`
    <div role="main"><h2 class="hP" data-legacy-thread-id="1900000000000001">One</h2></div>
    <div role="main"><h2 class="hP" data-legacy-thread-id="1900000000000002">Two</h2><button>x</button></div>`)
  expect(readGmailPage(document, thread)).toMatchObject({ thread: null, unreadable: ['main', 'account', 'thread'] })
  document.querySelector('button')?.focus()
  expect(readGmailPage(document, thread).thread?.id).toBe('1900000000000002')
})

test('what stands in a message cannot pass for the page around it', () => {
  const document = fixture('2026-11-missing-ids')
  const body = document.querySelector('.a3s')
  if (body) {
    body.innerHTML += `<h2 class="hP" data-legacy-thread-id="1900000000000666">Fake</h2><div class="adn" data-legacy-message-id="1900000000000667">
      <span class="gD" email="fake@evil.example" name="Fake">Fake</span><span class="hb"><span class="g2" email="fake2@evil.example">x</span></span></div><div class="adx">99</div>`
  }
  const context = readGmailPage(document, thread)
  expect(context.thread).toMatchObject({ id: null, subject: 'Pilot scope', notLoaded: 0 })
  expect(
    JSON.stringify({
      ...context,
      thread: { ...context.thread, messages: context.thread?.messages.map((message) => ({ ...message, text: '' })) },
    }),
  ).not.toContain('evil.example')
})

test('list items inside a message, of guests or files, are not messages', () => {
  const document = fixture('2026-11-missing-ids')
  document
    .querySelector('.adn .hi')
    ?.insertAdjacentHTML(
      'beforeend',
      '<div role="list"><div role="listitem"><span email="guest1@x.example">1</span></div><div role="listitem"><span email="guest2@x.example">2</span></div></div>',
    )
  expect(readGmailPage(document, thread).thread?.messages).toHaveLength(1)
})

test('sixty messages are read, each once and in order', () => {
  const document = fixture('2026-11-thread')
  const list = [...document.querySelectorAll('[role=list]')].at(-1)
  const open = list?.querySelector('.h7')
  if (open) for (let i = 0; i < 60; i++) list?.append(open.cloneNode(true))
  expect(readGmailPage(document, thread).thread?.messages).toHaveLength(63)
})

test('an element that goes away while it is read costs that message only', () => {
  const document = fixture('2026-11-thread')
  const body = [...document.querySelectorAll('.a3s')].find((element) => element.textContent?.startsWith('Thanks'))
  Object.defineProperty(body, 'childNodes', {
    get: () => {
      throw new Error('gone')
    },
  })
  const { thread: read_, unreadable } = readGmailPage(document, thread)
  expect(read_?.messages.map(({ id }) => id)).toEqual(['19a9f3c2b1d0e4a4', '19aa01c2b1d0e4c7'])
  expect(unreadable).toEqual(['thread.messages'])
})

test.for([
  ['h2.hP', 'thread.subject'],
  ['h3.iw', 'message.sender'],
  ['.hb', 'message.recipients'],
  ['.ii', 'message.text'],
  ['.g3', 'message.date'],
  ['[role=listitem]', 'thread.messages'],
  ['[role=main]', 'main'],
] as const)('without %s the rest is read, and %s is named', ([selector, name]) => {
  const document = fixture('2026-11-thread')
  document.querySelectorAll(selector).forEach((element) => element.remove())
  expect(readGmailPage(document, thread).unreadable).toContain(name)
})

test.for([
  ['data-legacy-thread-id', 'thread.id'],
  ['email', 'message.sender'],
] as const)('without the attribute %s, %s is named', ([attribute, name]) => {
  const document = fixture('2026-11-thread')
  document.querySelectorAll(`[${attribute}]`).forEach((element) => {
    element.removeAttribute(attribute)
    if (attribute === 'email') element.removeAttribute('data-hovercard-id')
  })
  expect(readGmailPage(document, thread).unreadable).toContain(name)
})

test('a message that Gmail clips is read as far as it goes, and the rest is named', () => {
  const document = fixture('2026-11-missing-ids')
  const end = '<div class="iX">[Nachricht gekürzt] <a href="?ui=2&view=lg&permmsgid=msg-f:1">Alles</a></div>'
  document.querySelector('.a3s')?.insertAdjacentHTML('beforeend', end)
  expect(readGmailPage(document, thread)).toMatchObject({
    thread: { messages: [{ text: 'First message, not acknowledged yet.' }] },
    unreadable: ['thread.id', 'message.rest'],
  })
})

test('a page that is nothing of Gmail’s, and an address that is none, are read as empty', () => {
  for (const url of ['', 'about:blank', 'https://mail.google.com/mail/u/0/#%', 'not a url']) {
    expect(readGmailPage(documentOf(''), url)).toMatchObject({ account: null, thread: null, composes: [], doc: null })
  }
})

test('a document without a window is read by its inline styles', () => {
  const saved = fixture('2026-11-thread')
  const parser = saved.defaultView?.DOMParser
  const document = parser && new parser().parseFromString(saved.documentElement.outerHTML, 'text/html')
  expect(document && readGmailPage(document, thread).thread?.messages).toHaveLength(3)
})

test('reading changes nothing in the page', () => {
  const document = fixture('2026-11-composes')
  const before = document.documentElement.outerHTML
  readGmailPage(document, thread)
  expect(document.documentElement.outerHTML).toBe(before)
})
