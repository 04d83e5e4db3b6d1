import type { SentenceKind } from '../../../lib/render/sentences/sentence.ts'
import { renderSentence, sentencesOf } from '../../../lib/render/sentences/sentences.ts'
import { buildPlan, type PlanParts } from '../../plan/build-plan.ts'
import { northgateDay as today } from '../northgate.ts'

const options = { today, now: Date.parse(today), locale: 'en-US', writer: 'sarah@kestrel.example' }

/** What the sentences of a kind say about a plan of these parts, each on one line. */
export const said = (kind: SentenceKind, parts: PlanParts): string[] =>
  sentencesOf(buildPlan(parts), options)
    .filter((sentence) => sentence.kind === kind)
    .map((sentence) => renderSentence(sentence).text.replace(/\s+/g, ' ').trim())
