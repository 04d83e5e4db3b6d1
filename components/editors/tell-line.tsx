import type { Told } from '../../lib/plan/cascade.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import styles from './cascade-preview.module.css'
import editor from './editor.module.css'

type Props = { told: Told[]; account: string | null; today: PlanDate; locale: string }

/** Whose dates move: the buyer's people first, then ours; whoever moves them knows. What each is told is read out, and shown on hover. */
export function TellLine({ told, account, today, locale }: Props) {
  const others = told.filter(({ person }) => (person.name || person.email) && (account === null || person.email !== account))
  const [theirs, ours] = [others.filter(({ internal }) => !internal), others.filter(({ internal }) => internal)]
  const news = ({ steps }: Told) =>
    steps.map(({ step, to }) => `${step.title || 'A step'} to ${showDate(to, { today, locale, style: 'bare' })}`).join(', ')
  if (others.length === 0) return null
  return (
    <div className={editor.effect}>
      {theirs.length > 0 && (
        <p>
          Tell <Names told={theirs} news={news} />
        </p>
      )}
      {ours.length > 0 && (
        <p className={styles.ours}>
          {theirs.length > 0 ? 'And on our side' : 'Tell, on our side,'} <Names told={ours} news={news} />
        </p>
      )}
    </div>
  )
}

function Names({ told, news }: { told: Told[]; news: (one: Told) => string }) {
  return told.map((one, index) => (
    <span key={one.person.id}>
      {index === 0 ? '' : index === told.length - 1 ? ' and ' : ', '}
      <bdi className={styles.person} title={news(one)}>
        {one.person.name || one.person.email}
        <span className="hidden-text"> ({news(one)})</span>
      </bdi>
    </span>
  ))
}
