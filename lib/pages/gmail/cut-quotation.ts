/** A line of its own where the page already told that something was quoted. */
export const quoteMark = '\ue000'

const hiddenMarks = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const address = /[<(]\s*(mailto:)?[^\s<>()@]+@[^\s<>()@]+[>)]/
const moment = /\d{1,2}[:.hH]\d{2}|\d{4}|\d{1,2}[./-]\d{1,2}/
const wrote =
  /(wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisała?|napisał\(a\)|napsala?|kirjoitti|yazdı|írta|a scris|написала?|написал\(а\)|пише|έγραψε|כתב|כתבה|كتب|写道|寫道|書きました|님이 작성)[^\p{L}]*[:：]$/iu
const wroteName = /^(Am|Op|Den)\s.*\s(schrieb|schreef|skrev)\s[^:：]{1,80}[:：]$/i
const opening = /^(\d|On\s|Am\s|Le\s|El\s|Em\s|Il\s|Op\s|Den\s|W dniu|Dne\s|Il giorno)/i
const from =
  /^\*?(from|von|de|da|van|från|fra|od|от|від|lähettäjä|kimden|feladó|nadawca|odesílatel|expéditeur|remitente|mittente|gönderen|差出人|送信者|发件人|寄件者|寄件人|보낸 사람|보낸사람|מאת|من)\*?\s*[:：]/i
const header = /^\*?[^\s:：][^:：]{0,24}[:：]\*?\s*\S/
const divider = /^[-_=–—]{4,}[^-_=–—].*[-_=–—]{4}$/
const device =
  /^(sent from my|sent from outlook|get outlook for|von meinem .{2,30} gesendet|gesendet von|envoyé de(puis)? mon|enviado desde mi|enviado do meu|enviado a partir d|مرسل من|inviato da|verzonden vanaf|skickat från|sendt fra|wysłane z|отправлено с)\s?.{0,60}$|^.{2,30}(から送信|에서 보냄)$/i

/**
 * The part of a message's lines that is new: without lines above quotations ("On ... wrote:", in the languages of `wrote`, or
 * any line with a time, an address and a colon at its end), quoted lines, headers of forwarded messages, and from the
 * signature's dashes on. Text below a marked quotation is kept; below an unmarked one everything is taken to be old.
 */
export function cutQuotation(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const bare = lines.map((line) => line.replace(hiddenMarks, '').trim())
  const below = filledFrom(bare)
  const kept: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = bare[i] ?? ''
    if (line === quoteMark || isQuoted(line) || device.test(line)) continue
    if (line === '--' || isHeaderBlock(bare, i)) break
    const length = attributionLength(bare, i)
    const next = below[i + (length || 1)]
    const isAboveQuote = next === quoteMark || isQuoted(next ?? '')
    if (length === 0) {
      if (!(isAboveQuote && wrote.test(line))) kept.push(lines[i]?.trim() ?? '')
      continue
    }
    if (next !== undefined && !isAboveQuote) break
    i += length - 1
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** For each line the first from it on that says something. */
function filledFrom(lines: string[]): (string | undefined)[] {
  let next: string | undefined
  return lines
    .toReversed()
    .map((line) => (next = line || next))
    .toReversed()
}

function isQuoted(line: string): boolean {
  return line.startsWith('>')
}

/** How many lines the attribution that starts at `i` has (mail programs wrap it), 0 when there is none. */
function attributionLength(lines: string[], i: number): number {
  let joined = ''
  for (let length = 1; length <= 3; length++) {
    const line = lines[i + length - 1]
    if (!line || line.length > 300) return 0
    joined = `${joined} ${line}`.trim()
    if (isAttribution(joined)) return length
    if (!opening.test(joined) || !moment.test(joined) || /[.!?:：]$/.test(line)) return 0
  }
  return 0
}

function isAttribution(line: string): boolean {
  if (!/[:：]$/.test(line)) return false
  if (address.test(line)) return moment.test(line) || wrote.test(line)
  return moment.test(line) && (wrote.test(line) || wroteName.test(line))
}

/** "From: ... Sent: ... To: ...", or a line of dashes around words with such a block below it. */
function isHeaderBlock(lines: string[], i: number): boolean {
  const line = lines[i] ?? ''
  const isDivider = divider.test(line) || /^_{8,}$/.test(line)
  if (!isDivider && !header.test(line)) return false
  const block = lines.slice(i, i + 8).filter((other) => other !== '')
  const [first = '', second = '', third = ''] = isDivider ? block.slice(1) : block
  if (!header.test(first) || !header.test(second)) return false
  return isDivider || (header.test(third) && (from.test(first) || address.test(first)))
}
