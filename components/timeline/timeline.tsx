import { useLayoutEffect, useRef, useState } from 'react'
import { shortName } from '../../lib/plan/owners.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Schedule } from '../../lib/plan/schedule.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { layOut, type Mark } from './layout.ts'
import styles from './timeline.module.css'

type Props = { plan: Plan; schedule: Schedule; today: PlanDate; locale: string }

/** The plan on one strip: their steps above the line, ours below, past solid, future dotted, the flag is the target. */
export function Timeline({ plan, schedule, today, locale }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(328)
  // Measured instead of scaled, so that text and marks keep their size at every width of the panel.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    setWidth(element.clientWidth || 328)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || 328))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const { from, to, left, right, todayX, targetX, paceX, marks, labels } = layOut(plan, schedule, today, width, locale)
  const full = (date: PlanDate) => showDate(date, { today, locale, style: 'full' })
  const done = plan.milestones.filter((step) => step.status === 'done').length
  const late = [...schedule.forecasts.values()].filter((forecast) => forecast.lateDays > 0).length
  const { target, predicted } = schedule.signature
  const name = [
    `Timeline, ${full(from)} to ${full(to)}. ${done} of ${plan.milestones.length} steps done`,
    late > 0 && `${late} late`,
    target && `target signature ${full(target)}`,
    paceX !== null && predicted && `current pace ${full(predicted)}`,
  ]
  const future = [paceX, targetX].filter((x) => x !== null).sort((a, b) => a - b)
  return (
    <div ref={box} className={styles.box}>
      <svg
        className={styles.strip}
        width={width}
        height={78}
        viewBox={`0 0 ${width} 78`}
        role="img"
        aria-label={`${name.filter(Boolean).join(', ')}.`}
      >
        <text className={styles.lane} x="0" y="24">
          {cut(shortName(plan.deal.account))}
        </text>
        <text className={styles.lane} x="0" y="50">
          {cut(shortName(plan.deal.seller) || 'Us')}
        </text>
        <line className={styles.past} x1={left} y1="33" x2={todayX} y2="33" />
        <line
          className={styles.future}
          x1={todayX + 5}
          y1="33"
          x2={future[0] !== undefined && future[0] > todayX ? future[0] : right}
          y2="33"
        />
        {future[0] !== undefined && future[0] > todayX && (
          <line className={styles.future} x1={(paceX ?? future[0]) + 6} y1="33" x2={right} y2="33" />
        )}
        {paceX !== null && targetX !== null && paceX - targetX > 10 && (
          <line className={styles.slip} x1={targetX + 4} y1="33" x2={paceX - 4} y2="33" />
        )}
        <line className={styles.today} x1={todayX} y1="10" x2={todayX} y2="56" />
        {targetX !== null && <path className={styles.flag} d={`M${targetX} 56V9h11.5l-3.2 4 3.2 4H${targetX}`} />}
        {marks.map((mark) => (
          <Shape key={mark.id} {...mark} />
        ))}
        <circle className={styles.now} cx={todayX} cy="33" r="4.5" />
        {paceX !== null && <circle className={styles.pace} cx={paceX} cy="33" r="3.6" />}
        {labels.map((label) => (
          <text key={label.x} className={label.strong ? styles.strong : undefined} x={label.x} y="72" textAnchor="middle">
            {label.text}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** Round is theirs, square is ours; late has a ring around it, so that it is not colour alone. */
function Shape({ lane, state, x }: Mark) {
  const look = state === 'open' ? (lane === 'buyer' ? styles.openBuyer : styles.openSeller) : styles[state]
  const y = lane === 'buyer' ? 20 : 46
  const size = state === 'late' ? 3.2 : 4
  return (
    <>
      {state === 'late' && <circle className={styles.ring} cx={x} cy={y} r="6.2" />}
      {lane === 'buyer' ? (
        <circle className={look} cx={x} cy={y} r={size} />
      ) : (
        <rect className={look} x={x - size + 0.25} y={y - size + 0.25} width={2 * size - 0.5} height={2 * size - 0.5} rx="2" />
      )}
    </>
  )
}

const cut = (name: string): string => (name.length > 10 ? `${name.slice(0, 9)}…` : name)
