import { useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { Field } from '../ui/field.tsx'

export type SavedTextProps = {
  label: string
  value: string
  maxLength: number
  hint?: string
  /** Without text it goes back to what it was. */
  required?: boolean
  /** Why a text cannot be saved. */
  check?: (text: string) => string | undefined
  /** False when it was refused: what was typed stays. */
  onSave: (text: string) => Promise<boolean>
}

/** A text that is saved when it is left, or with Enter. */
export function SavedText({ label, hint, maxLength, long = false, ...saved }: SavedTextProps & { long?: boolean }) {
  const { input, problem } = useSavedText(saved)
  return (
    <Field label={label} hint={hint} problem={problem}>
      {long ? (
        <textarea rows={1} maxLength={maxLength} {...input} />
      ) : (
        <input maxLength={maxLength} autoComplete="off" {...input} />
      )}
    </Field>
  )
}

type Control = HTMLInputElement | HTMLTextAreaElement

/** The same for fields of another look. */
export function useSavedText({
  value,
  required,
  check,
  onSave,
}: Pick<SavedTextProps, 'value' | 'required' | 'check' | 'onSave'>) {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  /** Enter and leaving the field may ask for the same text at once. */
  const saving = useRef<string | null>(null)
  const input = {
    value: typed ?? value,
    'aria-invalid': problem !== undefined,
    onChange: (event: ChangeEvent<Control>) => {
      setTyped(event.currentTarget.value)
      setProblem(undefined)
    },
    onBlur: () => void save(), // says itself what is wrong
    onKeyDown: (event: KeyboardEvent<Control>) => {
      if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
      event.preventDefault()
      void save()
    },
  }
  return { input, problem }

  async function save(): Promise<void> {
    const text = typed?.trim()
    if (text === undefined || text === saving.current) return
    if (text === value || (required && text === '')) return setTyped(null)
    const found = check?.(text)
    setProblem(found)
    if (found !== undefined) return
    saving.current = text
    const saved = await onSave(text)
    saving.current = null
    // What was typed meanwhile stays.
    if (saved) setTyped((now) => (now === typed ? null : now))
  }
}
