import type { OnePagerStep } from '../../lib/render/one-pager-model.ts'
import styles from './milestone-table.module.css'

type Props = { columns: string[]; steps: OnePagerStep[] }

/** The table of R118. On a narrow screen each row becomes a block, and each cell says which column it is. */
export function MilestoneTable({ columns, steps }: Props) {
  return (
    <table className={styles.table}>
      <caption className="hidden-text">Milestones</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <tr key={index} className={styles[step.tone]}>
            <th scope="row">{step.title}</th>
            {[step.date, step.seller, step.buyer, step.doneWhen, step.status, step.notes].map((text, at) => (
              <td key={columns[at + 1]} data-column={columns[at + 1]}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
