import { html, type raw } from 'hono/html'

/** HTML that is ready: put into another template it is not escaped again. */
export type Markup = ReturnType<typeof raw>

/**
 * A template of HTML in which every value that is not itself `Markup` is escaped, for text and for attributes in double quotes alike.
 * Throws when given a promise: a mail is written in one go.
 */
export function markup(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  const made = html(strings, ...values)
  if (made instanceof Promise) throw new Error('A template of a mail was given a promise')
  return made
}
