import { expect, test } from 'vitest'
import { mailboxOf } from '../pages/gmail/matrix/mailbox.ts'
import { useMounted } from '../pages/gmail/matrix/use-mounted.ts'
import type { SurfaceName } from './surfaces.ts'
import type { SwitchName } from './switches.ts'

const { count } = useMounted()

/** What is on screen only with the switch on, and only with it off. */
const switched: [SwitchName, SurfaceName, on: string, off: string][] = [
  ['newContainer', 'thread', '.a98.iY h2', 'table.Bs h2'],
  ['chipRecipients', 'forward', '.anm[name=to]', 'textarea.vO[name=to]'],
  ['wrappedReply', 'reply', '.ip .I8 .M9', '.ip > .M9:first-child'],
  ['newReplyButtons', 'thread', '.DILLkc[data-action-type]', '.aaq'],
  ['emojiImages', 'thread', 'h2.hP img[data-emoji]', 'h2.hP:not(:has(img))'],
  ['nestedRecipients', 'thread', '.hb > span > span > .g2', '.hb > .g2'],
  ['bareSubject', 'paneRight', '.S3 h2:not(.hP)', '.S3 h2.hP'],
  ['otherExtensions', 'reply', '.M9 .helper__cell', '.M9 [g_editable]:not([data-gramm])'],
]

test.each(switched)('%s: one form with the switch on, the other with it off', async (name, surface, on, off) => {
  const mailboxes = [null, name].map((without) => ({
    ...mailboxOf({ surface, language: 'en', off: without }),
    selectors: [on, off],
  }))
  const [[onWhenOn = 0, offWhenOn] = [], [onWhenOff, offWhenOff = 0] = []] = await count(mailboxes)
  expect(onWhenOn).toBeGreaterThan(0)
  expect(offWhenOff).toBeGreaterThan(0)
  expect([offWhenOn, onWhenOff]).toEqual([0, 0])
})

/** What a surface shows, and how often. */
const shown: [SurfaceName, string, number][] = [
  ['singleMessage', '.h7, .kv, .kQ', 1],
  ['paneRight', '.Nu.tf tr.zA.apv', 4],
  ['paneBelow', '.aia.apv .S3 .h7', 1],
  ['paneEmpty', 'h2', 0],
  ['popoutThread', '.Su .h7', 1],
  ['popoutReply', '.Su .ip .M9', 1],
  ['print', 'table.message', 6],
  ['wholeMessage', 'body > .ii > .a3s', 1],
  ['original', 'pre', 1],
  ['forward', '.ip .Un .gmail_quote', 1],
  ['fullScreen', '.aSs .aSt .M9', 1],
  ['minimised', '.M9', 0],
  ['several', '.M9', 3],
  ['scheduled', '.h7 .brm, .M9 .brm', 2],
  ['confidential', '.h7 .brm, .M9 .brm', 2],
  ['calendar', '.brC-brG [role=listitem] [email]', 1],
  ['tasks', '.brC-brG [contenteditable]', 1],
  ['gemini', '.brC-brG [role=main] .a3s', 1],
]

test('each surface shows what it is named for', async () => {
  const mailboxes = shown.map(([surface, selector]) => ({
    ...mailboxOf({ surface, language: 'ar', off: null }),
    selectors: [selector],
  }))
  const counts = await count(mailboxes)
  expect(shown.map(([surface, selector], at) => [surface, selector, counts[at]?.[0]])).toEqual(shown)
})
