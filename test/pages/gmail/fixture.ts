import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'

/** The saved page `name` as a document of Gmail's. */
export function fixture(name: string, hash = '#inbox'): Document {
  return new JSDOM(fixtureHtml(name), { url: `https://mail.google.com/mail/u/0/${hash}` }).window.document
}

export function fixtureHtml(name: string): string {
  return readFileSync(new URL(`../../fixtures/gmail/${name}.html`, import.meta.url), 'utf8')
}

/** A document around one element of Gmail's. */
export function documentOf(html: string, title = 'Gmail'): Document {
  return new JSDOM(`<!doctype html><title>${title}</title><body>${html}</body>`, {
    url: 'https://mail.google.com/mail/u/0/#inbox',
  }).window.document
}
