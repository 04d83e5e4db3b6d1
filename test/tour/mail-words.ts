import type { Thread } from '../stand-in/thread.ts'

/** What people wrote in these threads: every subject, and every paragraph that is long enough to be nobody else's words. */
export function mailWords(threads: Thread[]): string[] {
  const words = threads.flatMap(({ subject, messages }) => [subject, ...messages.flatMap(({ paragraphs }) => paragraphs)])
  return words.filter((text) => text.length > 15)
}

/** Those of the words that stand in what was said to a server, as they are, in JSON, or in an address. */
export function wordsSaid(words: string[], said: string[]): string[] {
  return words.filter((text) => {
    const [, form = ''] = new URLSearchParams({ text }).toString().split('=')
    const forms = [text, JSON.stringify(text).slice(1, -1), form, form.replaceAll('+', '%20')]
    return said.some((each) => forms.some((form) => each.includes(form)))
  })
}
