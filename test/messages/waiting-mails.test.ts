import { beforeEach, expect, test, vi } from 'vitest'
import { forgetMail, keepMail, waitingMail } from '../../lib/messages/waiting-mails.ts'

const kept = vi.hoisted(() => new Map<string, unknown>())
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        set: (entries: object) => Promise.resolve(Object.entries(entries).forEach(([key, value]) => kept.set(key, value))),
        get: (key: string) => Promise.resolve({ [key]: kept.get(key) }),
        remove: (key: string) => Promise.resolve(kept.delete(key)),
      },
    },
  },
}))

const mail = { subject: 'Plan', account: 'sarah.chen@kestrel.example', content: { html: '<p>Hi</p>', text: 'Hi' } }
const minutes = 60_000
beforeEach(async () => {
  kept.clear()
  await keepMail(7, mail, 0)
})

test('a page that is loaded again before the new mail has its body is given it again', async () => {
  expect(await waitingMail(7, 0)).toEqual(mail)
  expect(await waitingMail(7, 1 * minutes)).toEqual(mail)
})

test('what is done, has waited for two minutes or is another tab’s is not given out, and nothing of it stays', async () => {
  expect(await waitingMail(8, 0)).toBeNull()
  expect(await waitingMail(7, 3 * minutes)).toBeNull()
  expect(kept.size).toBe(0)
  await keepMail(7, mail, 0)
  await forgetMail(7)
  expect([await waitingMail(7, 0), kept.size]).toEqual([null, 0])
})
