import { useState } from 'react'
import type { FoundPlan, Source } from '../../lib/exchange/found-plan.ts'
import { proposePlan, type ProposedPlan } from '../../lib/exchange/propose-plan.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Settings } from '../ports.ts'
import { ChangesStage } from './changes-stage.tsx'
import { asRead, MappingStage, type Look } from './mapping-stage.tsx'
import { SourceStage } from './source-stage.tsx'

type Props = {
  /** The plan that a document is held against; `null` where it is to be a new one. */
  plan: Plan | null
  /** A document that was read already; `null` where she pastes or drops one. */
  html: string | null
  today: PlanDate
  settings: Settings
  onPlan: (proposed: ProposedPlan) => void
  onBack: () => void
}

/**
 * A plan that lives in a document, brought in (R087): what is pasted, dropped or read from Google Docs; what its columns hold; then a new plan
 * to look over, or changes to take or leave row by row. Nothing is saved before that, and the document is kept nowhere. A step back finds
 * what was pasted and what was said of its columns.
 */
export function ImportScreen({ plan, html, today, settings, onPlan, onBack }: Props) {
  const [source, setSource] = useState<Source | null>(html === null ? null : { html })
  const [text, setText] = useState('')
  const [look, setLook] = useState<Look>(asRead)
  const [found, setFound] = useState<FoundPlan | null>(null)
  const paste = () => setSource(null)
  if (source === null) {
    const take = (given: Source) => {
      if ('text' in given && given.text.length <= mostShown) setText(given.text)
      setLook(asRead)
      setSource(given)
    }
    return <SourceStage title={titleOf(plan)} {...{ text, onBack }} onText={setText} onSource={take} />
  }
  if (found !== null && plan)
    return <ChangesStage {...{ found, plan, today, settings }} onBack={() => setFound(null)} onDone={onBack} />
  return (
    <MappingStage
      {...{ source, look, plan, today, settings }}
      title={titleOf(plan)}
      onBack={html === null ? paste : onBack}
      onPaste={paste}
      onLook={setLook}
      onFound={(read) => (plan ? setFound(read) : onPlan(proposePlan(read, today)))}
    />
  )
}

/** In characters: a field with more of them is slow, and what is longer was neither typed nor is it gone from where it came. */
const mostShown = 200_000
const titleOf = (plan: Plan | null): string => (plan ? 'Bring in changes' : 'Bring in a plan')
