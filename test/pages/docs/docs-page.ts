import { JSDOM } from 'jsdom'

export const docUrl = 'https://docs.google.com/document/d/1Northgate-plan_0123456789abcdefghijklmnopqrs/edit'

export type DocsPageParts = { title?: string; header?: string; body?: string }

/** A page of Google Docs as this adapter knows it: header, drawn pages, caret, and the frame that takes the keys. */
export function docsHtml({
  title = 'Northgate plan - Google Docs',
  header = named('Northgate plan'),
  body = editor,
}: DocsPageParts = {}): string {
  return `<!doctype html><html><head><title>${title}</title></head><body class="docs-gm">${header}${account}${body}</body></html>`
}

export const named = (name: string): string =>
  `<div class="docs-title-widget"><input class="docs-title-input" value="${name}"><span class="docs-title-input-label-inner">${name}</span></div>`

const account =
  '<header role="banner"><a href="https://accounts.google.com/SignOutOptions?hl=en" aria-label="Google Account: Sarah Chen&#10;(sarah.chen@kestrel.example)"></a></header>'

export const editor = `<div id="docs-editor"><div class="kix-appview-editor"><div class="kix-page-paginated"><canvas class="kix-canvas-tile-content"></canvas></div><div class="kix-cursor"><div class="kix-cursor-caret"></div></div></div></div><iframe class="docs-texteventtarget-iframe"></iframe>`

/** The page with its frame filled, as Docs fills it when it starts. */
export function docsPage(parts: DocsPageParts = {}, url = docUrl): Document {
  const { document } = new JSDOM(docsHtml(parts), { url }).window
  for (const frame of document.querySelectorAll('iframe'))
    frame.contentDocument?.body.replaceChildren(
      Object.assign(frame.contentDocument.createElement('div'), { contentEditable: 'true' }),
    )
  for (const frame of document.querySelectorAll('iframe'))
    frame.contentDocument?.body.firstElementChild?.setAttribute('contenteditable', 'true')
  return document
}
