import { useState } from 'react'
import { exportName } from '../../lib/exchange/export-name.ts'
import { toCsv } from '../../lib/exchange/to-csv.ts'
import { toIcs } from '../../lib/exchange/to-ics.ts'
import { toJson } from '../../lib/exchange/to-json.ts'
import { toMarkdown } from '../../lib/exchange/to-markdown.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { sharedPlan } from '../../lib/render/shared-plan.ts'
import { useToast } from '../panel/toast.tsx'
import { usePanel } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Page } from '../ui/page.tsx'
import { saveFile } from '../ui/save-file.ts'
import styles from './export-screen.module.css'

type Props = { plan: Plan; today: PlanDate; onPrint: () => void; onBack: () => void }
type Audience = 'both' | 'team'

/** Takes the plan out, for the programs in which others keep theirs. Unless she says otherwise it holds what both sides may see. */
export function ExportScreen({ plan, today, onPrint, onBack }: Props) {
  const { source, page, clock } = usePanel()
  const toast = useToast()
  const [audience, setAudience] = useState<Audience>('both')
  const given = audience === 'both' ? sharedPlan(plan) : plan

  const save = (ending: string, type: string, text: string) => {
    const name = exportName(plan, today, audience === 'both' ? ending : `internal.${ending}`)
    saveFile(name, type, text)
    toast({ text: `${name} saved` })
  }
  const copy = async () => {
    const copied = await page.copy({ html: '', text: toMarkdown(given) })
    toast({ text: copied ? 'Markdown copied. Paste it anywhere.' : 'The browser did not let us copy. Save the file instead.' })
  }
  const saveCalendar = async () => {
    const { length } = await source.readRecords(plan.id)
    save('ics', 'text/calendar', toIcs(given, { now: clock(), sequence: length }))
  }

  return (
    <Page back="Back" onBack={onBack} title="Export" lead={plan.deal.account}>
      <div className={styles.audience}>
        <Choice
          label="Who it is for"
          options={[
            ['both', 'Both sides'],
            ['team', 'Our team'],
          ]}
          value={audience}
          onChange={setAudience}
        />
        <p className={styles.note}>
          {audience === 'both'
            ? 'What both may see: no internal note, step or risk, and nothing of how the deal stands.'
            : 'Everything of ours, with internal notes, steps and risks. Keep these files in your team.'}
        </p>
      </div>
      <ul className={styles.files}>
        <li>
          <b>CSV</b>
          <small>For Sheets and Excel</small>
          <Button look="outlined" aria-label="Save CSV" onClick={() => save('csv', 'text/csv', toCsv(given))}>
            Save
          </Button>
        </li>
        <li>
          <b>Markdown</b>
          <small>For Notion, a wiki, a repository</small>
          <span>
            <Button look="plain" aria-label="Copy Markdown" onClick={() => void copy()}>
              Copy
            </Button>
            <Button look="outlined" aria-label="Save Markdown" onClick={() => save('md', 'text/markdown', toMarkdown(given))}>
              Save
            </Button>
          </span>
        </li>
        <li>
          <b>Calendar file</b>
          <small>The dates of the steps and the check-ins</small>
          <Button look="outlined" aria-label="Save calendar file" onClick={() => void saveCalendar()}>
            Save
          </Button>
        </li>
        <li>
          <b>JSON</b>
          <small>Every field, for other programs</small>
          <Button
            look="outlined"
            aria-label="Save JSON"
            onClick={() => save('json', 'application/json', toJson(given, audience, today))}
          >
            Save
          </Button>
        </li>
        <li>
          <b>Print</b>
          <small>The executive one-pager, which both sides may see</small>
          <Button look="outlined" aria-label="Open the one-pager to print" onClick={onPrint}>
            Open
          </Button>
        </li>
      </ul>
    </Page>
  )
}
