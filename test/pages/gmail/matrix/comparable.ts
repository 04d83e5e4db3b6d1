import { PageContext } from '../../../../lib/detect/page-context.ts'
import type { Sight } from './look.ts'

/** What was seen, without what differs from load to load: keys of drafts and the words of dates. */
export function comparable({ context, ...sight }: Sight) {
  const { account, thread, composes, unreadable } = PageContext.parse(context)
  const dated = thread?.messages.map((message) => ({ ...message, date: message.date && 'a date' })) ?? []
  return {
    context: {
      account,
      thread: thread && { ...thread, messages: dated },
      composes: composes.map(({ key: _key, ...compose }) => compose),
      unreadable: unreadable.toSorted(),
    },
    ...sight,
  }
}
