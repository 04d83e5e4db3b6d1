import { config } from 'zod/mini'

// Imported first by every entrypoint: zod otherwise probes `new Function`, which strict policies of pages report (zod 4.1, 2026).
config({ jitless: true })
