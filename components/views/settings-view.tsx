import { useState } from 'react'
import { useToast } from '../panel/toast.tsx'
import { countryOf } from '../../lib/plan/country.ts'
import { useSettings } from '../panel/use-settings.ts'
import { useToday } from '../panel/use-today.ts'
import { usePanel, type Settings } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { ClosuresField } from './closures-field.tsx'
import { CoachSettings } from './coach-settings.tsx'
import { CountryField } from './country-field.tsx'
import { OwnDomains } from './own-domains.tsx'
import styles from './settings-view.module.css'
import { TeamTemplates } from './team-templates.tsx'
import { Toggle } from './toggle.tsx'
import { WorkspaceSection } from '../workspace/workspace-section.tsx'

const themes = [['system', 'System'], ['light', 'Light'], ['dark', 'Dark']] as const // prettier-ignore
const chips = [['full', 'Full'], ['name', 'Name only'], ['off', 'Off']] as const // prettier-ignore

/** What applies to every plan. Each setting is kept as soon as it is changed. */
export function SettingsView({ onBack }: { onBack: () => void }) {
  const { source, page, team } = usePanel()
  const toast = useToast()
  const stored = useSettings()
  const today = useToday()
  const [typed, setTyped] = useState<Partial<Settings>>({})
  if (!stored) return null
  const settings = { ...stored, ...typed }

  return (
    <Page back="Back" onBack={onBack} title="Settings">
      <section className={styles.group} aria-labelledby="general">
        <h2 id="general">General</h2>
        <Choice label="Theme" options={themes} value={settings.theme} onChange={(theme) => void set({ theme })} />
        <Toggle
          label="Single-key shortcuts"
          detail="E, D, A, N and the others, without Ctrl"
          on={settings.singleKeys}
          onChange={(singleKeys) => void set({ singleKeys })}
        />
      </section>
      <WorkspaceSection />
      <section className={styles.group} aria-labelledby="gmail">
        <h2 id="gmail">Gmail and Google Docs</h2>
        <Choice label="Chip" options={chips} value={settings.chip} onChange={(chip) => void set({ chip })} />
        <Toggle
          label="Hide health while presenting"
          detail="The chip shows the name only"
          on={settings.hideHealth}
          onChange={(hideHealth) => void set({ hideHealth })}
        />
        <p className={styles.selfTest}>
          <Button look="outlined" onClick={page.openSelfTest}>
            Does Sidemap understand this page?
          </Button>
        </p>
      </section>
      <section className={styles.group} aria-labelledby="company">
        <h2 id="company">Our company</h2>
        <Field label="Name" hint="as buyers read it in new plans">
          <input
            value={settings.seller}
            maxLength={200}
            autoComplete="organization"
            onChange={(event) => void set({ seller: event.currentTarget.value })}
          />
        </Field>
        {settings.seller.trim() === '' && (
          <p className={styles.empty}>
            While it is empty, a new plan suggests the company in your address. Without one, buyers read your own name.
          </p>
        )}
        <OwnDomains domains={settings.ownDomains} onChange={(ownDomains) => void set({ ownDomains })} />
      </section>
      <section className={styles.group} aria-labelledby="days">
        <h2 id="days">When we are closed</h2>
        <CountryField
          label="Our public holidays"
          country={countryOf(settings.country)}
          from={settings.countryGuessed ? 'from your browser' : ''}
          onPick={(country) => set({ country, countryGuessed: false })}
        />
        <ClosuresField
          label="Our closures"
          placeholder="Dec 24 to Jan 2, office closed"
          closed={settings.closed}
          today={today}
          onChange={(closed) => set({ closed })}
        />
        <p className={styles.empty}>
          Nationwide holidays: the tables of date-holidays, drawn from Wikipedia, under CC BY-SA 3.0. Add those of a state or
          canton as closures.
        </p>
      </section>
      <section className={styles.group} aria-labelledby="plan-check">
        <h2 id="plan-check">Plan check</h2>
        <CoachSettings thresholds={settings.coach} onChange={async (coach) => void (await set({ coach }))} />
      </section>
      <TeamTemplates singleKeys={settings.singleKeys} />
      <p className={styles.privacy}>
        {team.isConnected
          ? 'Mail and documents are read on this device and never leave it. Plans go to your workspace’s server and nowhere else.'
          : 'Mail and documents are read on this device, plans are kept on it, and Sidemap sends none of them.'}{' '}
        A status you insert leaves with your mail.
      </p>
    </Page>
  )

  /** False when it was refused. */
  async function set(changes: Partial<Settings>): Promise<boolean> {
    // Shown at once; the store's own answer would come one paint later and make a held key flicker.
    setTyped({ ...typed, ...changes })
    const written = await source.writeSettings(changes)
    if (written.ok) {
      page.planChanged()
      return true
    }
    // What is shown again is what is kept.
    setTyped({})
    toast({ text: written.problem.sentence })
    return false
  }
}
