import { element, icon } from './part.ts'

/** What the chip says; the words come from the caller. Empty `days` or `healthWord` are left out. */
export type ChipModel = {
  account: string
  initial: string
  /** "28 days" */
  days: string
  health: 'on-track' | 'at-risk' | 'off-track' | 'not-enough-dates'
  healthWord: string
}

const icons: Record<ChipModel['health'], string[]> = {
  'on-track': ['M20 6 9 17l-5-5'],
  'at-risk': ['m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3', 'M12 9v4', 'M12 17h.01'],
  'off-track': ['M18 6 6 18', 'm6 6 12 12'],
  'not-enough-dates': ['M5 12h14'],
}

/** Draws the chip anew in its root. */
export function drawChip(document: Document, root: ShadowRoot, chip: ChipModel): void {
  root.querySelector('button')?.remove()
  const words = [chip.account, chip.days, chip.healthWord].filter((word) => word !== '')
  const button = element(document, 'button', { type: 'button', 'aria-label': words.join(' '), title: words.join(' · ') })
  const add = (name: string, ...content: (Node | string)[]) => {
    // `auto`, or "28 days" turns into "days 28" in a right-to-left mailbox.
    button.append(element(document, 'span', { class: name, dir: 'auto' }, ...content))
  }
  button.append(element(document, 'span', { class: 'mark', 'aria-hidden': 'true' }, chip.initial))
  add('account', chip.account)
  if (chip.days !== '') add('days', chip.days)
  if (chip.healthWord !== '') add(`health ${chip.health}`, icon(document, 24, icons[chip.health]), chip.healthWord)
  root.append(button)
}

/** Colours from the panel's tokens: ink, indigo for the buyer, and the three of health, for light and dark. Where it stands is the page's matter. */
export const chipFace = `
:host{--ink:#1f1f1f;--quiet:#444746;--line:#c4c7c5;--back:#fff;--buyer:#4a41c6;--buyer-back:#ecebfc;--ok:#17704a;--warn:#8a5200;--bad:#b42318;}
:host([data-dark]){--ink:#eef0f4;--quiet:#b7bcc8;--line:#747775;--back:transparent;--buyer:#b3aeff;--buyer-back:#2b2957;--ok:#6fd0a2;--warn:#f3bd62;--bad:#ff9085}
button{all:unset;box-sizing:border-box;height:28px;max-width:360px;display:inline-flex;align-items:center;gap:7px;padding-block:0;padding-inline:5px 10px;
border:1px solid var(--line);border-radius:14px;background:var(--back);color:var(--ink);font:500 12px/16px "Google Sans",Roboto,Arial,sans-serif;white-space:nowrap;cursor:pointer}
button:hover{border-color:var(--ink)}
button:focus-visible{outline:2px solid var(--buyer);outline-offset:2px}
.mark{flex:none;width:18px;height:18px;border-radius:50%;display:grid;place-items:center;background:var(--buyer-back);color:var(--buyer);font-weight:600;font-size:10px}
.account{overflow:hidden;text-overflow:ellipsis;min-width:0}
.days{color:var(--quiet);font-variant-numeric:tabular-nums}
.health{display:inline-flex;gap:4px;align-items:center;color:var(--quiet)}
.on-track{color:var(--ok)}.at-risk{color:var(--warn)}.off-track{color:var(--bad)}
svg{width:12px;height:12px;fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
@media (forced-colors:active){.mark{border:1px solid}}`
