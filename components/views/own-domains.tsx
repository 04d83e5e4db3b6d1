import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { usePanel } from '../ports.ts'
import { AddField } from '../ui/add-field.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './own-domains.module.css'

type Props = { domains: string[]; onChange: (domains: string[]) => void }

/** Companies of the user's own: mail with their people alone is never a deal. */
export function OwnDomains({ domains, onChange }: Props) {
  const { source } = usePanel()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  /** A domain just added that has plans. */
  const [lost, setLost] = useState<{ domain: string; plans: number } | null>(null)
  const field = useRef<HTMLInputElement>(null)

  return (
    <form
      className={styles.domains}
      aria-labelledby="own-domains"
      onSubmit={(event) => {
        event.preventDefault()
        void add() // says itself what is wrong
      }}
    >
      <h3 id="own-domains">Never treat as a deal</h3>
      <ul>
        {domains.map((domain) => (
          <li key={domain}>
            <span>{domain}</span>
            <IconButton icon={X} size="row" label={`Remove ${domain}`} onClick={() => remove(domain)} />
          </li>
        ))}
      </ul>
      <AddField
        {...{ field, text, problem }}
        label="Domain"
        placeholder="yourcompany.com"
        maxLength={254}
        onText={(typed) => {
          setText(typed)
          setProblem(undefined)
        }}
      />
      <div role="status">
        {lost && domains.includes(lost.domain) && (
          <p className={styles.lost}>
            <span>
              {lost.plans === 1 ? '1 plan is' : `${lost.plans} plans are`} with {lost.domain}. Mail with these people will not be
              recognised any more, but for threads you linked.
            </span>
            <Button look="outlined" onClick={() => remove(lost.domain)}>
              Take back<span className="hidden-text"> {lost.domain}</span>
            </Button>
          </p>
        )}
      </div>
    </form>
  )

  /** Takes a domain, a link or an address, and keeps the registrable domain of it. */
  async function add(): Promise<void> {
    const { registrableDomain, companyDomain } = await import('../../lib/detect/company-domain.ts') // 46 KB of public suffixes
    const typed = text.trim()
    const domain = registrableDomain(typed)
    if (domain === null) return refuse('Write a domain, such as yourcompany.com.')
    if (companyDomain(domain) === null) return refuse(`${domain} is free mail and never a deal anyway.`)
    if (!domains.includes(domain)) onChange([...domains, domain])
    setText('')
    field.current?.focus()
    const plans = await source.countOpenOf(domain)
    setLost(plans > 0 ? { domain, plans } : null)
  }

  function remove(domain: string): void {
    onChange(domains.filter((other) => other !== domain))
    field.current?.focus()
  }

  function refuse(sentence: string): void {
    setProblem(sentence)
    field.current?.focus()
  }
}
