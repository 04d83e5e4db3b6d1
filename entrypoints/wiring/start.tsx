import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useEffect, useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { applyLastTheme } from '../../components/panel/use-settings.ts'
import { PanelContext, type PanelDeps } from '../../components/ports.ts'
import { currentDatabase, localDatabase, watchDatabase } from '../../lib/account/current-database.ts'
import { must } from '../../lib/base/must.ts'
import { Database } from '../../lib/store/database.ts'
import { createStore } from '../../lib/store/store.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { createHostPort } from './host-port.ts'

type Own = Pick<PanelDeps, 'tab' | 'audience'>

/** Puts a view on the page, with the real store behind it. Each entrypoint imports `no-jit` before it imports this. */
export function start(view: ReactNode, own: Own): void {
  // The network is never asked, so being offline must not make a question wait.
  const queries = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } })
  applyLastTheme()
  const root = createRoot(must(document.querySelector('#root'), '#root'))
  void currentDatabase().then((database) =>
    root.render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <Page view={view} first={depsOn(database, own, queries)} own={own} queries={queries} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
}

type PageProps = { view: ReactNode; first: PanelDeps; own: Own; queries: QueryClient }

/** The view on the current database. When it becomes another one, the view stays, and with it whatever is half typed. */
function Page({ view, first, own, queries }: PageProps) {
  const [deps, setDeps] = useState(first)
  useEffect(() => {
    const watching = new AbortController()
    watchDatabase((database) => setDeps(depsOn(database, own, queries)), watching.signal)
    return () => watching.abort()
  }, [own, queries])
  useEffect(() => {
    if (deps === first) return
    void queries.invalidateQueries()
    deps.page.planChanged()
  }, [deps, first, queries])
  return <PanelContext value={deps}>{view}</PanelContext>
}

let open: { database: string; deps: PanelDeps; stop: AbortController } | null = null

function depsOn(database: string, own: Own, queries: QueryClient): PanelDeps {
  if (open?.database === database) return open.deps
  open?.stop.abort()
  const stop = new AbortController()
  const db = new Database(database)
  const source = createStore({ clock: Date.now, random: webRandom }, db)
  const page = createHostPort()
  const onNews = () => {
    void queries.invalidateQueries()
    page.planChanged()
  }
  const team = () => import('./team.ts').then(({ createTeam }) => createTeam(db, source, { stop: stop.signal, onNews }))
  let loading: ReturnType<typeof team> | null = null
  const isConnected = database !== localDatabase
  const load = () => (loading ??= team())
  const deps: PanelDeps = {
    ...own,
    source,
    page,
    team: { isConnected, load },
    clock: Date.now,
    locale: browser.i18n.getUILanguage(),
  }
  open = { database, deps, stop }
  if (isConnected) whenPainted(() => void load())
  return deps
}

/** Every screen has a heading; once one is there, what is loaded now delays nothing that she waits for. Never in a page nobody sees. */
function whenPainted(run: () => void): void {
  requestAnimationFrame(() => (document.querySelector('h1') ? requestIdleCallback(run) : whenPainted(run)))
}
