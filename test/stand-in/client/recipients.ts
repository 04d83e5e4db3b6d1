import type { Person } from '../people.ts'
import { after } from './after.ts'
import { classicField } from './classic-recipients.ts'
import { config } from './config.ts'
import { element, elementId } from './element.ts'
import { onPress } from './on-press.ts'
import { words } from './words.ts'

type Field = 'to' | 'cc' | 'bcc'

export interface Recipients {
  element: HTMLElement
  read(field: Field): string[]
  expand(): void
}

const resetAfter = 100

/**
 * The addresses of a compose: collapsed to names at first, chips once it is clicked. A fresh one loses its chips for a moment,
 * as Gmail's does while it looks the people up.
 */
export function recipients(start: Record<Field, readonly Person[]>, changed: () => void): Recipients {
  const people: Record<Field, Person[]> = { to: [...start.to], cc: [...start.cc], bcc: [...start.bcc] }
  const rows = { to: row('to'), cc: row('cc'), bcc: row('bcc') }
  const chipLists = { to: chipList(), cc: chipList(), bcc: chipList() }
  const fields = ['to', 'cc', 'bcc'] as const
  const drawChips = () => fields.forEach((field) => chipLists[field].replaceChildren(...people[field].map(chip)))
  for (const field of fields) {
    const input = addressInput((address) => {
      people[field].push({ name: '', email: address })
      drawChips()
      changed()
    })
    if (config.switches.chipRecipients) rows[field].cell.append(chipLists[field], input)
    else rows[field].row.replaceChildren(element('td', { class: 'eV' }, classicField(field, people[field])))
    if (field !== 'to' && people[field].length === 0) rows[field].row.style.display = 'none'
  }
  const openers = element('span', { class: 'fQ' }, opener('pE', 'Cc', rows.cc.row), opener('pB', 'Bcc', rows.bcc.row))
  if (config.switches.chipRecipients) rows.to.cell.append(openers)
  else rows.to.row.append(element('td', {}, openers))
  const table = element('table', { class: 'GS' }, element('tbody', {}, rows.to.row, rows.cc.row, rows.bcc.row))
  const expanded = element('div', { class: 'fX aiL' }, table, config.switches.chipVariants ? suggestion() : null)
  const names = element('div', { class: 'oL aDm az9' })
  const collapsed = element('div', { class: 'aoD hl', tabindex: '1' }, names)
  const drawNames = () =>
    (names.textContent =
      [...people.to, ...people.cc, ...people.bcc].map((person) => person.name || person.email).join(', ') || words.recipients)

  const expand = () => {
    collapsed.style.display = 'none'
    expanded.style.display = ''
    drawChips()
    drawReset(drawChips, () => fields.forEach((field) => chipLists[field].replaceChildren()))
  }
  drawNames()
  if (config.switches.chipVariants && people.to.length > 0) expanded.style.display = 'none'
  else expand()
  if (expanded.style.display !== 'none') collapsed.style.display = 'none'
  collapsed.addEventListener('focus', expand)
  onPress(collapsed, expand)
  return {
    element: element('div', { class: 'aoz' }, collapsed, expanded),
    read: (field) => people[field].map(({ email }) => email),
    expand,
  }
}

function drawReset(draw: () => void, clear: () => void): void {
  if (!config.switches.lateSaves) return
  after(resetAfter, () => {
    clear()
    after(20, draw)
  })
}

function row(field: Field): { row: HTMLElement; cell: HTMLElement } {
  const cell = element('div', { class: 'anm', name: field })
  return { row: element('tr', { class: 'bzf' }, element('td', { class: 'eV' }, cell)), cell }
}

function chipList(): HTMLElement {
  return element('div', {
    role: 'listbox',
    'peoplekit-id': 'ubaLBe',
    'aria-orientation': 'horizontal',
    'aria-label': words.recipients,
  })
}

/** The first has its name, the second repeats the address for one, the third has none: as with people never mailed before. */
function chip({ name, email }: Person, index: number): HTMLElement {
  const plain = !config.switches.chipVariants || index === 0
  const dataName = plain ? name || email : index === 1 ? email : null
  return element(
    'div',
    { role: 'option', class: 'afV', tabindex: '-1', id: elementId(email), 'data-hovercard-id': email, 'data-name': dataName },
    name || email,
  )
}

function suggestion(): HTMLElement {
  const option = element(
    'div',
    { role: 'option', class: 'aJ8', 'data-name': 'Not A. Recipient' },
    `${words.suggestion}: Not A. Recipient`,
  )
  return element('div', { role: 'listbox', class: 'afC', style: 'display:none' }, option)
}

function addressInput(add: (address: string) => void): HTMLInputElement {
  const input = element('input', {
    'peoplekit-id': 'BbVjBd',
    role: 'combobox',
    class: 'agP aFw',
    type: 'text',
    'aria-label': words.recipients,
    autocomplete: 'off',
  })
  input.addEventListener('keydown', (event) => {
    const address = input.value.trim().replace(/,$/, '')
    if ((event.key !== 'Enter' && event.key !== ',') || !address.includes('@')) return
    event.preventDefault()
    input.value = ''
    add(address)
  })
  return input
}

function opener(className: string, text: string, target: HTMLElement): HTMLElement {
  const made = element('span', { class: `aB gQ ${className}`, role: 'link', tabindex: '1' }, text)
  onPress(made, () => (target.style.display = ''))
  return made
}
