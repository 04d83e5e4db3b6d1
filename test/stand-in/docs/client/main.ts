import { element } from '../../client/plain-element.ts'
import { config } from './config.ts'
import { startEditor } from './editor.ts'

const isPreview = location.pathname.endsWith('/preview')
const account = element(
  'a',
  {
    href: 'https://accounts.google.com/SignOutOptions?hl=en',
    'aria-label': `Google Account: ${config.account.name}\n(${config.account.email})`,
    class: 'account',
  },
  config.account.name.charAt(0),
)
account.addEventListener('click', (event) => event.preventDefault())

const title = element('div', { class: 'docs-title-widget' })
if (config.access === 'edit' && !isPreview) {
  const input = element('input', { class: 'docs-title-input', 'aria-label': 'Rename' })
  input.value = config.title
  title.append(input)
}
title.append(element('span', { class: 'docs-title-input-label-inner' }, config.title))

const header = element(
  'header',
  { class: 'docs-titlebar', role: 'banner' },
  element('span', { class: 'logo', 'aria-hidden': 'true' }),
  element(
    'div',
    {},
    title,
    element(
      'div',
      { class: 'docs-menubar' },
      ...['File', 'Edit', 'View', 'Insert', 'Format', 'Tools'].map((word) => element('span', {}, word)),
    ),
  ),
  element('button', { id: 'docs-titlebar-share-client-button', type: 'button' }, 'Share'),
  account,
)
const editor = element('div', { id: 'docs-editor' })
document.body.replaceChildren(header, element('div', { id: 'docs-toolbar', class: 'docs-toolbar' }), editor)
startEditor(editor, config.access === 'edit' && !isPreview)
