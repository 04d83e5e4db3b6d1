import type { ClientConfig } from './client-config.ts'
import { docsDefaults, type DocsConfig } from './docs/docs-config.ts'
import { people } from './people.ts'
import { optionsOf, type SurfaceName } from './surfaces.ts'
import { allSwitchesOn, type Switches } from './switches.ts'
import { allThreads } from './threads.ts'

/** All optional: the defaults are Sarah Chen's mailbox in English on Nov 20, 2026, as badly behaved as it can be. */
export type StandInOptions = Partial<Omit<ClientConfig, 'switches' | 'docs'>> & {
  switches?: Partial<Switches>
  docs?: Partial<DocsConfig>
  /** Settings of one of `surfaces`; what else is named goes before them. */
  surface?: SurfaceName
}

export const defaults: ClientConfig = {
  switches: allSwitchesOn,
  threads: allThreads,
  language: 'en',
  account: people.sarah,
  theme: 'light',
  signedIn: null,
  readingPane: 'no',
  conversationView: true,
  sidePanel: 'none',
  bar: 'none',
  opened: [],
  start: {},
  slowness: 1,
  plainText: 'no',
  signature: ['Sarah Chen', 'Kestrel'],
  now: '2026-11-20T09:58',
  removed: [],
  docs: docsDefaults,
}

export function withOptions(config: ClientConfig, { switches, docs, surface, ...options }: StandInOptions): ClientConfig {
  const ofSurface = surface === undefined ? {} : optionsOf(surface)
  return { ...config, ...ofSurface, ...options, switches: { ...config.switches, ...switches }, docs: { ...config.docs, ...docs } }
}
