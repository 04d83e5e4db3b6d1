import { CalendarDays, CalendarOff, Equal } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { countryName, inCountry, noCountry, type Country } from '../../lib/plan/country.ts'
import { Button } from '../ui/button.tsx'
import { FilterList, type FilterEntry } from '../ui/filter-list.tsx'
import styles from './country-field.module.css'

type Props = {
  label: string
  country: Country
  /** Where it is known from, as "from acme.de". */
  from: string
  /** What leaving it to be guessed would give, where that can be chosen. */
  guess?: string
  /** A code, `none`, or nothing for the guess. */
  onPick: (country: string, said: string) => Promise<boolean>
}

/** More would be a list to read; typing narrows it. */
const mostShown = 8

/** Whose public holidays count, said with its source, and chosen by typing. */
export function CountryField({ label, country, from, guess, onPick }: Props) {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const name = country === null ? 'None' : countryName(country)
  return (
    <div className={styles.country}>
      <p>
        <span id={id}>{label}</span>
        <b>{name}</b>
        <small>{from}</small>
      </p>
      <Button
        ref={opener}
        look="outlined"
        aria-expanded={open}
        aria-label={`Change ${label.toLowerCase()}`}
        onClick={() => setOpen(!open)}
      >
        Change
      </Button>
      {open && <Countries {...{ label, guess }} onPick={(picked, said) => void pick(picked, said)} onCancel={close} />}
    </div>
  )

  function close(): void {
    setOpen(false)
    opener.current?.focus()
  }
  async function pick(picked: string, said: string): Promise<void> {
    if (await onPick(picked, said)) close()
  }
}

type ListProps = {
  label: string
  guess: string | undefined
  onPick: (country: string, said: string) => void
  onCancel: () => void
}

function Countries({ label, guess, onPick, onCancel }: ListProps) {
  const [text, setText] = useState('')
  const [countries, setCountries] = useState<{ code: string; name: string }[]>([])
  useEffect(() => {
    // Which countries there are is known by the tables alone, which are needed for the one that is chosen anyway.
    void import('../../lib/dates/holidays.ts').then(({ holidayCountries }) => setCountries(holidayCountries()))
  }, [])
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const isAsked = ({ code, name }: { code: string; name: string }) =>
    words.every((word) => `${name} ${code}`.toLowerCase().includes(word))
  const found = words.length === 0 ? [] : countries.filter(isAsked).slice(0, mostShown)
  const always: FilterEntry[] = [
    ...(guess === undefined
      ? []
      : [{ key: 'guess', mark: <Equal size={16} aria-hidden="true" />, label: guess, run: () => onPick('', guess) }]),
    {
      key: 'none',
      mark: <CalendarOff size={16} aria-hidden="true" />,
      label: 'No public holidays',
      run: () => onPick(noCountry, 'No public holidays count'),
    },
  ]
  return (
    <div className={styles.list}>
      <FilterList
        label={label}
        placeholder="Type a country"
        entries={[
          ...found.map(({ code, name }): FilterEntry => ({
            key: code,
            mark: <CalendarDays size={16} aria-hidden="true" />,
            label: name,
            run: () => onPick(code, `Public holidays ${inCountry(code)} count`),
          })),
          ...(words.length === 0 ? always : []),
        ]}
        onText={setText}
        onCancel={onCancel}
        none={`No country here has “${text}” in its name.`}
      />
    </div>
  )
}
