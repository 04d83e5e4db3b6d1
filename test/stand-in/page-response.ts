import { randomBytes } from 'node:crypto'
import type { ClientConfig } from './client-config.ts'

/** The shell of the mailbox: one nonced script builds everything else. */
export function pageResponse({ switches }: ClientConfig): { headers: Record<string, string>; body: string } {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "require-trusted-types-for 'script'",
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'unsafe-inline' https: http:`,
    "object-src 'none'",
    "base-uri 'self'",
    "frame-src 'self' https://accounts.google.com/ https://apis.google.com/ https://clients6.google.com/ https://docs.google.com/",
    'report-uri /mail/cspreport',
  ].join('; ')
  const body = `<!doctype html>
<html>
<head><meta charset="utf-8"><title>Gmail</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/mail/_/gmail.css"></head>
<body><div id="loading"><div class="msg"></div></div><script nonce="${nonce}" src="/mail/_/client.js"></script></body>
</html>
`
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', ...(switches.strictCsp ? { 'content-security-policy': policy } : {}) },
    body,
  }
}
