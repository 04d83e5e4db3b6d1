import { X } from 'lucide-react'
import { useRef } from 'react'
import type { Template } from '../../lib/plan/templates/template.ts'
import { useToast, useUndoShown } from '../panel/toast.tsx'
import { useKeys } from '../panel/use-keys.ts'
import { usePanel } from '../ports.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useSavedText } from './saved-text.tsx'
import page from './settings-view.module.css'
import styles from './team-templates.module.css'
import { useTeamTemplates } from './use-team-templates.ts'

/** The team's own templates: a name is changed where it stands, and what was deleted comes back with Undo. */
export function TeamTemplates({ singleKeys }: { singleKeys: boolean }) {
  const { source } = usePanel()
  const toast = useToast()
  const undoShown = useUndoShown()
  const team = useTeamTemplates()
  const heading = useRef<HTMLHeadingElement>(null)
  useKeys({ Z: () => void undoShown() }, singleKeys)
  if (!team) return null
  const save = async (template: Template, said: string): Promise<boolean> => {
    const saved = await source.saveTemplate(template)
    toast({ text: saved.ok ? said : saved.problem.sentence })
    return saved.ok
  }
  const remove = async (template: Template): Promise<void> => {
    const removed = await source.deleteTemplate(template.id)
    if (!removed.ok) return toast({ text: removed.problem.sentence })
    heading.current?.focus()
    toast({ text: `${template.name} deleted`, undo: () => void save(template, `${template.name} is back`) })
  }
  return (
    <section className={page.group} aria-labelledby="templates">
      <h2 id="templates" ref={heading} tabIndex={-1}>
        Templates of your own
      </h2>
      {team.templates.length === 0 && (
        <p className={page.empty}>None yet. Save as template, in the menu of a plan, keeps its steps for other deals.</p>
      )}
      <ul className={styles.list}>
        {team.templates.map((template) => (
          <TemplateRow
            key={template.id}
            template={template}
            others={team.templates.filter((other) => other.id !== template.id)}
            onRename={(name) => save({ ...template, name }, `Renamed to ${name}`)}
            onRemove={() => void remove(template)}
          />
        ))}
      </ul>
      {team.damaged > 0 && (
        <p className={styles.problem}>
          {team.damaged === 1 ? '1 template cannot' : `${team.damaged} templates cannot`} be read and{' '}
          {team.damaged === 1 ? 'is' : 'are'} left out. Your plans are fine.
        </p>
      )}
    </section>
  )
}

type RowProps = { template: Template; others: Template[]; onRename: (name: string) => Promise<boolean>; onRemove: () => void }

function TemplateRow({ template, others, onRename, onRemove }: RowProps) {
  const { name, steps } = template
  const taken = (text: string) => others.some((other) => other.name.toLowerCase() === text.toLowerCase())
  const { input, problem } = useSavedText({
    value: name,
    required: true,
    check: (text) => (taken(text) ? 'One of your templates has this name.' : undefined),
    onSave: onRename,
  })
  return (
    <li>
      <input aria-label={`Name of ${name}`} maxLength={80} autoComplete="off" {...input} />
      <small>
        {steps.length} {steps.length === 1 ? 'step' : 'steps'}
      </small>
      <IconButton className={styles.remove} icon={X} size="row" label={`Delete ${name}`} onClick={onRemove} />
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </li>
  )
}
