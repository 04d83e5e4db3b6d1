import type { ClientConfig } from '../../../stand-in/client-config.ts'
import { defaults, withOptions } from '../../../stand-in/options.ts'
import { people } from '../../../stand-in/people.ts'
import { addressOf } from '../../../stand-in/surfaces.ts'
import { allSwitchesOn } from '../../../stand-in/switches.ts'
import { thread } from '../../../stand-in/thread.ts'
import { threads } from '../../../stand-in/threads.ts'
import type { Cell } from './cells.ts'

const { sarah, jonah, priya, grace } = people

/** The conversation of all cells: long enough for a bar, with an emoji, a message just sent and several kinds of quotations. */
export const conversation = thread('matrix', 60, {
  subject: 'Alert triage \u{1F680} next steps',
  permIdIs: 'the word undefined',
  messages: [
    {
      from: sarah,
      to: [priya],
      sentOn: '2026-11-16T09:00',
      paragraphs: ['Hi Priya, here is the plan.'],
      signature: ['Sarah Chen'],
    },
    { from: priya, to: [sarah], sentOn: '2026-11-16T17:20', paragraphs: ['Thank you, I will read it.'], quote: 'bare' },
    {
      from: grace,
      to: [sarah],
      cc: [priya],
      sentOn: '2026-11-17T08:05',
      paragraphs: ['We need the subprocessor list.'],
      quote: 'outlook',
    },
    { from: priya, to: [sarah], sentOn: '2026-11-18T11:11', paragraphs: ['The board meets on the 17th.'], quote: 'inside' },
    { from: sarah, to: [priya], cc: [jonah], sentOn: '2026-11-20T09:12', paragraphs: ['Sent.'], quote: 'apple', justSent: true },
    {
      from: priya,
      to: [sarah, jonah],
      cc: [grace],
      sentOn: '2026-11-20T09:42',
      paragraphs: ['Elena liked the business case.', 'Grace can sign off on Monday.'],
      signature: ['Priya Raman', 'Northgate Bank'],
      quote: 'gmail',
    },
  ],
})

/** The mailbox of a cell, as its page gets it, and the address it is at. */
export function mailboxOf({ surface, language, off }: Cell): { config: ClientConfig; url: string } {
  const switches = Object.fromEntries(Object.keys(allSwitchesOn).map((name) => [name, off !== 'all' && off !== name]))
  const config = withOptions(defaults, { surface, language, switches, threads: [conversation, threads.redlines], slowness: 0 })
  return { config, url: addressOf(surface, conversation) }
}
