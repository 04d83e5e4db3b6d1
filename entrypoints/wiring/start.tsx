import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { applyLastTheme } from '../../components/panel/use-settings.ts'
import { PanelContext, type PanelDeps } from '../../components/ports.ts'
import { must } from '../../lib/base/must.ts'
import { Database } from '../../lib/store/database.ts'
import { createStore } from '../../lib/store/store.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { createHostPort } from './host-port.ts'

/** Puts a view on the page, with the real store behind it. Each entrypoint imports `no-jit` before it imports this. */
export function start(view: ReactNode, own: Pick<PanelDeps, 'tab' | 'audience'>): void {
  const deps: PanelDeps = {
    ...own,
    source: createStore({ clock: Date.now, random: webRandom }, new Database()),
    page: createHostPort(),
    clock: Date.now,
    locale: browser.i18n.getUILanguage(),
  }
  // The network is never asked, so being offline must not make a question wait.
  const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } })
  applyLastTheme()
  createRoot(must(document.querySelector('#root'), '#root')).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <PanelContext value={deps}>{view}</PanelContext>
      </QueryClientProvider>
    </StrictMode>,
  )
}
