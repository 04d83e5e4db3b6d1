import { after } from './after.ts'
import { commands } from './commands.ts'
import { config } from './config.ts'
import { startMailbox } from './mailbox.ts'
import { mole } from './mole.ts'
import { printPage } from './print-page.ts'
import { originalPage, popoutPage, threadPage, wholeMessagePage } from './single-page.ts'
import { listenForShortcuts } from './shortcuts.ts'
import { leaveStaleViews } from './stale.ts'
import { threadByToken } from './state.ts'
import { takeAway } from './take-away.ts'
import { installTestHook } from './test-hook.ts'
import { setTheme } from './theme.ts'

const loadingFor = 60

takeAway(config.removed)
setTheme(config.theme)
installTestHook()
commands.compose = (kind, start = {}) => {
  if (kind !== 'popout') return mole(kind, start).id
  const query = new URLSearchParams({ ui: '2', view: 'btop', ver: '1', su: start.subject ?? '', body: start.text ?? '' })
  query.set('to', (start.to ?? []).map(({ email }) => email).join(','))
  window.open(`/mail/u/0/?${query}`, '_blank', 'width=720,height=640')
  return 'popout'
}

const query = new URLSearchParams(location.search)
const view = query.get('view') ?? ''
const asked = threadByToken(query.get('th') ?? '')
document.documentElement.lang = config.language
document.documentElement.dir = config.language === 'ar' ? 'rtl' : 'ltr'
if (view === 'om') originalPage(query)
else if (view === 'lg') wholeMessagePage(query)
else if (asked && view === 'pt') printPage(asked)
else if (asked) openIn(() => threadPage(asked))
else if (view === 'cm' || view.startsWith('btop')) popoutPage(query)
else {
  const loading = document.querySelector('#loading .msg')
  if (loading) loading.textContent = config.account.email
  after(config.switches.lateMain ? loadingFor : 0, () => openIn(start))
}

function start(): void {
  const host = startMailbox()
  if (config.switches.eatsKeys) listenForShortcuts()
  if (config.switches.staleViews) leaveStaleViews(host)
  if (config.switches.composeVariants) {
    const nora = config.threads
      .flatMap((thread) => thread.messages)
      .find((message) => message.from.email !== config.account.email)?.from
    mole('minimised', { subject: 'Lunch?', text: 'Are you in town next week?', to: nora ? [nora] : [] })
  }
  if (location.hash.includes('compose=new')) mole('popup', config.start)
}

/** What the settings want open, in what `show` shows. */
function openIn(show: () => void): void {
  show()
  for (const kind of config.opened) {
    if (kind === 'reply' || kind === 'replyAll' || kind === 'forward') commands.reply(kind)
    else commands.compose(kind, config.start)
  }
}
