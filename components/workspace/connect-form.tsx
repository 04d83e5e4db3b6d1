import { useLiveQuery } from 'dexie-react-hooks'
import { useState, type SubmitEvent } from 'react'
import type { Result } from '../../lib/base/result.ts'
import { useToast } from '../panel/toast.tsx'
import type { Refusal } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Toggle } from '../views/toggle.tsx'
import type { Me } from './team-port.ts'
import { useTeam } from './use-team.ts'
import styles from './workspace.module.css'

type Props = { /** Whose account it was, and where: to sign in again. */ known: { me: Me; server: string } | null }
type Problems = { server?: string; code?: string; name?: string; email?: string; all?: string }

/** Signs in at a workspace's server: with a code that it printed or an owner gave, or with the company's own account. */
export function ConnectForm({ known }: Props) {
  const team = useTeam()
  const toast = useToast()
  const [open, setOpen] = useState(known !== null)
  const [server, setServer] = useState(known ? new URL(known.server).host : '')
  const [code, setCode] = useState('')
  const [name, setName] = useState(known?.me.name ?? '')
  const [email, setEmail] = useState(known?.me.email ?? '')
  const [bring, setBring] = useState(true)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const plans = useLiveQuery(() => team.countLocalPlans(), [team]) ?? 0
  // Asked the first time alone: who signs in again may do so elsewhere, where nothing goes that nobody asked for.
  const mayBring = known === null && plans > 0

  if (!open)
    return (
      <>
        <p className={styles.text}>
          Share plans with your colleagues through a server of your company. Until you connect one, nothing leaves this computer.
        </p>
        <Button look="outlined" onClick={() => setOpen(true)}>
          Connect a workspace
        </Button>
      </>
    )
  return (
    <form className={styles.form} noValidate aria-label="Connect a workspace" onSubmit={submit}>
      <Field label="Address of the server" problem={problems.server}>
        <input
          value={server}
          maxLength={300}
          placeholder="sidemap.company.com"
          autoComplete="off"
          spellCheck={false}
          autoFocus={known === null}
          aria-invalid={problems.server !== undefined}
          onChange={(event) => setServer(event.currentTarget.value)}
        />
      </Field>
      <p className={styles.company}>
        <Button look="outlined" onClick={byCompany}>
          Sign in with your company account
        </Button>
        <span>or with a code:</span>
      </p>
      <Field label="Code" hint="from the server or a colleague" problem={problems.code}>
        <input
          value={code}
          maxLength={64}
          placeholder="ABCDE-23456"
          autoComplete="one-time-code"
          spellCheck={false}
          aria-invalid={problems.code !== undefined}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      </Field>
      <Field label="Your name" hint="as colleagues see it" problem={problems.name}>
        <input
          value={name}
          maxLength={100}
          autoComplete="name"
          aria-invalid={problems.name !== undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <Field label="Your email" problem={problems.email}>
        <input
          type="email"
          value={email}
          maxLength={254}
          autoComplete="email"
          aria-invalid={problems.email !== undefined}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </Field>
      {mayBring && (
        <div className={styles.bring}>
          <Toggle
            label={`Bring ${plans === 1 ? '1 plan' : `${plans} plans`} kept on this computer`}
            detail="The workspace then has them, and this computer keeps its own"
            on={bring}
            onChange={setBring}
          />
        </div>
      )}
      <p className={styles.problem} role="alert">
        {problems.all}
      </p>
      <p className={styles.actions}>
        <Button type="submit" look="primary">
          {busy ? 'Connecting…' : known ? 'Sign in' : 'Connect'}
        </Button>
        {known === null && <Button onClick={() => setOpen(false)}>Cancel</Button>}
      </p>
    </form>
  )

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (busy) return
    const address = team.readAddress(server)
    const found: Problems = {
      ...(address.ok ? {} : { server: address.problem }),
      ...(/[0-9A-Za-z].{5}/.test(code.trim()) ? {} : { code: 'Write the code. It looks like ABCDE-23456.' }),
      ...(name.trim() === '' ? { name: 'Write your name: colleagues see it beside what you change.' } : {}),
      ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? {} : { email: 'Write your address, such as you@company.com.' }),
    }
    setProblems(found)
    if (!address.ok || Object.keys(found).length > 0) return
    const request = {
      server: address.value,
      code: code.trim(),
      name: name.trim(),
      email: email.trim(),
      bring: bring && mayBring,
    }
    void run(team.connect(request))
  }

  // Buttons are not disabled while it runs: the focus would be lost with them.
  function byCompany(): void {
    if (busy) return
    const address = team.readAddress(server)
    setProblems(address.ok ? {} : { server: address.problem })
    // The permission is asked for in this very click.
    if (address.ok) void run(team.signInByCompany(address.value, bring && mayBring))
  }

  async function run(connecting: Promise<Result<null, Refusal>>): Promise<void> {
    setBusy(true)
    setProblems({})
    const done = await connecting
    setBusy(false)
    if (done.ok) toast({ text: 'Connected' })
    else setProblems({ all: done.problem.sentence })
  }
}
