import { JSDOM } from 'jsdom'
import { act, Suspense, use } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { Loading } from '../../../components/ui/loading.tsx'

afterEach(() => vi.unstubAllGlobals())

/** A panel with keys of its own, in which something is opened that is not loaded yet. */
async function openSlowly() {
  const { window } = new JSDOM('<body><main></main></body>')
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', window.document)
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const keys: string[] = []
  window.document.addEventListener('keydown', ({ key }) => keys.push(key))
  let arrive: (word: string) => void = () => undefined
  const promise = new Promise<string>((resolve) => (arrive = resolve))
  const Opened = () => use(promise)
  const root = createRoot(window.document.body)
  const press = (key: string) => window.document.body.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }))
  await act(async () =>
    root.render(
      <Suspense fallback={<Loading />}>
        <Opened />
      </Suspense>,
    ),
  )
  return { keys, press, loaded: () => act(async () => arrive('Owner')) }
}

test('what is typed while an editor is being loaded reaches no key of the plan, and Tab and Escape still do theirs', async () => {
  const { keys, press } = await openSlowly()
  for (const key of ['z', 'e', 'Delete', 'Escape', 'Tab']) press(key)
  expect(keys).toEqual(['Escape', 'Tab'])
})

test('once it is there, keys work again', async () => {
  const { keys, press, loaded } = await openSlowly()
  await loaded()
  press('z')
  expect(keys).toEqual(['z'])
})
