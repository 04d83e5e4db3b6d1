import type { ClientConfig } from '../client-config.ts'

/** Written around this script by the server. */
declare const standInConfig: ClientConfig

export const config = standInConfig
