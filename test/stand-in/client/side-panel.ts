import { config } from './config.ts'
import { element } from './element.ts'
import { words } from './words.ts'

const organiser = { email: 'organiser@elsewhere.example', name: 'An Organiser' }

/** Google's own panel at the edge, with what makes it look like a conversation or a draft to who reads carelessly. */
export function sidePanel(): HTMLElement {
  const rail = element('div', { class: 'brC-aT5-aOt-Jw', role: 'complementary' })
  const open = config.sidePanel === 'none' ? null : element('div', { class: 'brC-brG' }, ...contents[config.sidePanel]())
  return element('div', { class: `nH aUx${open ? ' wide' : ''}` }, element('div', { class: 'bq9 WN9Ejb' }, open, rail))
}

const contents = {
  calendar: () => {
    const person = element(
      'span',
      { email: organiser.email, name: organiser.name, 'data-hovercard-id': organiser.email },
      organiser.name,
    )
    const event = element(
      'div',
      { role: 'listitem', 'aria-expanded': 'true' },
      person,
      element('span', { class: 'g3', title: '09:00' }, '09:00'),
    )
    return [element('h2', {}, words.calendar), element('div', { role: 'list' }, event)]
  },
  tasks: () => [
    element('h2', {}, words.tasks),
    element('div', { role: 'list' }, element('div', { role: 'listitem' }, textBox(words.tasks))),
  ],
  gemini: () => {
    const answer = element(
      'div',
      { role: 'listitem', class: 'h7' },
      element('span', { email: organiser.email, name: organiser.name }, organiser.name),
      element('div', { class: 'a3s' }, 'A summary that nobody wrote.'),
    )
    const talk = element('div', { role: 'main' }, element('h2', {}, words.summarise), element('div', { role: 'list' }, answer))
    return [talk, element('form', {}, textBox(words.describe), element('input', { name: 'q', type: 'text' }))]
  },
}

function textBox(label: string): HTMLElement {
  return element('div', {
    class: 'ql-editor',
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': label,
    'aria-multiline': 'true',
  })
}
