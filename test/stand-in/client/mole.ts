import { composeInAddress } from './compose-in-address.ts'
import type { ComposeKind, ComposeStart } from './commands.ts'
import { composeForm, type ComposeForm } from './compose-form.ts'
import { config } from './config.ts'
import { element, elementId } from './element.ts'
import { notice } from './notice.ts'
import { onPress } from './on-press.ts'
import { words } from './words.ts'

let moleCount = 0

/** A compose of its own at the bottom right: as it is, minimised, or full screen. */
export function mole(kind: Exclude<ComposeKind, 'popout'>, start: ComposeStart): ComposeForm {
  moleCount += 1
  const home = element('div', { class: 'AD' })
  const column = element('div', { class: 'nH no' }, element('div', { class: 'nH nn' }, home))
  const screen = element('div', { class: 'aSs' }, element('div', { class: 'aSt' }))
  const close = () => {
    composeInAddress(form.id, null)
    screen.remove()
    if (!config.switches.staleViews) return column.remove()
    home.append(dialog)
    column.style.display = 'none'
  }
  const form = composeForm({
    ...start,
    kind: 'popup',
    className: 'aoP aoC',
    subject: start.subject ?? '',
    quote: null,
    threadId: start.answers ?? null,
    draft: null,
    lead: null,
    onSend: () => {
      close()
      notice(words.sent)
    },
    onDiscard: close,
    onEscape: () => setMinimised(true),
  })
  const title = element('div', { class: 'aYF' }, start.subject || words.newMessage)
  const content = element(
    'div',
    { class: 'nH aaZ' },
    element('div', { class: 'aoI', role: 'region', 'aria-label': words.newMessage }, form.element),
  )
  const setMinimised = (minimised: boolean) => {
    content.style.display = minimised ? 'none' : ''
    column.classList.toggle('mnm', minimised)
  }
  const setFullScreen = (full: boolean) => {
    if (full) {
      screen.firstElementChild?.append(dialog)
      document.body.append(screen)
    } else {
      home.append(dialog)
      screen.remove()
    }
  }
  const buttons = titleButtons({
    minimise: () => setMinimised(content.style.display !== 'none'),
    fullScreen: () => setFullScreen(!screen.isConnected),
    close: () => {
      form.saveNow()
      close()
    },
  })
  const bar = element('tr', {}, element('td', { class: 'Hm0' }, title), element('td', { class: 'Hm' }, ...buttons))
  const table = element('table', { class: `cf ${newTitleBar() ? 'Ht-k7Lq' : 'Ht'}` }, element('tbody', {}, bar))
  const dialog = element(
    'div',
    { class: 'nH Hd', role: 'dialog', 'aria-label': start.subject || words.newMessage, id: elementId('mole') },
    element('div', { class: 'nH Hy aXJ' }, table),
    content,
  )
  form.subject.addEventListener('input', () => {
    title.textContent = form.subject.value || words.newMessage
    dialog.setAttribute('aria-label', title.textContent)
  })
  form.element.addEventListener('input', () => composeInAddress(form.id, 'named'))
  if (kind !== 'minimised') composeInAddress(form.id, 'new')
  home.append(dialog)
  moleRow().append(column)
  setMinimised(kind === 'minimised')
  if (kind === 'fullscreen') setFullScreen(true)
  if (kind !== 'minimised') form.focus()
  return form
}

/** Since 2026-07 part of the accounts have buttons instead of images; here every second mole. */
function newTitleBar(): boolean {
  return config.switches.composeVariants && moleCount % 2 === 0
}

function titleButtons(actions: { minimise(): void; fullScreen(): void; close(): void }): HTMLElement[] {
  const kinds = [
    ['Hl', '\u2013', actions.minimise],
    ['Hq', '\u2922', actions.fullScreen],
    ['Ha', '\u2715', actions.close],
  ] as const
  return kinds.map(([className, sign, act]) => {
    const button = newTitleBar()
      ? element('button', { class: className, type: 'button' }, sign)
      : element('img', { class: className, role: 'button', tabindex: '0', alt: sign, src: drawing(sign) })
    onPress(button, act)
    return button
  })
}

function drawing(sign: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text x="10" y="15" text-anchor="middle" font-size="14" fill="gray">${sign}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

function moleRow(): HTMLElement {
  const existing = document.querySelector<HTMLElement>('.dw > .nH')
  if (existing) return existing
  const row = element('div', { class: 'nH' })
  document.body.append(element('div', { class: 'dw' }, row, element('div', { class: 'jAmAWb' })))
  return row
}
