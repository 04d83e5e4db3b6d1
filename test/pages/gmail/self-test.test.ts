import { describe, expect, test } from 'vitest'
import { gmailAdapter } from '../../../lib/pages/gmail/adapter.ts'
import { examineGmailPage } from '../../../lib/pages/gmail/examine.ts'
import { judge, type ThingState } from '../../../lib/pages/self-test.ts'
import { selfTestReport } from '../../../lib/pages/self-test-report.ts'
import { selectorGroups, type SelectorGroup } from '../../stand-in/selector-groups.ts'
import { fixture } from './fixture.ts'

const url = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJszxBGqvDkRrTtLnMhZwPpCc'

/** The states of a saved page without a group, as far as something is wrong with it or was found another way. */
function wrongOn(page: string, group: SelectorGroup): Record<string, ThingState> {
  const document = fixture(page)
  const rules: readonly { match: string; attributes?: readonly string[]; classes?: readonly string[] }[] = selectorGroups[group]
  for (const { match, attributes = [], classes = [] } of rules)
    for (const element of document.querySelectorAll(match)) {
      for (const name of attributes) element.removeAttribute(name)
      element.classList.remove(...classes)
    }
  const things = judge(examineGmailPage(document, url), gmailAdapter)
  return Object.fromEntries(
    things.filter(({ state }) => state === 'missing' || state === 'fallback').map(({ name, state }) => [name, state]),
  )
}

/** Of a page with a thread and drafts. What nobody can know to be there, like a bar of hidden messages, is not missed. */
const outcomes: Record<SelectorGroup, Record<string, ThingState>> = {
  main: { main: 'fallback' },
  subject: { subject: 'missing', threadId: 'missing' },
  threadIds: { threadId: 'missing' },
  messageList: { messageItem: 'fallback', collapsedMessage: 'fallback' },
  messages: { message: 'fallback', messageId: 'missing' },
  messageIds: { messageId: 'missing' },
  sender: { sender: 'missing' },
  recipients: { recipient: 'missing' },
  date: { date: 'missing' },
  body: { body: 'missing' },
  collapsedBar: {},
  replyArea: { inlineCompose: 'fallback' },
  compose: { compose: 'fallback', popupCompose: 'fallback' },
  composeFields: { composeSubject: 'missing', composeId: 'fallback', formField: 'fallback' },
  composeBody: { composeSign: 'fallback', composeBody: 'missing' },
  composeRecipients: { recipientChip: 'missing' },
  composeToolbar: { toolbar: 'missing' },
  signature: {},
  account: {}, // here it is not in a header: the stand-in's is, and the browser test takes it away
  title: {},
}

describe('the self-test of Gmail', () => {
  test.each(Object.entries(outcomes))(
    'without "%s" names what is missing or found another way, and nothing else',
    (group, outcome) => {
      expect(wrongOn('2026-11-composes', group as SelectorGroup)).toEqual(outcome)
    },
  )

  test('says which later selector found a thing, and when that was last seen to hold', () => {
    const things = judge(examineGmailPage(fixture('2026-11-reading-pane'), url), gmailAdapter)
    expect(things.find(({ name }) => name === 'subject')).toMatchObject({
      state: 'fallback',
      by: 'h2[data-legacy-thread-id] (2026-06, reading pane without the class)',
    })
  })

  test('its report holds version, browser, kind and language of the page, every verdict and the shape', () => {
    const examination = examineGmailPage(fixture('2026-11-thread'), url)
    const report = selfTestReport(examination, judge(examination, gmailAdapter), '0.1.0', 'Chrome 156')
    expect(report).toMatch(/^Sidemap 0\.1\.0 in Chrome 156\nPage: Gmail, thread, language en\nNot read: /)
    expect(report).toContain('\nfound    subject by h2.hP (2026-09, InboxSDK 2.2.26; same since 2014)\n')
    expect(report).toContain('h2[class=hP]')
    expect(report).not.toMatch(/@(kestrel|northgate)|Sarah|Priya|Northgate|19a9f3c2b1d0e4a4/)
  })

  test('a language that is none is not told', () => {
    const document = fixture('2026-11-list')
    document.documentElement.lang = 'Northgate Bank'
    const examination = examineGmailPage(document, url)
    expect(selfTestReport(examination, [], '0.1.0', 'Chrome 156')).toContain('Page: Gmail, no thread, language unknown\n')
  })
})
