import { expect, test } from 'vitest'
import { threadUrl } from '../../lib/detect/thread-url.ts'

test('a conversation has an address in the mailbox it was read in', () => {
  const thread = '18c2a5b3f4d6e7a8'
  expect(threadUrl(thread, null)).toBe(`https://mail.google.com/mail/u/0/#all/${thread}`)
  expect(threadUrl(thread, 'sarah+x@kestrel.example')).toBe(
    `https://mail.google.com/mail/?authuser=sarah%2Bx%40kestrel.example#all/${thread}`,
  )
})

test.each(['', 'not an id', '18c2a5b3f4d6e7a', '18c2a5b3f4d6e7a8/../..', 'javascript:alert(1)'])(
  'what is no id has none: %s',
  (text) => expect(threadUrl(text, null)).toBeNull(),
)
