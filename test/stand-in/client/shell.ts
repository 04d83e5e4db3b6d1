import { commands } from './commands.ts'
import { config } from './config.ts'
import { element, elementId } from './element.ts'
import { leftovers } from './other-extensions.ts'
import { icon } from './icon.ts'
import { onPress } from './on-press.ts'
import { accountLabel, avatar } from './person-span.ts'
import { sidePanel } from './side-panel.ts'
import { words } from './words.ts'

/** Everything around the views. Returns the element that the views are children of. */
export function shell(search: (query: string) => void): HTMLElement {
  const host = element('div', { class: 'nH' })
  const main = element('div', { class: 'nH bkL' }, header(search), element('div', { class: 'aeF' }, host))
  const hovercard = element(
    'div',
    { class: 'ajX', style: 'display:none' },
    element('span', { 'data-hovercard-id': 'bystander@elsewhere.example', 'data-name': 'A. Bystander' }),
  )
  document.body.replaceChildren(rail(), main, sidePanel(), ...(config.switches.chipVariants ? [hovercard] : []), ...leftovers())
  return host
}

/** `role=main` of a view, with its toolbar. */
export function viewFrame(kind: 'list' | 'conversation', ...content: Node[]): HTMLElement {
  const tools = (['archive', 'trash', 'clock', 'more'] as const).map((name) =>
    element('div', { class: 'T-I J-J5-Ji', role: 'button', tabindex: '0', id: elementId(name) }, icon(name)),
  )
  const back = element('div', { class: 'T-I J-J5-Ji lS', role: 'button', tabindex: '0', 'aria-label': words.back }, icon('back'))
  onPress(back, () => commands.openList())
  const bar = element(
    'div',
    { class: 'G-atb D E', gh: 'tm' },
    element('div', { gh: kind === 'list' ? 'mtb' : 'tmb', class: 'tbr' }, ...(kind === 'list' ? [] : [back]), ...tools),
  )
  return element('div', { class: `nH bkK ${kind === 'list' ? 'lvw' : 'cvw'}`, role: 'main', tabindex: '-1' }, bar, ...content)
}

function header(search: (query: string) => void): HTMLElement {
  const role = config.switches.chipVariants ? 'combobox' : null
  const input = element('input', {
    name: 'q',
    class: 'gb_Fe',
    type: 'text',
    role,
    'aria-label': words.search,
    placeholder: words.search,
    autocomplete: 'off',
    'aria-expanded': role && 'false',
  })
  const form = element('form', { role: 'search', class: 'gb_Ee' }, icon('search'), input)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    search(input.value)
  })
  const account = element(
    'a',
    { class: 'gb_B', href: 'https://accounts.google.com/SignOutOptions', 'aria-label': accountLabel(), role: 'button' },
    avatar(config.signedIn ?? config.account),
  )
  account.addEventListener('click', (event) => event.preventDefault())
  return element('header', { class: 'gb_Ld' }, form, account)
}

function rail(): HTMLElement {
  const mail = element('span', { class: 'on aio', role: 'link', tabindex: '0', 'aria-label': words.inbox }, icon('mail'))
  onPress(mail, () => commands.openList())
  const compose = element(
    'div',
    { class: 'T-I T-I-KE L3', role: 'button', tabindex: '0', gh: 'cm', 'aria-label': words.compose },
    icon('pencil'),
  )
  onPress(compose, () => commands.compose('popup'))
  return element(
    'nav',
    { class: 'aeN' },
    icon('menu'),
    mail,
    icon('chat'),
    icon('people'),
    element('div', { class: 'aic' }, compose),
  )
}
