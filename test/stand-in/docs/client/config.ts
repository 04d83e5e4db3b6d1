import type { Person } from '../../people.ts'
import type { DocsConfig } from '../docs-config.ts'

/** Written around this script by the server. */
declare const docsConfig: DocsConfig & { account: Person }

export const config = docsConfig
