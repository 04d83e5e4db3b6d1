declare global {
  /** Where zod keeps its settings; it takes what is there when it is loaded (zod 4.1 to 4.4, 2026). */
  var __zod_globalConfig: { jitless?: boolean } | undefined
}

// Imported first by every entrypoint, and a chunk of its own (wxt.config.ts): zod otherwise probes `new Function`, which strict
// policies of pages report. It imports nothing, or the bundler would run what it shares with others before it.
globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true }

export {}
