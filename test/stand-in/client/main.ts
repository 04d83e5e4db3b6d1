import { commands } from './commands.ts'
import { config } from './config.ts'
import { startMailbox } from './mailbox.ts'
import { mole } from './mole.ts'
import { popoutPage, wholeMessagePage } from './single-page.ts'
import { listenForShortcuts } from './shortcuts.ts'
import { leaveStaleViews } from './stale.ts'
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
if (view === 'cm' || view.startsWith('btop')) popoutPage(query)
else if (view === 'lg') wholeMessagePage(query)
else {
  const loading = document.querySelector('#loading .msg')
  if (loading) loading.textContent = config.account.email
  if (config.switches.lateMain) setTimeout(start, loadingFor)
  else start()
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
  if (location.hash.includes('compose=new')) mole('popup', {})
}
