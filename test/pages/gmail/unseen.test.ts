import { expect, test } from 'vitest'
import { cutQuotation } from '../../../lib/pages/gmail/cut-quotation.ts'
import { readAddressLine } from '../../../lib/pages/gmail/read-address.ts'
import { readGmailPage } from '../../../lib/pages/gmail/read.ts'
import { documentOf, fixture } from './fixture.ts'

const url = 'https://mail.google.com/mail/u/0/#inbox'
const read = (html: string, title = 'Gmail') => readGmailPage(documentOf(html, title), url)
const sender = '<span class="gD" email="priya@northgate.example" name="Priya Raman">Priya</span>'
const readAccount = (title: string) => read('', title).account
const priya = { email: 'priya@northgate.example', name: 'Priya Raman' }

test('a text with nothing known as a message around it is a message, as far as the next one', () => {
  const one = (text: string) =>
    `<div><div class="gE">${sender}</div><div class="ii gt"><div class="a3s">${text}</div></div></div>`
  const { thread } = read(`<div role="main"><h2 class="hP">Offer</h2><div>${one('First.')}${one('Second.')}</div></div>`)
  expect(thread?.messages.map(({ from, text, collapsed }) => ({ from, text, collapsed }))).toEqual([
    { from: priya, text: 'First.', collapsed: false },
    { from: priya, text: 'Second.', collapsed: false },
  ])
})

test('without a view the conversation is found around its subject, and the lack is named', () => {
  const message = `<div class="adn ads" data-legacy-message-id="19a9f3c2b1d0e4a4">${sender}<div class="a3s">Hello</div></div>`
  const { thread, unreadable } = read(`<h2 class="hP">Offer</h2>${message}`)
  expect(thread).toMatchObject({ subject: 'Offer', messages: [{ from: priya, text: 'Hello' }] })
  expect(unreadable).toContain('main')
  const two = read(`<div><h2 class="hP">Offer</h2>${message}</div><div><h2 class="hP">Another</h2>${message}</div>`)
  expect(two.thread).toBeNull()
})

test('the id of a conversation is taken from elsewhere in the view when all who tell one agree, and never from a row of a list', () => {
  const subject = '<h2 class="hP">Offer</h2>'
  const id = (value: string) => `<div data-legacy-thread-id="${value}"></div>`
  const idOf = (html: string) => read(`<div role="main">${html}</div>`).thread?.id
  expect(idOf(`${id('19a9f3c2b1d0e4a4')}${subject}`)).toBe('19a9f3c2b1d0e4a4')
  expect(idOf(`${id('19a9f3c2b1d0e4a4')}${subject}${id('19a9f3c2b1d0e4a5')}`)).toBeNull()
  expect(idOf(`<table><tr><td>${id('19a9f3c2b1d0e4a4')}</td></tr></table>${subject}`)).toBeNull()
  expect(idOf(`${subject}<div class="a3s">${id('19a9f3c2b1d0e4a4')}</div>`)).toBeNull()
})

test('a print view is read whole: who wrote to whom, the subject, and the new text of each message', () => {
  const { account, thread, composes, unreadable } = readGmailPage(fixture('2026-11-print'), `${url}?view=pt`)
  expect(account).toBe('sarah.chen@kestrel.example')
  expect(thread?.subject).toBe('Security review timing and next steps')
  expect(thread?.messages.map(({ from, to, cc, text }) => [from?.name, to.map(({ name }) => name), cc.length, text])).toEqual([
    ['Priya Raman', ['Sarah Chen', 'Weiss, Jonah'], 1, expect.stringMatching(/^Hi Sarah, [^]*Monday\./)],
    ['Sarah Chen', ['Priya Raman'], 0, 'Thanks Priya, coming right up.'],
  ])
  expect(composes).toEqual([])
  expect(unreadable).toEqual(['thread.id', 'message.id'])
})

test('a sender whose attributes are gone is read from the words beside the name', () => {
  const { thread, unreadable } = readGmailPage(fixture('2026-11-sender-in-words'), url)
  expect(thread?.messages.map(({ from }) => from)).toEqual([
    { email: 'priya.raman@northgate.example', name: 'Priya Raman' },
    { email: 'grace.lin@northgate.example', name: 'Grace Lin' },
  ])
  expect(unreadable).not.toContain('message.sender')
})

test.each([
  ['Am Fr., 20. Nov. 2026 um 09:42 Uhr schrieb Priya Raman <priya@northgate.example>:'],
  ['Le ven. 20 nov. 2026 à 09:42, Priya Raman <priya@northgate.example> a écrit :'],
  ['El vie, 20 nov 2026 a las 9:42, Priya Raman (<priya@northgate.example>) escribió:'],
  ['Em sex., 20 de nov. de 2026 às 09:42, Priya Raman <priya@northgate.example> escreveu:'],
  ['2026年11月20日(金) 9:42 Priya Raman <priya@northgate.example>:'],
  ['2026/11/20 9:42、Priya Raman <priya@northgate.example>のメール:'],
  ['2026년 11월 20일 (금) 오전 9:42, Priya Raman <priya@northgate.example>님이 작성:'],
  ['في الجمعة، 20 نوفمبر 2026 في 9:42 ص كتب Priya Raman <priya@northgate.example>:'],
])('what follows "%s" is old', (line) => {
  expect(cutQuotation(`New.\n\n${line}\nOld.`)).toBe('New.')
})

test.each([
  ['Sent from my iPhone'],
  ['Von meinem iPhone gesendet'],
  ['Envoyé de mon iPhone'],
  ['Enviado desde mi iPhone'],
  ['Enviado do meu iPhone'],
  ['Enviado a partir do meu smartphone Samsung Galaxy.'],
  ['iPhoneから送信'],
  ['나의 iPhone에서 보냄'],
  ['مرسل من الـ iPhone الخاص بي'],
])('"%s" is nobody’s words', (line) => {
  expect(cutQuotation(`New.\n\n${line}`)).toBe('New.')
})

/** Before each was read in one go they took from half a minute to hours, in which the page stood still. */
test.each([
  ['a subject of signs', () => readAccount(`${'@'.repeat(20_000)} - priya@northgate.example - Gmail`), 'priya@northgate.example'],
  ['a subject of one long word', () => readAccount(`${'a'.repeat(200_000)} - priya@northgate.example - Gmail`), priya.email],
  ['thousands of recipients', () => readAddressLine('Lin, "Weiss, Jo" <jo@northgate.example>,'.repeat(9_000)).length, 1],
  ['a line of dashes that ends in none', () => cutQuotation(`----a${'-'.repeat(100_000)}b`).length, 100_006],
  ['thousands of short lines', () => cutQuotation('x\n\n\n'.repeat(30_000)).length, 89_998],
])('%s is read as quickly as any', (_what, readIt, answer) => {
  expect(readIt()).toBe(answer)
})

test('a bar with a number that no conversation has counts as one message, and the lack is named', () => {
  const { thread, unreadable } = read(
    `<div role="main"><h2 class="hP">Offer</h2><div class="adn">${sender}</div><div class="adx">${'9'.repeat(400)}</div></div>`,
  )
  expect(thread?.notLoaded).toBe(1)
  expect(unreadable).toContain('thread.notLoaded')
})
