import { configureGlobal } from 'fast-check'

// Properties run often at a desk and thoroughly where the answer counts. A test may ask for more, never for less.
configureGlobal({ numRuns: process.env['CI'] ? 500 : 200 })
