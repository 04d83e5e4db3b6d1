/**
 * A document as Docs gives it away: classes of its own in a style element, detours around links, comments as marks in the text with what
 * was said at the end. What was pasted stands in it as it came, in order.
 */
export function exportHtml(title: string, pasted: readonly string[]): string {
  const rows = table.map((cells) => `<tr class="c2">${cells.map((cell) => `<td class="c1" colspan="1" rowspan="1"><p class="c0"><span>${cell}</span></p></td>`).join('')}</tr>`) // prettier-ignore
  return `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">.c0{margin:0}</style></head><body class="c3 doc-content"><p class="c0 title" id="h.1" style="margin:0"><span>${title}</span></p>
<p class="c0"><span>Plan of record, see </span><span class="c4"><a class="c5" href="https://www.google.com/url?q=https://northgate.example/rollout&amp;sa=D&amp;source=editors&amp;ust=1">the rollout page</a></span></p>
<table class="c6"><tbody>${rows.join('')}</tbody></table>${pasted.join('')}
<div class="c7"><p class="c0"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is Grace the right person? secret-comment</span></p></div></body></html>`
}

const comment = '</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span>'

const table = [
  ['Step', 'Owner (buyer)', 'Owner (seller)', 'Date', 'Status'],
  ['Security review sign-off', `Grace Lin${comment}`, 'Jonah Reyes', 'Nov 25, 2026', 'In progress'],
  ['MSA and DPA sent', 'Mary Okafor', 'Leo Park', 'Dec 1, 2026', 'Not started'],
  ['Executive alignment call', 'Elena Fischer', 'Sarah Chen', 'Dec 3, 2026', 'Not started'],
]
