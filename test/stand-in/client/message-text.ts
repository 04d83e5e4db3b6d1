import type { Message, QuoteStyle } from '../thread.ts'
import { config } from './config.ts'
import { element } from './element.ts'
import { longTime } from './times.ts'
import { words } from './words.ts'

const greyLine = 'margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex'

export interface MessageText {
  /** The sender's new text and signature, as the sender's program marked it up. */
  own: Node[]
  /** What it quotes of the message before. */
  quoted: Node[]
  /** Some of Gmail's own marks say where the quote begins; then it can be trimmed. */
  canTrim: boolean
}

/** The HTML a message arrived with. `previous` is what it quotes. */
export function messageText(message: Message, previous: Message | undefined): MessageText {
  const style = quoteStyle(message)
  const paragraphs = message.clipped && config.switches.hiddenText ? message.paragraphs.slice(0, 20) : message.paragraphs
  const own = [
    ...(style === 'gmail' ? blocks(paragraphs) : paragraphs.map((text) => element('p', {}, text))),
    ...signature(message, style),
  ]
  if (!style || !previous) return { own: [element('div', { dir: 'ltr' }, ...own)], quoted: [], canTrim: false }
  return quotes[style](own, previous)
}

/** Lines as Gmail's editor writes them: one block each, an empty one between. */
function blocks(paragraphs: readonly string[]): Node[] {
  return paragraphs.flatMap((text, index) => [
    ...(index > 0 ? [element('div', {}, element('br'))] : []),
    element('div', {}, text),
  ])
}

/** A signature as Gmail appends it, with the prefix that is an option of the sender's. */
export function gmailSignature(lines: readonly string[], smartmail: string | null = 'gmail_signature'): Node[] {
  if (lines.length === 0) return []
  const text = element('div', { dir: 'ltr' }, ...lines.map((line) => element('div', {}, line)))
  return [
    element('br', { clear: 'all' }),
    element('div', {}, element('br')),
    element('span', { class: 'gmail_signature_prefix' }, '-- '),
    element('br'),
    element('div', { dir: 'ltr', class: 'gmail_signature', 'data-smartmail': smartmail }, text),
  ]
}

/** What Gmail puts under a reply: attribution and quotation in one container. */
export function gmailQuote(previous: Message): HTMLElement {
  const attribution = element('div', { dir: 'ltr', class: 'gmail_attr' }, ...attributionLine(previous), element('br'))
  const quotation = element(
    'blockquote',
    { class: 'gmail_quote', style: greyLine },
    element('div', { dir: 'ltr' }, ...blocks(excerpt(previous))),
  )
  return element('div', { class: 'gmail_quote gmail_quote_container' }, attribution, quotation)
}

/** What Gmail puts in a forward: a block of lines about the message, then the message itself. */
export function gmailForward({ from, sentOn, to, paragraphs }: Message): HTMLElement {
  const lines = [
    '---------- Forwarded message ---------',
    `From: ${from.name} <${from.email}>`,
    `Date: ${longTime(sentOn)}`,
    `To: ${to.map(({ name, email }) => `${name} <${email}>`).join(', ')}`,
  ]
  const attribution = element('div', { dir: 'ltr', class: 'gmail_attr' }, ...lines.flatMap((line) => [line, element('br')]))
  return element('div', { class: 'gmail_quote gmail_quote_container' }, attribution, element('br'), ...blocks(paragraphs))
}

function quoteStyle({ quote }: Message): QuoteStyle | undefined {
  return !config.switches.oddQuotes && (quote === 'bare' || quote === 'inside') ? 'gmail' : quote
}

function signature(message: Message, style: QuoteStyle | undefined): Node[] {
  return gmailSignature(message.signature ?? [], style === 'outlook' ? null : 'gmail_signature')
}

const quotes: Record<QuoteStyle, (own: Node[], previous: Message) => MessageText> = {
  gmail: (own, previous) => ({
    own: [element('div', { dir: 'ltr' }, ...own), element('br')],
    quoted: [gmailQuote(previous)],
    canTrim: true,
  }),
  'gmail-old': (own, previous) => {
    const quotation = element('blockquote', { class: 'gmail_quote', style: greyLine }, ...blocks(excerpt(previous)))
    const quote = element('div', { class: 'gmail_quote' }, ...attributionLine(previous), element('br'), quotation)
    return {
      own: [element('div', { dir: 'ltr' }, ...own)],
      quoted: [element('div', { class: 'gmail_extra' }, element('br'), quote)],
      canTrim: true,
    }
  },
  apple: (own, previous) => {
    const lines = [element('div', {}, ...attributionLine(previous)), element('br'), ...blocks(excerpt(previous))]
    return {
      own: [...own, element('br')],
      quoted: [element('div', {}, element('blockquote', { type: 'cite' }, ...lines))],
      canTrim: true,
    }
  },
  outlook: (own, previous) => {
    const fields = [
      ['From:', `${previous.from.name} <${previous.from.email}>`],
      ['Sent:', longTime(previous.sentOn)],
      ['To:', previous.to.map(({ name }) => name).join('; ')],
    ] as const
    const header = element(
      'p',
      { class: 'm_7305MsoNormal' },
      ...fields.flatMap(([name, value]) => [element('b', {}, name), ` ${value}`, element('br')]),
    )
    const line = element('div', { style: 'border:none;border-top:solid #e1e1e1 1.0pt;padding:3.0pt 0in 0in 0in' }, header)
    const quote = element('div', { id: 'm_7305divRplyFwdMsg' }, line, ...excerpt(previous).map((text) => element('p', {}, text)))
    return { own: [element('div', { lang: 'EN-US' }, ...own)], quoted: [quote], canTrim: true }
  },
  bare: (own, previous) => ({
    own,
    quoted: [
      element('div', {}, ...attributionLine(previous)),
      ...excerpt(previous).map((text) => element('div', {}, `> ${text}`)),
    ],
    canTrim: false,
  }),
  inside: (own, previous) => {
    const container = gmailQuote(previous)
    container.prepend(...own)
    return { own: [element('div', { dir: 'ltr' }, element('br'))], quoted: [container], canTrim: false }
  },
}

function attributionLine({ from, sentOn }: Message): (Node | string)[] {
  const [before = '', after = ''] = words.wrote.replace('{date}', longTime(sentOn)).split('{who}')
  return [`${before}${from.name} <`, element('a', { href: `mailto:${from.email}` }, from.email), `>${after}`]
}

function excerpt(message: Message): readonly string[] {
  return message.paragraphs.slice(0, 4)
}
