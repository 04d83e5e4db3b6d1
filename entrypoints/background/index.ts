import '../../lib/messages/no-jit.ts'
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { webRandom } from '../../lib/store/web-random.ts'
import { listen, tellExtension, tellPage } from '../../lib/messages/channel.ts'
import { forgetContext, rememberContext } from '../../lib/messages/tab-contexts.ts'
import { MailDone, MailWanted, NewMail, OpenPanel, PageSeen, PlanChanged, StatusWanted } from '../../lib/messages/to-extension.ts'
import { forgetMail, keepMail, waitingMail } from '../../lib/messages/waiting-mails.ts'
import { currentDatabase, watchDatabase } from '../../lib/account/current-database.ts'
import { closeStorage } from '../../lib/account/tokens.ts'
import { Database } from '../../lib/store/database.ts'
import { createStore } from '../../lib/store/store.ts'
import { syncOnce } from '../wiring/sync-once.ts'
import { createDesk } from './desk.ts'
import { openByIcon, sayHowToOpen } from './open-sidebar.ts'

/** Wiring only. Every answer is worked out from the database, so the worker may be stopped at any point. */
export default defineBackground(() => {
  const open = (name: string) => {
    const db = new Database(name)
    return { db, ...createDesk(createStore({ clock: Date.now, random: webRandom }, db), Date.now) }
  }
  let desk = currentDatabase().then(open)
  watchDatabase((name) => {
    desk = desk.then((former) => (former.db.name === name ? former : open(name)))
    void refresh()
  })
  const refresh = () => desk.then((current) => current.refresh())
  /** Sends what is unsent and reads what is new, where there is an account; what came is told to chips and panels. */
  async function sync(): Promise<void> {
    if (!(await syncOnce((await desk).db))) return
    tellExtension({ type: 'plan-changed' })
    await refresh()
  }
  void closeStorage()

  listen(PageSeen, 'page', ({ context }, { tabId }) => {
    if (tabId === null) return undefined
    return Promise.all([desk.then((current) => current.answer(context)), rememberContext(tabId, context)]).then(
      ([answer]) => answer,
    )
  })
  listen(StatusWanted, 'page', ({ context }) => desk.then((current) => current.statusFor(context)))
  // A fast page asks before its mail is kept: it waits for that.
  let opening: Promise<unknown> = Promise.resolve()
  listen(NewMail, 'extension', ({ url, subject, account, content }) => {
    if (!url.startsWith('https://mail.google.com/mail/')) return undefined
    const opened = browser.tabs.create({ url }).then(async ({ id }) => {
      if (id !== undefined) await keepMail(id, { subject, account, content }, Date.now())
      return id !== undefined
    })
    opening = opened.catch(() => undefined)
    return opened
  })
  listen(MailWanted, 'page', (_message, { tabId }) =>
    tabId === null ? undefined : opening.then(() => waitingMail(tabId, Date.now())),
  )
  listen(MailDone, 'page', (_message, { tabId }) => (tabId === null ? undefined : forgetMail(tabId)))
  listen(PlanChanged, 'extension', () => refresh().then(sync))
  listen(OpenPanel, 'page', (_message, { tabId, windowId }) => {
    if (import.meta.env.FIREFOX) return sayHowToOpen(windowId)
    // Must be the first thing done in the gesture: anything awaited before it loses it (Chrome 116 and later).
    if (tabId !== null) void chrome.sidePanel.open({ tabId })
    return Promise.resolve(null)
  })

  browser.tabs.onRemoved.addListener((tabId) => void Promise.all([forgetContext(tabId), forgetMail(tabId)]))
  if (import.meta.env.FIREFOX) openByIcon()
  else void chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })

  // Days pass without anybody editing anything: chips and badge follow within the hour.
  // Made once: making it again would begin the hour anew, and the worker starts many times an hour.
  void browser.alarms.get('hour').then((alarm) => {
    if (!alarm) return browser.alarms.create('hour', { periodInMinutes: 60 })
    return undefined
  })
  void browser.alarms.get('sync').then((alarm) => {
    if (!alarm) return browser.alarms.create('sync', { periodInMinutes: 5 })
    return undefined
  })
  browser.alarms.onAlarm.addListener(({ name }) => void (name === 'sync' ? sync() : refresh()))
  browser.runtime.onInstalled.addListener(() => void refresh())
  browser.runtime.onStartup.addListener(() => void refresh().then(sync))

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'insert-status' && tab?.id !== undefined) tellPage(tab.id, { type: 'insert-status' })
  })
})
