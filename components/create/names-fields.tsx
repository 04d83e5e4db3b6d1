import type { RefObject } from 'react'
import { Field } from '../ui/field.tsx'
import type { Change, DraftForm } from './draft-form.ts'
import styles from './names-fields.module.css'

type Props = {
  form: DraftForm
  /** Nobody said yet what the user's company is called. */
  askSeller: boolean
  account: RefObject<HTMLInputElement | null>
  onChange: Change
}

/** What the deal is called. Mostly read right, so it is folded away behind the title. */
export function NamesFields({ form, askSeller, account, onChange }: Props) {
  return (
    <div className={styles.names}>
      <Field label="Account" hint={form.accountTyped ? 'yours' : form.account ? 'from addresses' : undefined}>
        <input
          ref={account}
          value={form.account}
          maxLength={200}
          autoFocus={form.account === ''}
          autoComplete="off"
          onChange={(event) => {
            const { value } = event.currentTarget
            onChange(() => ({ account: value, accountTyped: true }))
          }}
        />
      </Field>
      <Field label="Opportunity" hint="optional">
        <input
          value={form.opportunity}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => {
            const opportunity = event.currentTarget.value
            onChange(() => ({ opportunity }))
          }}
        />
      </Field>
      {askSeller && (
        <div className={styles.wide}>
          <Field label="Our company" hint="as the buyer reads it">
            <input
              value={form.seller}
              maxLength={200}
              autoComplete="organization"
              onChange={(event) => {
                const seller = event.currentTarget.value
                onChange(() => ({ seller }))
              }}
            />
          </Field>
        </div>
      )}
    </div>
  )
}
