import type { Milestone } from './plan.ts'
import type { Topic } from './templates/paper-steps.ts'

/**
 * A step that only says "legal review" or "procurement": what really has to be done is not in it (R034, R063). One that is about security
 * alone is vague too, but T8 is made of legal and procurement work.
 */
export function canSplit({ title, status, gate }: Pick<Milestone, 'title' | 'status' | 'gate'>): boolean {
  const topics = topicsOf(title)
  return status !== 'done' && gate !== 'kickoff' && (topics.has('legal') || topics.has('procurement'))
}

/** What a vague title is about; nothing when it says more than that, as "Legal redlines complete" or "Procurement: vendor form" do. */
export function topicsOf(title: string): Set<Topic> {
  const words =
    title
      .toLowerCase()
      .replace(/sign[\s-]?off/g, 'signoff')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const known = words.flatMap((word) => topicByWord.get(word) ?? [])
  return new Set(words.every((word) => topicByWord.has(word) || vague.has(word)) ? known : [])
}

const topicByWord = new Map<string, Topic>([
  ...['security', 'infosec', 'secops', 'cybersecurity'].map((word): [string, Topic] => [word, 'security']),
  ...['legal', 'contract', 'contracts', 'contracting', 'contractual', 'paper', 'paperwork', 'papering'].map((word): [string, Topic] => [word, 'legal']),
  ...['procurement', 'purchasing', 'sourcing'].map((word): [string, Topic] => [word, 'procurement']),
]) // prettier-ignore

/** Words that do not say who does what. */
const vague = new Set(
  (
    'a an and the of with by for to from on at in via it information info their our your customer buyer client vendor team teams ' +
    'department dept review reviews reviewed reviewing process processes approval approvals approved approve approves check checks checked ' +
    'assessment assessments clearance signoff step steps stage phase path work stuff discussion discussions negotiation ' +
    'negotiations complete completed completes completion done finished finish final internal terms compliance'
  ).split(' '),
)
