import { JSDOM } from 'jsdom'
import { afterEach, expect, test, vi } from 'vitest'
import { showNotice } from '../../lib/pages/toast.ts'

afterEach(() => vi.useRealTimers())

function start() {
  vi.useFakeTimers()
  const { document } = new JSDOM('<body></body>').window
  const ending = new AbortController()
  const parts = () => [...document.querySelectorAll('[data-sidemap-part=notice]')]
  const inside = (selector: string) => parts()[0]?.shadowRoot?.querySelector<HTMLElement>(selector)
  return { document, ending, parts, inside }
}

test('a notice is read out, stays eight seconds, and longer while the pointer or the focus is on it', () => {
  const { document, ending, parts, inside } = start()
  showNotice(document, { text: 'This draft is gone. The status is on your clipboard.' }, ending.signal)
  expect(inside('[role=status]')?.textContent).toBe('This draft is gone. The status is on your clipboard.')
  vi.advanceTimersByTime(7000)
  parts()[0]?.dispatchEvent(new (document.defaultView ?? window).Event('pointerenter'))
  vi.advanceTimersByTime(60_000)
  expect(parts()).toHaveLength(1)
  parts()[0]?.dispatchEvent(new (document.defaultView ?? window).Event('pointerleave'))
  vi.advanceTimersByTime(7999)
  expect(parts()).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(parts()).toHaveLength(0)
})

test('its action runs once and ends it; a new notice takes the place of the old one', () => {
  const { document, ending, parts, inside } = start()
  const run = vi.fn<() => void>()
  showNotice(document, { text: 'One' }, ending.signal)
  showNotice(document, { text: 'Two', action: { label: 'Undo', run } }, ending.signal)
  expect(parts()).toHaveLength(1)
  inside('button')?.click()
  expect(run).toHaveBeenCalledTimes(1)
  expect(parts()).toHaveLength(0)
})

test('at the end none is left, and none comes after it', () => {
  const { document, ending, parts } = start()
  showNotice(document, { text: '<b>One</b>' }, ending.signal)
  ending.abort()
  expect(parts()).toHaveLength(0)
  showNotice(document, { text: 'Two' }, ending.signal)
  expect(parts()).toHaveLength(0)
})
