import type { Edit } from '../../lib/plan/change.ts'
import { countryName, theirCountry } from '../../lib/plan/country.ts'
import { setClosed, setCountry } from '../../lib/plan/detail-edits.ts'
import { shortName } from '../../lib/plan/owners.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { ClosuresField } from './closures-field.tsx'
import { CountryField } from './country-field.tsx'
import styles from './their-days.module.css'

type Props = { plan: Plan; today: PlanDate; onEdit: (edits: Edit[], said: string) => Promise<boolean> }

/** When the buyer does not work: what is said of it, or where the guess comes from (R073). */
export function TheirDays({ plan, today, onEdit }: Props) {
  const { deal, calendars } = plan
  const ours = calendars.sides.seller.country
  const { country, from } = theirCountry(deal, ours)
  const guessed = theirCountry({ ...deal, country: '' }, ours)
  const domain = deal.domains.find((each) => theirCountry({ country: '', domains: [each] }, null).country !== null)
  const words = { said: '', domain: `from ${domain ?? 'their domain'}`, ours: 'same as ours' }
  const guess = `${guessed.country === null ? 'None' : countryName(guessed.country)}, ${words[guessed.from]}`
  return (
    <section className={styles.days} aria-labelledby="their-days">
      <h2 id="their-days">When {shortName(deal.account) || 'the buyer'} is closed</h2>
      <CountryField
        label="Their public holidays"
        country={country}
        from={words[from]}
        {...(deal.country === '' ? {} : { guess })}
        onPick={(picked, said) => onEdit(setCountry(plan, picked), said)}
      />
      <ClosuresField
        label="Their closures"
        placeholder="Dec 18 to Jan 4, quarter-end freeze"
        closed={deal.closed}
        today={today}
        onChange={(closed, said) => onEdit(setClosed(plan, closed), said)}
      />
    </section>
  )
}
