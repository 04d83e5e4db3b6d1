import { lazy, Suspense } from 'react'
import type { Address } from '../../lib/detect/page-context.ts'
import { addNote, addPerson, renameStep, setOwner } from '../../lib/plan/edits.ts'
import type { Side } from '../../lib/plan/entity-kinds.ts'
import { missingOwner } from '../../lib/plan/owners.ts'
import type { Milestone, Stakeholder } from '../../lib/plan/plan.ts'
import { showPerson } from '../../lib/plan/show-person.ts'
import { setTiming } from '../../lib/plan/timing-edits.ts'
import { timingWords } from '../../lib/plan/timing-words.ts'
import type { Edit } from '../../lib/plan/change.ts'
import { DateEditor } from '../editors/date-editor.tsx'
import { DurationEditor } from '../editors/duration-editor.tsx'
import { NoteEditor } from '../editors/note-editor.tsx'
import { TitleEditor } from '../editors/title-editor.tsx'
import { usePanel } from '../ports.ts'
import { Loading } from '../ui/loading.tsx'
import type { RowDeps } from './step-row.tsx'

const OwnerEditor = lazy(() => import('../editors/owner-editor.tsx').then((module) => ({ default: module.OwnerEditor })))

const WaitsEditor = lazy(() => import('../editors/waits-editor.tsx').then((module) => ({ default: module.WaitsEditor })))

export type EditorKind =
  | { kind: 'note' | 'title' | 'duration' | 'waits' }
  /** Why it moves, where that was said before the date. */
  | { kind: 'date'; reason?: { text: string; internal: boolean } }
  | { kind: 'owner'; side: Side }

/** The side to ask for first: the one that is missing, else the one whose court the step is in. */
export const ownerSide = (deps: Pick<RowDeps, 'plan'>, step: Milestone): Side =>
  missingOwner(deps.plan, step) ?? (step.side === 'seller' ? 'seller' : 'buyer')

type Props = RowDeps & {
  editor: EditorKind
  step: Milestone
  onThread: Address[]
  ours: Address[]
  onEditor: (editor: EditorKind) => void
  /** False when the edit was refused: the editor stays open, with what was typed in it. */
  onEdit: (edits: Edit[], said: string) => Promise<boolean>
  onClose: () => void
}

/** The editor that is open in the current row, and the edits it makes. */
export function StepEditor({ editor, step, plan, today, locale, account, onThread, ours, onEditor, onEdit, onClose }: Props) {
  const { source } = usePanel()
  const save = async (edits: Edit[], said: string): Promise<boolean> => {
    const saved = await onEdit(edits, said)
    if (saved) onClose()
    return saved
  }
  switch (editor.kind) {
    case 'date':
      return (
        <DateEditor
          {...{ plan, step, today, locale, account }}
          reason={editor.reason}
          onSave={(edits, said) => void save(edits, said)}
          onCancel={onClose}
        />
      )
    case 'note':
      return (
        <NoteEditor
          about={step}
          onSave={(text, internal) =>
            save(addNote(`nt${source.newId()}`, { text, kind: 'note', about: step.id, on: today, internal }), 'Note saved')
          }
          onCancel={onClose}
        />
      )
    case 'duration':
      return (
        <DurationEditor
          {...{ plan, step, today, locale }}
          onSave={(timing, from) => void save(setTiming(step, timing, from, today), timingWords(step, timing))}
          onCancel={onClose}
        />
      )
    case 'waits':
      return (
        <Suspense fallback={<Loading />}>
          <WaitsEditor {...{ plan, step, today, locale }} onEdit={(edits, said) => void onEdit(edits, said)} onCancel={onClose} />
        </Suspense>
      )
    case 'title':
      return (
        <TitleEditor
          of={step.id}
          label={`Title of ${step.title}`}
          save="Save title"
          title={step.title}
          onSave={(title) => save(renameStep(step, title), 'Renamed')}
          onCancel={onClose}
        />
      )
    case 'owner': {
      const { side } = editor
      const title = step.title || 'Untitled step'
      const owned = (person: { name: string; email: string; role?: Stakeholder['role'] }) =>
        account !== null && person.email === account
          ? `You own ${title}`
          : `${showPerson({ role: null, ...person })} owns ${title}`
      const nobody = `${title} has no owner on ${side === 'buyer' ? 'their' : 'our'} side now`
      return (
        <Suspense fallback={<Loading />}>
          <OwnerEditor
            {...{ plan, step, side, account }}
            onThread={side === 'buyer' ? onThread : ours}
            onSide={(other) => onEditor({ kind: 'owner', side: other })}
            onPick={(owner) => void save(setOwner(step, side, owner?.id ?? null), owner ? owned(owner) : nobody)}
            onAdd={(person) => {
              const id = `st${source.newId()}`
              void save([...addPerson(id, person), ...setOwner(step, side, id)], owned(person))
            }}
            onCancel={onClose}
          />
        </Suspense>
      )
    }
  }
}
