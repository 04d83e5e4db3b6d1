import { must } from '../../lib/base/must.ts'
import { readDocsPage } from '../../lib/pages/docs/read.ts'
import { docsHtml, docUrl, editor } from '../pages/docs/docs-page.ts'
import { describePageAdapter } from './page-adapter.ts'

const hidden = 'zqx-not-told'
const text = `<div class="kix-page-paginated" hidden>${hidden}</div><div class="docos-replyview-body">${hidden}</div>`
const page = (parts: Parameters<typeof docsHtml>[0], path = 'edit') => ({
  html: docsHtml(parts),
  url: docUrl.replace('edit', path),
})

// In these saved pages the frame for keys is empty, as in any page that was saved.
describePageAdapter({
  app: 'docs',
  read: readDocsPage,
  pages: {
    document: page({ body: editor + text }),
    preview: page({ header: '<span class="docs-title-input-label-inner">Northgate plan</span>', body: text }, 'preview'),
    'for phones': page({ header: '', title: 'Northgate plan', body: `<div id="doc-contents">${hidden}</div>` }, 'mobilebasic'),
    home: { html: docsHtml({ header: '', title: 'Google Docs', body: text }), url: 'https://docs.google.com/document/u/0/' },
  },
  hidden,
  spared: 'title',
  losses: {
    'the account': {
      page: 'document',
      lose: (document) => must(document.querySelector('a[aria-label]'), 'account').remove(),
      lost: (context) => context.account,
      named: 'account',
    },
    'the name': {
      page: 'preview',
      lose: (document) => {
        must(document.querySelector('.docs-title-input-label-inner'), 'name').remove()
        document.title = 'Google Docs'
      },
      lost: (context) => context.doc?.title,
      named: 'doc.title',
    },
  },
})
