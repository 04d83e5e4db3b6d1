import { afterEach, expect, test, vi } from 'vitest'
import { localDay } from '../../lib/base/local-day.ts'

const evening = Date.UTC(2026, 10, 20, 22, 30)

afterEach(() => void vi.unstubAllEnvs())

test('the day of an instant is the one on the wall where the machine stands', () => {
  vi.stubEnv('TZ', 'UTC')
  expect(localDay(evening)).toBe('2026-11-20')
  vi.stubEnv('TZ', 'Asia/Tokyo')
  expect(localDay(evening)).toBe('2026-11-21')
  vi.stubEnv('TZ', 'Pacific/Pago_Pago')
  expect(localDay(Date.UTC(2027, 0, 1, 5))).toBe('2026-12-31')
})
