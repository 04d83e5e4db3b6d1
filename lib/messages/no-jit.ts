// Imported first by every entrypoint, and a chunk of its own (wxt.config.ts): zod otherwise probes `new Function`, which strict
// policies of pages report. Written where zod looks for its settings when it is loaded (4.1 to 4.6, 2026); to import it here would
// let the bundler run what it shares with others before this.
const settings = '__zod_globalConfig'
Reflect.set(globalThis, settings, { ...Reflect.get(globalThis, settings), jitless: true })
