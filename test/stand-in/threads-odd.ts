import { people } from './people.ts'
import { thread } from './thread.ts'

const { sarah, jonah, leo, amara, priya, tom, elena, raul, dee, nora, ben, maya, dana, ravi, newsletter, events } = people

/** Threads that belong to no deal, or that are hard to read. */
export const oddThreads = {
  /** Own company only. */
  pipelineNotes: thread('pipelineNotes', 21, {
    subject: 'Pipeline review notes',
    messages: [
      {
        from: jonah,
        to: [sarah, leo, amara],
        sentOn: '2026-11-19T14:00',
        paragraphs: ['Notes from today: three deals at risk, two to close in December.'],
      },
      {
        from: amara,
        to: [jonah],
        cc: [sarah, leo],
        sentOn: '2026-11-19T14:22',
        paragraphs: ['Added the onboarding dates.'],
        quote: 'gmail',
      },
    ],
  }),
  /** Free-mail addresses only. */
  introduction: thread('introduction', 22, {
    subject: 'Introduction through Dana',
    messages: [
      {
        from: dana,
        to: [sarah],
        cc: [ravi],
        sentOn: '2026-11-15T20:11',
        paragraphs: ['Sarah, meet Ravi. He is looking at tools like yours for his new team.'],
      },
    ],
  }),
  newsletter: thread('newsletter', 23, {
    subject: 'What buyers said this week',
    unread: true,
    messages: [
      {
        from: newsletter,
        to: [sarah],
        sentOn: '2026-11-20T06:00',
        paragraphs: ['Five charts, one story, no meetings.', 'You get this mail because you signed up.'],
      },
    ],
  }),
  /** No recipient is readable: sent to a hidden list. */
  hiddenList: thread('hiddenList', 24, {
    subject: 'You are invited: Revenue Forum',
    messages: [{ from: events, to: [], sentOn: '2026-11-11T07:30', paragraphs: ['Doors open at nine on December 3.'] }],
  }),
  /** Names, subject and text that try to be markup, or to break what shows them. */
  hostile: thread('hostile', 25, {
    subject: `<img src=x onerror="window.breached=1"> \u202Edeppilf\u202C \u{1F4C5} half \uD83D ${'long '.repeat(2_000)}`,
    messages: [
      {
        from: people.hostile,
        to: [sarah, people.mirrored],
        cc: [people.broken],
        sentOn: '2026-11-14T04:04',
        paragraphs: [
          '<script>window.breached=1</script><img src=x onerror="window.breached=1">',
          '\u202Ereverse\u202C \uDE00 half',
          'a'.repeat(10_000),
        ],
        signature: ['</div><b>x</b>'],
      },
    ],
  }),
  /** The quote has no container at all. */
  bareQuote: thread('bareQuote', 26, {
    subject: 'Data retention question',
    messages: [
      {
        from: sarah,
        to: [tom],
        cc: [priya],
        sentOn: '2026-11-06T10:00',
        paragraphs: ['Tom, how long do you keep alert data?'],
        signature: ['Sarah Chen', 'Kestrel'],
      },
      {
        from: tom,
        to: [sarah],
        cc: [priya],
        sentOn: '2026-11-06T15:45',
        paragraphs: ['Ninety days. I will have the vendor form to you by Nov 18.'],
        quote: 'bare',
      },
    ],
  }),
  /** The new text sits inside the quote container. */
  insideQuote: thread('insideQuote', 27, {
    subject: 'Business case for the board',
    messages: [
      {
        from: sarah,
        to: [elena],
        cc: [priya],
        sentOn: '2026-11-16T12:00',
        paragraphs: ['Elena, the draft is in your inbox. Is the 17th still right?'],
      },
      {
        from: elena,
        to: [sarah],
        cc: [priya],
        sentOn: '2026-11-16T19:30',
        paragraphs: ['Yes, Tuesday the 17th. Please add the payback by quarter.'],
        quote: 'inside',
      },
    ],
  }),
  /** Too long to be shown whole. */
  clipped: thread('clipped', 28, {
    subject: 'Answers to the long questionnaire',
    messages: [
      {
        from: maya,
        to: [sarah],
        sentOn: '2026-11-08T09:09',
        paragraphs: [
          'The answers are below, all 120 of them.',
          ...Array.from(
            { length: 120 },
            (_, index) => `Answer ${index + 1}: yes, with the control described in section ${index + 1}.`,
          ),
        ],
        clipped: true,
      },
    ],
  }),
  /** The last message was sent a moment ago: it has no id of the server's. */
  justSent: thread('justSent', 29, {
    subject: 'Atlas: numbers for the committee',
    messages: [
      {
        from: ben,
        to: [sarah],
        cc: [nora],
        sentOn: '2026-11-20T09:20',
        paragraphs: ['Could you send the numbers for the committee?'],
      },
      {
        from: sarah,
        to: [ben],
        cc: [nora],
        sentOn: '2026-11-20T09:57',
        paragraphs: ['Attached. Two pages, no jargon.'],
        quote: 'gmail',
        justSent: true,
      },
    ],
  }),
  /** An account with no plan, for a first one. */
  harborAccess: thread('harborAccess', 30, {
    subject: 'Data access for Line B',
    messages: [
      {
        from: raul,
        to: [sarah],
        cc: [dee],
        sentOn: '2026-11-18T10:10',
        paragraphs: ['I can open read access by Friday next week.'],
      },
    ],
  }),
}
