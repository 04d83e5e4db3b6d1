import { readdirSync } from 'node:fs'
import { readGmailPage } from '../../../lib/pages/gmail/read.ts'
import { describePageAdapter } from '../../contracts/page-adapter.ts'
import { fixtureHtml } from './fixture.ts'

const names = readdirSync(new URL('../../fixtures/gmail', import.meta.url)).map((file) => file.replace('.html', ''))
const url = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJszxBGqvDkRrTtLnMhZwPpCc'
const last = '.h7:last-of-type'

describePageAdapter({
  app: 'gmail',
  read: readGmailPage,
  pages: Object.fromEntries(names.map((name) => [name, { html: fixtureHtml(name), url }])),
  hidden: 'elsewhere.example',
  spared: '[style*="display"], [style*="display"] *, .aUx *, .brC-brG *',
  losses: {
    'the account': {
      page: '2026-11-thread',
      lose: (document) => {
        document.title = 'Gmail'
        document.querySelector('[role=banner]')?.remove()
      },
      lost: ({ account }) => account,
      named: 'account',
    },
    'the view': {
      page: '2026-11-list',
      lose: (document) => document.querySelectorAll('[role=main]').forEach((view) => view.removeAttribute('role')),
      lost: ({ unreadable }) => (unreadable.includes('main') ? null : 'a view'),
      named: 'main',
    },
    'the subject’s words': {
      page: '2026-11-thread',
      lose: (document) => document.querySelectorAll('.hP').forEach((heading) => heading.replaceChildren()),
      lost: ({ thread }) => thread?.subject,
      named: 'thread.subject',
    },
    'the ids of the conversation': {
      page: '2026-11-thread',
      lose: (document) => document.querySelectorAll('.hP').forEach((heading) => heading.removeAttribute('data-legacy-thread-id')),
      lost: ({ thread }) => thread?.id,
      named: 'thread.id',
    },
    'the newest message’s sender': {
      page: '2026-11-thread',
      lose: (document) => document.querySelectorAll(`${last} h3`).forEach((sender) => sender.remove()),
      lost: ({ thread }) => thread?.messages.at(-1)?.from,
      named: 'message.sender',
    },
    'the newest message’s recipients': {
      page: '2026-11-thread',
      lose: (document) => document.querySelectorAll(`${last} .hb`).forEach((line) => line.remove()),
      lost: ({ thread }) => thread?.messages.at(-1)?.to,
      named: 'message.recipients',
    },
    'the newest message’s text': {
      page: '2026-11-thread',
      lose: (document) => document.querySelectorAll(`${last} .a3s`).forEach((body) => body.remove()),
      lost: ({ thread }) => thread?.messages.at(-1)?.text,
      named: 'message.text',
    },
    'the newest message’s date': {
      page: '2026-11-thread',
      lose: (document) => document.querySelectorAll(`${last} .g3`).forEach((date) => date.remove()),
      lost: ({ thread }) => thread?.messages.at(-1)?.date,
      named: 'message.date',
    },
    'the subject of the drafts': {
      page: '2026-11-compose-fullscreen',
      lose: (document) => document.querySelectorAll('[name=subjectbox]').forEach((field) => field.remove()),
      lost: ({ composes }) => composes[0]?.subject,
      named: 'compose.subject',
    },
    'the recipients of the drafts': {
      page: '2026-11-compose-fullscreen',
      lose: (document) => document.querySelectorAll('[name=to]').forEach((field) => field.remove()),
      lost: ({ composes }) => composes[0]?.to,
      named: 'compose.recipients',
    },
  },
})
