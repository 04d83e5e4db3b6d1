import { expect, test } from 'vitest'
import { newestText } from '../../../lib/pages/gmail/newest-text.ts'
import { openPage } from '../../../lib/pages/gmail/open-page.ts'
import { documentOf } from './fixture.ts'

const quote =
  '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid"><div>old words</div></blockquote>'

function read(html: string): string {
  const document = documentOf(`<div class="a3s aiL">${html}</div>`)
  const body = document.querySelector('.a3s')
  return body ? newestText(openPage(document, ''), body) : ''
}

test.for([
  [
    'Gmail',
    `<div dir="ltr">New words</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Thu, Sarah &lt;s@k.example&gt; wrote:<br></div>${quote}</div>`,
  ],
  [
    'Gmail of 2016',
    `<div dir="ltr">New words</div><div class="gmail_extra"><br><div class="gmail_quote">On Thu, Nov 19, 2026 at 4:05 PM, Sarah &lt;<a href="#">s@k.example</a>&gt; wrote:<br>${quote}</div><br></div>`,
  ],
  [
    'new words inside the container',
    `<div class="gmail_quote gmail_quote_container"><div>New words</div><div class="gmail_attr">On Thu wrote:<br></div>${quote}</div>`,
  ],
  [
    'new words below the quotation',
    `<div class="gmail_quote"><div class="gmail_attr">On Thu wrote:<br></div>${quote}<div>New words</div></div>`,
  ],
  ['nothing but a container', '<div class="gmail_quote">New words</div>'],
  [
    'a forwarded message',
    '<div>New words</div><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Tom</b> &lt;t@x.example&gt;<br>Date: Fri<br>Subject: x<br></div><br><br><div>old words</div><blockquote>older</blockquote></div>',
  ],
  [
    'Apple Mail',
    '<div>New words</div><div><br><blockquote type="cite"><div>On 19. Nov 2026, at 16:05, Sarah &lt;s@k.example&gt; wrote:</div><br><div>old words</div></blockquote></div>',
  ],
  [
    'Apple Mail forwarding',
    '<div>New words</div><div>Begin forwarded message:<br><blockquote type="cite"><div><b>From: </b>Tom</div><div>old words</div></blockquote></div>'.replace(
      'Begin forwarded message:',
      '',
    ),
  ],
  [
    'Outlook on the web',
    '<div>New words</div><div id="m_-123appendonsend"></div><hr style="display:inline-block;width:98%"><div id="m_-123divRplyFwdMsg" dir="ltr"><b>From:</b> Tom<br></div><div>old words</div>',
  ],
  [
    'Outlook on the desktop',
    '<div><p class="MsoNormal">New words</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Sarah Chen &lt;s@k.example&gt;<br><b>Sent:</b> Thursday, November 19, 2026 4:05 PM<br><b>To:</b> Priya<br><b>Subject:</b> RE: x</p></div><p class="MsoNormal">old words</p></div>',
  ],
  [
    'Outlook in German',
    '<div><p>New words</p><p><b>Von:</b> Sarah &lt;s@k.example&gt;<br><b>Gesendet:</b> Donnerstag<br><b>An:</b> Priya<br><b>Betreff:</b> x</p><p>old words</p></div>',
  ],
  [
    'Yahoo',
    '<div>New words</div><div id="m_77yahoo_quoted_12" class="m_77yahoo_quoted"><div>On Thursday Sarah wrote:</div><div>old words</div></div>',
  ],
  [
    'Thunderbird',
    '<p>New words</p><div class="m_5moz-cite-prefix">Am 19.11.26 um 16:05 schrieb Sarah:<br></div><blockquote type="cite">old words</blockquote>',
  ],
  [
    'plain text with marks',
    '<div dir="ltr">New words<br><br>On Thu, Nov 19, 2026 at 4:05 PM Sarah Chen<br>&lt;s@k.example&gt; wrote:<br>&gt; old words<br>&gt;&gt; older<br></div>',
  ],
  [
    'plain text without marks',
    'New words<br><br>On Thu, Nov 19, 2026 at 4:05 PM Sarah Chen &lt;s@k.example&gt; wrote:<br><br>old words<br>and more',
  ],
  ['plain text, answered below', 'On Thu, Nov 19, 2026, Sarah wrote:<br>&gt; old words<br><br>New words'],
  ['an old divider', 'New words<br><br>-----Original Message-----<br>From: Sarah<br>Sent: Thursday<br>old words'],
  ['underscores', 'New words<br>________________________________<br>From: Sarah<br>Sent: Thursday<br>old words'],
  [
    'a signature',
    'New words<br><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature" data-smartmail="gmail_signature">Priya<br>Northgate</div>',
  ],
  ['a signature of plain text', '<div>New words<br>-- <br>Priya<br>Northgate</div>'],
  ['a signature of Outlook', '<div>New words</div><div id="m_9Signature"><p>Priya</p></div>'],
  ['a telephone', '<div>New words</div><div><br></div><div>Sent from my iPhone</div>'],
  [
    'trimmed content',
    '<div>New words</div><div class="yj6qo"><div class="ajR" role="button">...</div></div><div class="adL" style="display:none">old words</div>',
  ],
  [
    'a hidden preheader and a style',
    '<style>p{color:red}</style><div style="display:none!important">preheader</div><span style="visibility:hidden">x</span><div>New words</div>',
  ],
  ['German', `New words<br>Am Do., 19. Nov. 2026 um 16:05 Uhr schrieb Sarah Chen:<br>${quote}`],
  ['French', `New words<br>Le jeu. 19 nov. 2026 à 16:05, Sarah Chen &lt;s@k.example&gt; a écrit :<br>old words`],
  ['Spanish', 'New words<br>El jue, 19 nov 2026 a las 16:05, Sarah (&lt;s@k.example&gt;) escribió:<br>old words'],
  ['Japanese', 'New words<br>2026年11月19日(木) 16:05 Sarah Chen &lt;s@k.example&gt;:<br>old words'],
  ['Chinese', 'New words<br>Sarah Chen &lt;s@k.example&gt; 于2026年11月19日周四 16:05写道：<br>old words'],
  ['Russian', 'New words<br>чт, 19 нояб. 2026 г. в 16:05, Sarah Chen &lt;s@k.example&gt;:<br>old words'],
  ['Polish', 'New words<br>czw., 19 lis 2026 o 16:05 Sarah Chen &lt;s@k.example&gt; napisał(a):<br>old words'],
  [
    'Hebrew',
    'New words<br>\u202bבתאריך יום ה׳, 19 בנוב׳ 2026 ב-16:05 מאת \u202aSarah\u202c\u200f <\u202as@k.example\u202c\u200f>:\u202c<br>old words'
      .replaceAll('<\u202a', '&lt;')
      .replaceAll('\u202c\u200f>', '&gt;'),
  ],
  ['Swedish', 'New words<br>Den tors 19 nov. 2026 kl 16:05 skrev Sarah Chen &lt;s@k.example&gt;:<br>old words'],
] as const)('only the newest words are read: %s', ([, html]) => {
  expect(read(html)).toBe('New words')
})

