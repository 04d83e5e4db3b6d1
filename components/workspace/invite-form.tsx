import { useState } from 'react'
import { useToast } from '../panel/toast.tsx'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { roleWords } from './role-words.ts'
import type { Invited, WorkspaceRole } from './team-port.ts'
import { useTeam } from './use-team.ts'
import styles from './workspace.module.css'

/** Makes a code that lets one colleague in, once. It is shown this one time. */
export function InviteForm() {
  const { page, locale } = usePanel()
  const team = useTeam()
  const toast = useToast()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<WorkspaceRole>('member')
  const [problem, setProblem] = useState<string>()
  const [invited, setInvited] = useState<Invited | null>(null)
  const invite = async () => {
    const address = email.trim().toLowerCase()
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return setProblem('Write an address, such as priya@company.com.')
    const made = await team.invite(address, role)
    if (!made.ok) return setProblem(made.problem.sentence)
    setProblem(undefined)
    setEmail('')
    setInvited(made.value)
  }
  const copy = async ({ code }: Invited) => {
    const copied = await page.copy({ html: code, text: code })
    toast({ text: copied ? 'Code copied' : 'The browser did not copy it: select it and copy it by hand.' })
  }
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Invite a colleague"
      onSubmit={(event) => {
        event.preventDefault()
        void invite() // says itself what is wrong
      }}
    >
      <Field label="Invite a colleague" problem={problem}>
        <input
          type="email"
          value={email}
          maxLength={254}
          placeholder="priya@company.com"
          autoComplete="off"
          aria-invalid={problem !== undefined}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </Field>
      <Choice label="Role" options={roleWords} value={role} onChange={setRole} />
      <p className={styles.text}>Members see the plans they are on, managers all plans; owners also run the workspace.</p>
      <p className={styles.actions}>
        <Button type="submit" look="outlined">
          Invite
        </Button>
      </p>
      <div role="status">
        {invited && (
          <div className={styles.code}>
            <p>
              Give this code to {invited.email}. It lets them in once, until {day.format(invited.expiresAt)}, and is shown only
              now.
            </p>
            <code>{invited.code}</code>
            <Button look="outlined" onClick={() => void copy(invited)}>
              Copy code
            </Button>
          </div>
        )}
      </div>
    </form>
  )
}
