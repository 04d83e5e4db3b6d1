import type { BrowserContext } from 'playwright'
import { z } from 'zod'

const Violation = z.object({ document: z.string(), directive: z.string(), blocked: z.string(), sample: z.string() })
export type Violation = z.infer<typeof Violation>

/**
 * Collects every `securitypolicyviolation` of pages and side panels that load after this call. Also catches Trusted Types
 * breaches (`require-trusted-types-for`).
 */
export async function collectViolations(context: BrowserContext): Promise<Violation[]> {
  const violations: Violation[] = []
  await context.exposeFunction('__reportViolation', (raw: unknown) => {
    violations.push(Violation.parse(raw))
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { documentURI, effectiveDirective, blockedURI, sample } = event
      const report: unknown = Reflect.get(window, '__reportViolation')
      if (typeof report === 'function')
        report({ document: documentURI, directive: effectiveDirective, blocked: blockedURI, sample })
    })
  })
  return violations
}
