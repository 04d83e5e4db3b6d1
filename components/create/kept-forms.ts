import type { DraftForm } from './draft-form.ts'

/**
 * Forms that were changed and left without saving, by the id of their thread: coming back loses nothing that was typed. They live as
 * long as this page, the open panel, and are never stored.
 */
const formByThread = new Map<string, DraftForm>()

export const keptForm = (thread: string | null): DraftForm | undefined => formByThread.get(thread ?? '')

export function keepForm(thread: string | null, form: DraftForm): void {
  if (thread !== null) formByThread.set(thread, form)
}

export function forgetForm(thread: string | null): void {
  formByThread.delete(thread ?? '')
}
