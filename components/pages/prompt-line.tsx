import { MessageCircleQuestion } from 'lucide-react'
import type { BuildPrompt } from '../../lib/plan/build-prompts.ts'
import { Button } from '../ui/button.tsx'
import styles from './prompt-line.module.css'

type Props = { prompts: BuildPrompt[]; onAnswer: (prompt: BuildPrompt) => void; onSkip: (prompt: BuildPrompt) => void }

/** One question at a time about what the plan still lacks (R003, R015, R047). */
export function PromptLine({ prompts, onAnswer, onSkip }: Props) {
  const [prompt, ...rest] = prompts
  if (!prompt) return null
  return (
    <div className={styles.prompt} role="group" aria-label="To ask next">
      <MessageCircleQuestion size={20} strokeWidth={1.75} aria-hidden="true" />
      <p>
        {prompt.question} {rest.length > 0 && <small>{rest.length} more to ask</small>}
      </p>
      <Button look="secondary" shortcut="Q" onClick={() => onAnswer(prompt)}>
        {prompt.kind === 'step' ? 'Add it' : 'Answer'}
      </Button>
      <Button look="secondary" shortcut="X" onClick={() => onSkip(prompt)}>
        {prompt.kind === 'step' ? 'Not needed' : 'Not now'}
      </Button>
    </div>
  )
}
