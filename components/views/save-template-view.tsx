import { useEffect, useState } from 'react'
import type { Plan } from '../../lib/plan/plan.ts'
import { planToTemplate } from '../../lib/plan/templates/plan-to-template.ts'
import { useHideToast, useToast } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import styles from './save-template-view.module.css'
import { useTeamTemplates } from './use-team-templates.ts'

/** Keeps the way a plan is built for other deals: what will be kept is shown before it is. */
export function SaveTemplateView({ plan, onBack }: { plan: Plan; onBack: () => void }) {
  const { source } = usePanel()
  const toast = useToast()
  const hideToast = useHideToast()
  // What was said last makes room for what is being written.
  useEffect(hideToast, [hideToast])
  const team = useTeamTemplates()
  const [id] = useState(() => `tm${source.newId()}`)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const { steps, criteria, risks } = planToTemplate(plan, { id, name: '' })
  const also = [counted(criteria.length, 'criterion', 'criteria'), counted(risks.length, 'risk', 'risks')].filter(Boolean)
  useKeys({ 'Ctrl+Enter': () => void save() }, true)
  return (
    <Page
      back="Back"
      onBack={onBack}
      title="Save as template"
      lead="Dates become days before the signature, owners become roles. Names, addresses and notes stay with this plan."
      dock={
        <Button look="primary" shortcut="Ctrl+Enter" className={styles.save} onClick={() => void save()}>
          Save template
        </Button>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save() // says itself what is wrong
        }}
      >
        <Field label="Name" problem={problem}>
          <input
            autoFocus
            value={name}
            maxLength={80}
            placeholder="Enterprise with security review"
            autoComplete="off"
            aria-invalid={problem !== undefined}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setProblem(undefined)
            }}
          />
        </Field>
      </form>
      <section className={styles.kept} aria-labelledby="kept">
        <h2 id="kept">
          {[counted(steps.length, 'step', 'steps') || 'No steps', ...also].join(', ')}
          <i>working days</i>
        </h2>
        <ol>
          {steps.map((step, index) => (
            <li key={index}>
              <span title={step.title}>{step.title || 'Untitled step'}</span>
              <small>{step.prompt ? 'TBD' : distance(step.due)}</small>
            </li>
          ))}
        </ol>
      </section>
    </Page>
  )

  async function save(): Promise<void> {
    const called = name.trim()
    const isTaken = team?.templates.some((other) => other.name.toLowerCase() === called.toLowerCase())
    if (called === '') return setProblem('Give it a name.')
    if (isTaken) return setProblem('One of your templates has this name.')
    const saved = await source.saveTemplate(planToTemplate(plan, { id, name: called }))
    if (!saved.ok) return setProblem(saved.problem.sentence)
    onBack()
    toast({ text: `${called} saved. New plan offers it`, undo: () => void takeBack() })
  }

  async function takeBack(): Promise<void> {
    const deleted = await source.deleteTemplate(id)
    if (!deleted.ok) toast({ text: deleted.problem.sentence })
  }
}

const counted = (count: number, one: string, many: string): string => (count === 0 ? '' : `${count} ${count === 1 ? one : many}`)

/** An offset in working days, as people say it. */
function distance(days: number): string {
  if (days === 0) return 'signature'
  return `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'before' : 'after'}`
}
