import { useState } from 'react'
import type { Audience } from '../../lib/plan/change.ts'
import { ProofKind } from '../../lib/plan/entity-kinds.ts'
import type { ProofLink } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { ProofFields } from '../../lib/plan/proof-edits.ts'
import { readWebAddress } from '../../lib/plan/read-web-address.ts'
import { useUnsavedFields } from '../editors/use-unsaved.ts'
import { AudienceChoice } from './audience-choice.tsx'
import { EntryForm } from './entry-form.tsx'
import { FormField } from './form-field.tsx'
import styles from './form.module.css'
import { linkWords } from './link-words.ts'

type Props = {
  /** The plan a new one is for, else the link. */
  of: string
  link: ProofLink | null
  today: PlanDate
  onSave: (fields: ProofFields, audience: Audience) => Promise<boolean>
  onCancel: () => void
}

/** A page that proves or prepares something. Without a title it is called what it is. */
export function LinkEditor({ of, link, today, onSave, onCancel }: Props) {
  const { fields, now, change, forget } = useUnsavedFields(`link of ${of}`, {
    kind: link?.kind ?? 'pilot-criteria',
    title: link?.title ?? '',
    url: link?.url ?? '',
    note: link?.note ?? '',
  })
  const [internal, setInternal] = useState(link?.audience === 'internal')
  const kind = ProofKind.catch('content').parse(fields.kind)
  const save = async (): Promise<string | null> => {
    const { title, url, note } = now()
    // A call may be planned before there is a page about it.
    const address = url.trim() === '' && kind === 'reference-call' ? null : readWebAddress(url)
    if (address && !address.ok) return address.problem
    const made = { kind, title: title.trim() || linkWords[kind].name, url: address?.value ?? '', note: note.trim() }
    if (await onSave(made, internal ? 'internal' : 'shared')) forget()
    return null
  }
  const cancel = () => {
    forget()
    onCancel()
  }
  const text = (name: 'title' | 'url' | 'note', label: string, placeholder: string) => (
    <FormField label={label}>
      <input
        autoFocus={name === 'url'}
        inputMode={name === 'url' ? 'url' : undefined}
        placeholder={placeholder}
        maxLength={2_100}
        autoComplete="off"
        spellCheck={name !== 'url'}
        value={fields[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </FormField>
  )
  return (
    <EntryForm
      label={link ? `Link ${link.title}` : 'New link'}
      save={link ? 'Save link' : 'Add link'}
      today={today}
      onSave={save}
      onCancel={cancel}
    >
      <div className={styles.form}>
        <FormField label="What it is">
          <select value={kind} onChange={(event) => change({ kind: event.target.value })}>
            {ProofKind.options.map((each) => (
              <option key={each} value={each}>
                {linkWords[each].name}
              </option>
            ))}
          </select>
        </FormField>
        {text('url', 'Address', 'https://')}
        {text('title', 'Title', linkWords[kind].name)}
        {text('note', 'Note', linkWords[kind].note)}
      </div>
      <AudienceChoice internal={internal} onChange={link ? undefined : setInternal} />
    </EntryForm>
  )
}