test.for([
  ['words between quotations', `<div>Yes.</div>${quote}<div>No.</div>${quote}<div>Maybe.</div>`, 'Yes.\nNo.\nMaybe.'],
  [
    'paragraphs, lists and tables',
    '<p>One</p><p>Two<br>three</p><ul><li>a</li><li>b</li></ul><table><tr><td>x</td><td>y</td></tr></table>',
    'One\n\nTwo\nthree\n\na\nb\nx y',
  ],
  ['white space of the source', '<div>  One\n   two&nbsp; three </div>\n\n<div>four</div>', 'One two three\nfour'],
  ['preformatted lines', '<pre>One\n  two</pre>', 'One\ntwo'],
  [
    'emoji images, not other pictures',
    '<div>Done <img data-emoji="🎉" alt="🎉"><img alt="👍🏽"><img alt="Our logo"></div>',
    'Done 🎉👍🏽',
  ],
  [
    'what she indented with the toolbar',
    '<div>Steps:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>Sign</div></blockquote>',
    'Steps:\nSign',
  ],
  [
    'a time, a colon and a name in new words',
    '<div>We meet at 10:30. Agenda:</div><div>security</div><div>On 4 Dec we sign:</div><div>MSA</div>',
    'We meet at 10:30. Agenda:\nsecurity\nOn 4 Dec we sign:\nMSA',
  ],
  [
    'a list with colons',
    '<div>Owner: Tom</div><div>Due: Nov 30</div><div>Risk: none</div>',
    'Owner: Tom\nDue: Nov 30\nRisk: none',
  ],
  ['dashes as a heading', '<div>---- Plan ----</div><div>sign on Friday</div>', '---- Plan ----\nsign on Friday'],
  ['hostile letters', '<div>&lt;img onerror=x&gt; \u202etxet\u202c</div>', '<img onerror=x> \u202etxet\u202c'],
  ['nothing', '', ''],
  ['only a quotation', `<div class="gmail_quote"><div class="gmail_attr">On Thu wrote:<br></div>${quote}</div>`, ''],
] as const)('of new words nothing is lost: %s', ([, html, text]) => {
  expect(read(html)).toBe(text)
})

test('a huge message costs no more than its first part', () => {
  expect(read('<div>word word word</div>'.repeat(6_000)).length).toBeLessThanOrEqual(60_000)
})
