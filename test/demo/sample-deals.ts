import type { Role } from '../../lib/plan/entity-kinds.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import type { Template } from '../../lib/plan/templates/template.ts'
import type { documents } from '../stand-in/docs/docs-config.ts'
import type { threads } from '../stand-in/threads.ts'
import { people, type Person } from '../stand-in/people.ts'

/** A step as it stands in the sample: due so many days from today (negative: before), done on its due date or not. */
export type SampleStep = {
  /** Number of the template's step, from 1. */
  step: number
  title?: string
  /** Where another title asks for another end than the template's. */
  doneWhen?: string
  due: number | null
  status?: 'doing' | 'done'
  side?: 'buyer' | 'seller'
  buyer?: Person | null
  seller?: Person
}
export type SampleDeal = {
  id: string
  account: string
  opportunity: string
  outcome: string
  template: Template
  domains: string[]
  /** Keys of the practice mailbox's threads that the rep has linked. */
  threads?: (keyof typeof threads)[]
  /** And of its documents. */
  documents?: (keyof typeof documents)[]
  people: [Person, Role | null][]
  steps: SampleStep[]
}

const { sarah, jonah, leo, amara, priya, grace, tom, mary, elena, nora, ben, ingrid, pat, maya, owen, hugo, keiko } = people

/** The deals of the practice mailbox, one or more from each template, in different states. Dates hang on today. */
export const sampleDeals: SampleDeal[] = [
  {
    id: 'northgatetriage',
    account: 'Northgate Bank',
    opportunity: 'Alert triage rollout',
    outcome: 'Cut alert triage time by 20% with a false-positive rate of at most 2.5%',
    template: templates.T1,
    domains: ['northgate.example'],
    threads: ['securityReview', 'dailyThread'],
    documents: ['northgate'],
    people: [
      [priya, 'champion'],
      [grace, 'security-reviewer'],
      [tom, 'procurement'],
      [mary, 'legal-reviewer'],
      [elena, 'economic-buyer'],
      [sarah, 'account-executive'],
      [jonah, 'solutions-engineer'],
      [leo, 'legal-contact'],
      [amara, 'customer-success'],
    ],
    steps: [
      { step: 1, due: -24, status: 'done', buyer: priya, seller: jonah },
      { step: 2, due: -17, status: 'done', side: 'seller', buyer: elena, seller: sarah },
      { step: 3, title: 'Business case review with CFO', due: -3, status: 'done', side: 'seller', buyer: elena, seller: sarah },
      { step: 4, due: -11, status: 'done', side: 'seller', buyer: grace, seller: jonah },
      { step: 6, title: 'Vendor onboarding form', due: -2, buyer: tom },
      { step: 5, title: 'Security review sign-off', due: 4, status: 'doing', side: 'buyer', buyer: grace, seller: jonah },
      { step: 8, title: 'MSA and DPA sent', due: 10, status: 'doing', buyer: mary, seller: leo },
      {
        step: 7,
        title: 'Pilot decision checkpoint',
        doneWhen: 'Both sides say in writing that the pilot is rolled out.',
        due: 12,
        buyer: priya,
        seller: sarah,
      },
      { step: 9, due: 18, buyer: mary, seller: leo },
      { step: 10, due: 24, buyer: null, seller: sarah },
      { step: 11, due: 28, buyer: elena, seller: sarah },
      { step: 12, title: 'Kickoff and first value', due: 52, buyer: priya, seller: amara },
    ],
  },
  {
    id: 'northgaterenewal',
    account: 'Northgate Bank',
    opportunity: 'Renewal 2027',
    outcome: 'Keep 400 analysts on one tool through 2027',
    template: templates.T5,
    domains: ['northgate.example'],
    people: [
      [priya, 'champion'],
      [sarah, 'account-executive'],
      [amara, 'customer-success'],
    ],
    steps: [
      { step: 1, due: 14, buyer: priya, seller: amara },
      { step: 2, due: 28 },
      { step: 3, due: 40 },
      { step: 4, due: 47 },
      { step: 5, title: 'Signature', due: 55, buyer: priya, seller: sarah },
    ],
  },
  {
    id: 'atlasrenewal',
    account: 'Atlas Freight',
    opportunity: 'Renewal with growth',
    outcome: 'SLA breaches under 0.2% for 30 days before the budget closes',
    template: templates.T5,
    domains: ['atlas.example'],
    people: [
      [nora, 'champion'],
      [ben, 'procurement'],
      [sarah, 'account-executive'],
      [amara, 'customer-success'],
    ],
    steps: [
      { step: 1, due: -12, status: 'done', buyer: nora, seller: amara },
      { step: 2, due: -6, status: 'done', buyer: nora, seller: amara },
      { step: 3, due: -1, buyer: ben, seller: sarah },
      { step: 4, due: null, buyer: nora },
      { step: 5, title: 'Signature', due: 9, buyer: nora, seller: sarah },
    ],
  },
  {
    id: 'fjordworkspilot',
    account: 'Fjordworks',
    opportunity: 'Bergen yard pilot',
    outcome: 'Rework down 15% by day 10 of the pilot',
    template: templates.T4,
    domains: ['fjordworks.co.uk'],
    people: [
      [ingrid, 'champion'],
      [pat, 'procurement'],
      [sarah, 'account-executive'],
      [jonah, 'solutions-engineer'],
    ],
    steps: [
      { step: 1, due: -5, status: 'done', buyer: ingrid, seller: sarah },
      { step: 2, due: 7, status: 'doing', buyer: ingrid, seller: jonah },
      { step: 3, due: 17, buyer: ingrid, seller: sarah },
      { step: 4, due: 24, buyer: ingrid, seller: sarah },
      { step: 5, due: 34, buyer: pat, seller: sarah },
    ],
  },
  {
    id: 'larkspursso',
    account: 'Larkspur Health',
    opportunity: 'Security questionnaire and SSO',
    outcome: 'One sign-on for 1,200 clinicians by spring',
    template: templates.T3,
    domains: ['larkspur.example'],
    people: [
      [maya, 'champion'],
      [owen, 'security-reviewer'],
      [sarah, 'account-executive'],
      [jonah, 'solutions-engineer'],
    ],
    steps: [
      { step: 1, due: -4, status: 'done', buyer: owen, seller: jonah },
      { step: 2, due: 3, status: 'doing', buyer: maya, seller: jonah },
      { step: 3, due: 26, buyer: maya, seller: sarah },
      { step: 4, due: 33, buyer: maya, seller: sarah },
      { step: 5, due: 40, buyer: maya, seller: sarah },
    ],
  },
  {
    id: 'tesseradepots',
    account: 'Tessera Logistics',
    opportunity: 'Three depots',
    outcome: 'Three depots live before the January peak',
    template: templates.T2,
    domains: ['tessera.example'],
    people: [
      [hugo, 'economic-buyer'],
      [keiko, 'champion'],
      [sarah, 'account-executive'],
      [leo, 'legal-contact'],
    ],
    steps: [
      { step: 1, due: -40, status: 'done', buyer: keiko, seller: sarah },
      { step: 2, due: -33, status: 'done', buyer: hugo, seller: sarah },
      { step: 3, due: -26, status: 'done', buyer: hugo, seller: leo },
      { step: 4, due: -19, status: 'done', buyer: hugo, seller: sarah },
      { step: 5, due: -14, status: 'done', buyer: hugo, seller: sarah },
      { step: 6, due: 5, buyer: keiko, seller: sarah },
    ],
  },
]
