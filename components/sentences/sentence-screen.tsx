import { CalendarClock, CalendarDays, CircleHelp, Flag, Leaf, ListPlus, Phone, UserRound, Waypoints, type LucideIcon } from 'lucide-react' // prettier-ignore
import { useMemo } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Sentence, SentenceKind } from '../../lib/render/sentences/sentence.ts'
import { sentencesOf } from '../../lib/render/sentences/sentences.ts'
import { DraftChooser } from '../insert/draft-chooser.tsx'
import { useInsert } from '../insert/use-insert.ts'
import { WhereLine } from '../insert/where-line.tsx'
import { whereTo } from '../insert/where-to.ts'
import { useClock } from '../panel/use-clock.ts'
import { usePanel, type Settings } from '../ports.ts'
import { FilterList, type FilterEntry } from '../ui/filter-list.tsx'
import { Page } from '../ui/page.tsx'
import styles from './sentence-screen.module.css'
import { sentenceWords } from './sentence-words.ts'

type Props = { plan: Plan; context: PageContext | null; today: PlanDate; settings: Settings; onBack: () => void }

const icons: Record<SentenceKind, LucideIcon> = {
  'status-line': Phone,
  introduce: Waypoints,
  'work-back': CalendarDays,
  anchor: Flag,
  missing: ListPlus,
  light: Leaf,
  'check-in': CalendarClock,
  'ask-date': CalendarDays,
  owner: UserRound,
  stuck: CircleHelp,
}

/** The sentences of this plan as they would read, to choose one; it goes where every insert goes. */
export function SentenceScreen({ plan, context, today, settings, onBack }: Props) {
  const { locale } = usePanel()
  const now = useClock(minute)
  const writer = context?.account ?? null
  const sentences = useMemo(() => sentencesOf(plan, { today, now, locale, writer }), [plan, today, now, locale, writer])
  const { insert, choice } = useInsert(plan, context, today, settings, onBack)
  const titles = useMemo(() => new Map(plan.milestones.map(({ id, title }) => [id, title])), [plan.milestones])
  const entryOf = (sentence: Sentence): FilterEntry => {
    const { kind, step, lines } = sentence
    const Icon = icons[kind]
    return {
      key: `${kind} ${step}`,
      group: step === null ? 'About the plan' : 'About a step',
      mark: <Icon className={styles.icon} size={16} strokeWidth={1.75} aria-hidden="true" />,
      label: step === null ? sentenceWords[kind] : `${sentenceWords[kind]}: ${titles.get(step)}`,
      text: lines.join(' '),
      run: () => insert({ kind: 'sentence', about: sentence }),
    }
  }
  return (
    <Page
      back={plan.deal.account || 'Back'}
      onBack={onBack}
      title="Sentence"
      lead={
        sentences.length === 0
          ? 'The plan has no dates or open steps to fill a sentence with. Add a step first.'
          : `Filled from the plan. Enter ${whereTo(plan, context) === null ? 'copies' : 'inserts'} it.`
      }
      dock={<WhereLine plan={plan} context={context} />}
    >
      {sentences.length > 0 && (
        <div className={styles.list}>
          <FilterList
            label="Search sentences"
            placeholder="Search sentences"
            entries={sentences.map(entryOf)}
            none="No sentence has these words."
            onCancel={onBack}
          />
        </div>
      )}
      {choice && <DraftChooser {...choice} />}
    </Page>
  )
}

/** Milliseconds, so that a minute is one value. */
const minute = (now: number): number => Math.floor(now / 60_000) * 60_000
