import '../../lib/messages/no-jit.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { Panel } from '../../components/panel.tsx'
import { applyLastTheme } from '../../components/panel/use-settings.ts'
import { PanelContext } from '../../components/ports.ts'
import { must } from '../../lib/base/must.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { createStore } from '../../lib/store/store.ts'
import { createPagePort } from './page-port.ts'

const deps = {
  source: createStore({ clock: Date.now, random: webRandom }),
  page: createPagePort(),
  clock: Date.now,
  locale: browser.i18n.getUILanguage(),
}

// The network is never asked, so being offline must not make a question wait.
const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } })

applyLastTheme()
createRoot(must(document.querySelector('#root'), '#root')).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <PanelContext value={deps}>
        <Panel />
      </PanelContext>
    </QueryClientProvider>
  </StrictMode>,
)
