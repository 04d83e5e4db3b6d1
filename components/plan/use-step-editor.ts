import { useState } from 'react'
import type { EntityId } from '../../lib/plan/change.ts'
import type { EditorKind } from './step-editor.tsx'

/**
 * The editor that is open in the row of `current`. It is of its own step alone: when a colleague takes that away, what is being typed must
 * not go to the step that moves up (2026-11).
 */
export function useStepEditor(current: EntityId | undefined) {
  const [opened, setOpened] = useState<{ of: EntityId; editor: EditorKind } | null>(null)
  return {
    editor: opened !== null && opened.of === current ? opened.editor : null,
    /** `null` closes it. */
    setEditor: (of: EntityId, editor: EditorKind | null) => setOpened(editor && { of, editor }),
    closeEditor: () => setOpened(null),
  }
}
