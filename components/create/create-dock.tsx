import { lazy, Suspense, useRef, useState } from 'react'
import type { DraftPerson, DraftStep } from '../../lib/plan/draft-plan.ts'
import { rowOwners } from '../../lib/plan/row-owners.ts'
import type { Template } from '../../lib/plan/templates/template.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import styles from './create-dock.module.css'

type Props = {
  steps: DraftStep[]
  people: DraftPerson[]
  /** Why the plan could not be saved. */
  problem: string | undefined
  template: Template
  onTemplate: (template: Template) => void
  onImport: () => void
  onCreate: () => void
}

const TemplateMenu = lazy(() => import('./template-menu.tsx').then((module) => ({ default: module.TemplateMenu })))

export function CreateDock({ steps, people, problem, template, onTemplate, onImport, onCreate }: Props) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const missing = steps.filter((step) => rowOwners(step, people).some(({ person }) => person === null)).length
  return (
    <>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : (
        <p className={styles.owners}>
          {missing === 0 ? (
            'Every step has an owner.'
          ) : (
            <>
              <b>
                {missing} {missing === 1 ? 'step' : 'steps'}
              </b>{' '}
              {missing === 1 ? 'has' : 'have'} no owner yet. Name them here or later.
            </>
          )}
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="primary" shortcut="Ctrl+Enter" className={styles.create} onClick={onCreate}>
          Create plan
        </Button>
        <Button ref={anchor} look="secondary" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
          Template
        </Button>
      </div>
      {open && (
        <Suspense fallback={<Loading />}>
          <TemplateMenu
            anchor={anchor}
            chosen={template}
            onChoose={onTemplate}
            onImport={onImport}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
