import type { RefObject } from 'react'
import type { Template } from '../../lib/plan/templates/template.ts'
import { templates } from '../../lib/plan/templates/templates.ts'
import { Menu } from '../ui/menu.tsx'
import { useTeamTemplates } from '../views/use-team-templates.ts'

type Props = {
  anchor: RefObject<HTMLElement | null>
  chosen: Template
  onChoose: (template: Template) => void
  onImport: () => void
  onClose: () => void
}

/** What a plan may start from: our templates, then the team's own. */
export function TemplateMenu({ anchor, chosen, onChoose, onImport, onClose }: Props) {
  const team = useTeamTemplates()
  if (!team) return null
  const entry = (template: Template) => ({
    label: template.name,
    detail: [stepCount(template), template.about].filter(Boolean).join('. '),
    chosen: template.id === chosen.id,
    run: () => onChoose(template),
  })
  const skipped = team.damaged === 1 ? '1 of yours cannot be read' : `${team.damaged} of yours cannot be read`
  return (
    <Menu
      anchor={anchor}
      heading={team.damaged === 0 ? 'Template' : `Template · ${skipped}`}
      entries={[
        ...Object.values(templates).map(entry),
        ...team.templates.map((template) => ({ ...entry(template), group: 'Your own' })),
        { label: 'From a document', detail: 'The plan you already have, pasted or as a file', apart: true, run: onImport },
      ]}
      onClose={onClose}
    />
  )
}

const stepCount = ({ steps }: Template): string => `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`
