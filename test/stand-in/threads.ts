import { people } from './people.ts'
import { thread, type Thread } from './thread.ts'
import { oddThreads } from './threads-odd.ts'

const { sarah, jonah, leo, amara, priya, grace, tom, mary, dee, raul, ines, nora, ben, ingrid, pat, maya, owen, hugo, keiko } =
  people
const sarahsSignature = ['Sarah Chen', 'Kestrel']

const dealThreads = {
  /** The thread of the pictures. Northgate Bank, Alert triage rollout. */
  securityReview: thread('securityReview', 1, {
    subject: 'Security review timing and next steps',
    unread: true,
    messages: [
      {
        from: priya,
        to: [sarah, jonah],
        sentOn: '2026-11-20T09:42',
        paragraphs: [
          'Hi Sarah, Elena liked the business case. Grace can sign off Monday if she has the subprocessor list by then.',
          'Could you send a short status I can forward to Elena before her 1:1? Thanks, Priya',
        ],
      },
    ],
  }),
  /** Northgate Bank, Alert triage rollout; three messages with quotes and signatures. */
  redlines: thread('redlines', 2, {
    subject: 'MSA and DPA redlines',
    messages: [
      {
        from: leo,
        to: [mary],
        cc: [sarah, priya],
        sentOn: '2026-11-17T15:04',
        paragraphs: ['Hi Mary, the MSA and the DPA are attached. We marked the two clauses that you asked about.', 'Leo'],
      },
      {
        from: mary,
        to: [leo],
        cc: [sarah, priya],
        sentOn: '2026-11-18T11:30',
        paragraphs: ['Thanks Leo. I will send redlines by Nov 30 and we should close legal by December 8.'],
        signature: ['Mary Kowalski', 'Counsel, Northgate Bank'],
        quote: 'outlook',
      },
      {
        from: sarah,
        to: [mary, leo],
        cc: [priya],
        sentOn: '2026-11-18T13:12',
        paragraphs: ['That works for us. Elena asked to have the paper two weeks before signature on Dec 18.'],
        signature: sarahsSignature,
        quote: 'gmail',
      },
    ],
  }),
  /** Priya alone: she is on both Northgate deals, so neither is the answer. */
  priyaAlone: thread('priyaAlone', 3, {
    subject: 'Quick call next week?',
    unread: true,
    messages: [
      {
        from: priya,
        to: [sarah],
        sentOn: '2026-11-19T17:20',
        paragraphs: ['Do you have 15 minutes on Tuesday or Wednesday?', 'Priya'],
      },
    ],
  }),
  /** Northgate Bank, Renewal 2027. */
  renewal2027: thread('renewal2027', 4, {
    subject: 'Renewal 2027: seats and term',
    messages: [
      {
        from: tom,
        to: [sarah],
        cc: [priya],
        sentOn: '2026-11-12T10:05',
        paragraphs: ['We expect 140 seats from March. Procurement wants a two-year term in the paper.'],
      },
      {
        from: sarah,
        to: [tom],
        cc: [priya, amara],
        sentOn: '2026-11-12T16:40',
        paragraphs: ['Understood. Amara will send the usage report this week, and I will bring two options on Jan 14.'],
        signature: sarahsSignature,
        quote: 'gmail',
      },
    ],
  }),
  /** Harbor Mills; in one state of the sample there is no plan for these people. */
  harborPilot: thread('harborPilot', 5, {
    subject: 'Line B pilot: next steps',
    unread: true,
    messages: [
      {
        from: dee,
        to: [sarah],
        cc: [raul, ines],
        sentOn: '2026-11-19T08:55',
        paragraphs: [
          'Sarah, the board meets on January 28 and I want Line B live before that.',
          'Raul owns data access, Ines the budget. Can you send us a plan that works back from Jan 28?',
        ],
        signature: ['Dee Marsh', 'VP Operations, Harbor Mills'],
      },
    ],
  }),
  /** Atlas, renewal. */
  atlasBudget: thread('atlasBudget', 6, {
    subject: 'Atlas renewal: budget numbers',
    messages: [
      {
        from: sarah,
        to: [nora],
        cc: [ben],
        sentOn: '2026-11-16T09:10',
        paragraphs: ['Nora, here are the three options we talked about. Ben, could you confirm the approval date?'],
        signature: sarahsSignature,
      },
      {
        from: nora,
        to: [sarah],
        cc: [ben],
        sentOn: '2026-11-18T18:25',
        paragraphs: ['Option two fits. The executive committee has no date yet, I am chasing it.'],
        quote: 'apple',
      },
    ],
  }),
  /** Fjordworks; addresses below a name of several levels. Its perm id is missing. */
  bergenYard: thread('bergenYard', 7, {
    subject: 'Pilot scope for the Bergen yard',
    permIdIs: 'missing',
    messages: [
      {
        from: ingrid,
        to: [sarah, jonah],
        cc: [pat],
        sentOn: '2026-11-13T13:47',
        paragraphs: ['The yard team agrees with the scope. Pat needs the security questionnaire before Dec 4.'],
        signature: ['Ingrid Solheim', 'Fjordworks'],
      },
    ],
  }),
  /** Larkspur Health. */
  questionnaire: thread('questionnaire', 8, {
    subject: 'Security questionnaire and single sign-on',
    messages: [
      {
        from: maya,
        to: [sarah],
        cc: [owen],
        sentOn: '2026-11-10T12:00',
        paragraphs: ['Owen has two open questions on single sign-on. Otherwise we are ready for the pilot on Nov 30.'],
      },
    ],
  }),
  /** Tessera. Its perm id is the word "undefined". */
  depots: thread('depots', 9, {
    subject: 'Rollout dates for the three depots',
    permIdIs: 'the word undefined',
    messages: [
      {
        from: hugo,
        to: [sarah],
        cc: [keiko],
        sentOn: '2026-11-09T16:16',
        paragraphs: ['Lyon can start on January 11, Torino a week later. Keiko will name the owner for Osaka.'],
      },
      {
        from: keiko,
        to: [hugo, sarah],
        sentOn: '2026-11-10T02:31',
        paragraphs: ['I will own Osaka myself. February 1 is safe.'],
        quote: 'gmail-old',
      },
    ],
  }),
  /** Northgate Bank, Alert triage rollout; sixty messages. */
  dailyThread: thread('dailyThread', 10, {
    subject: 'Alert triage rollout: daily thread',
    messages: Array.from({ length: 60 }, (_, index) => ({
      from: index % 2 === 0 ? grace : jonah,
      to: index % 2 === 0 ? [jonah, sarah] : [grace],
      cc: index % 2 === 0 ? [priya] : [sarah, priya],
      sentOn: `2026-${index < 30 ? '10' : '11'}-${String((index % 19) + 1).padStart(2, '0')}T${String(8 + (index % 10)).padStart(2, '0')}:15`,
      paragraphs: [`Update ${index + 1} of the pilot: ${12 + index} alerts triaged, ${index % 4} open.`],
      ...(index > 0 ? { quote: 'gmail' as const } : {}),
    })),
  }),
}

/** All threads by name, for tests that need an id, an address or a sentence. */
export const threads = { ...dealThreads, ...oddThreads }
const newestFirst = (all: Thread[]) => all.toSorted((a, b) => lastSent(b).localeCompare(lastSent(a)))
/** For the tests of hostile mail, in the order of the list. */
export const everyThread: readonly Thread[] = newestFirst(Object.values<Thread>(threads))
/** What the practice mailbox holds unless a test asks for more: nothing that would puzzle who tries it. */
export const allThreads: readonly Thread[] = everyThread.filter((thread) => thread !== threads.hostile)

function lastSent(thread: Thread): string {
  return thread.messages.at(-1)?.sentOn ?? ''
}
