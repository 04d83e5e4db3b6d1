import type { BrowserContext } from 'playwright'

/**
 * tsx wraps named functions in a helper of its own, which functions that run in a page would miss there (esbuild keepNames,
 * 2026). Every document from here on has one that does nothing.
 */
export const addNameHelper = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript({ content: 'globalThis.__name ??= (named) => named' })
