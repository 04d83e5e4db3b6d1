import type { CDPSession, Page } from 'playwright'
import { selectors } from '../../lib/pages/gmail/selectors.ts'
import { threads } from '../stand-in/threads.ts'
import { figure, type Figure } from './stats.ts'
import { withPractice } from './with-practice.ts'

/** Long enough for everything that a move sets off, the reading that is made for safety three seconds later included, in ms. */
const settling = 5_000

/**
 * What the content script does on a page that belongs to no deal, counted: whole readings for one move to it, and queries of any kind
 * while nothing changes on it. Where the page comes in one piece (`late` off) and where it is filled bit by bit.
 */
export function quietPages(): Promise<Figure[]> {
  return withPractice(async ({ standIn, mail, openThread }) => {
    const figures: Figure[] = []
    for (const late of [false, true]) {
      standIn.change({ switches: { lateMain: late, lateBodies: late } })
      await mail.goto('about:blank')
      await openThread('harborPilot')
      const count = await countWork(mail)
      const name = late ? 'a page that is filled bit by bit' : 'a page that comes whole'
      await count()
      await mail.evaluate((token) => window.__standIn?.openThread(token), threads.introduction.token)
      await mail.waitForTimeout(settling)
      const { reads } = await count()
      await mail.waitForTimeout(settling)
      const { queries } = await count()
      figures.push(
        figure('no deal', `readings of one move, ${name}`, reads, '', late ? '' : '<= 1', late ? null : reads <= 1),
        figure('no deal', `queries in five quiet seconds, ${name}`, queries, '', '0', queries === 0),
      )
    }
    return figures
  })
}

type Work = { reads: number; queries: number }

/** Counts in the content script's own world; gives what was done since it was asked before. */
async function countWork(page: Page): Promise<() => Promise<Work>> {
  const session = await page.context().newCDPSession(page)
  const world = await contentWorld(session)
  // The account is looked for once in each whole reading, and in nothing else.
  const evaluate = async (expression: string): Promise<Work> => {
    const { result } = await session.send('Runtime.evaluate', { contextId: world, expression, returnByValue: true })
    return result.value
  }
  await evaluate(`(() => {
    globalThis.work = { reads: 0, queries: 0 }
    for (const { prototype } of [Document, Element]) {
      const own = prototype.querySelectorAll
      prototype.querySelectorAll = function (selector) {
        globalThis.work.queries += 1
        if (selector === ${JSON.stringify(selectors.account[0])}) globalThis.work.reads += 1
        return own.call(this, selector)
      }
    }
    return globalThis.work
  })()`)
  return () => evaluate('((done) => (globalThis.work = { reads: 0, queries: 0 }, done))(globalThis.work)')
}

async function contentWorld(session: CDPSession): Promise<number> {
  return new Promise((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === 'Sidemap') resolve(context.id)
    })
    void session.send('Runtime.enable')
  })
}
