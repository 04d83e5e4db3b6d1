import type { FoundPlan, Mapping } from '../../lib/exchange/found-plan.ts'
import { fieldOf, fieldWords } from './field-words.ts'
import styles from './column-list.module.css'

type Props = { found: FoundPlan; onColumns: (columns: Mapping) => void }

/** The columns as they were read, each with what stands in it and a menu of what it may hold. A field has one column: the last that was given it. */
export function ColumnList({ found: { columns, table }, onColumns }: Props) {
  return (
    <section className={styles.columns} aria-labelledby="columns">
      <h2 id="columns">Columns</h2>
      <ul>
        {columns.map(({ header, field }, index) => {
          const name = header || `Column ${index + 1}`
          const samples = [...new Set(table.slice(0, 20).flatMap(({ cells }) => cells[index] || []))].slice(0, 3)
          return (
            // A column has nothing but its place: two may be called alike.
            <li key={index}>
              <span className={styles.name}>
                <b>{name}</b>
                <small>{samples.join(', ') || 'Empty'}</small>
              </span>
              <select
                aria-label={`What ${name} holds`}
                value={field ?? ''}
                data-out={field === null || undefined}
                onChange={(event) => {
                  const next = fieldOf(event.currentTarget.value)
                  onColumns(
                    columns.map((column, at) =>
                      at === index ? { ...column, field: next } : column.field === next ? { ...column, field: null } : column,
                    ),
                  )
                }}
              >
                {fieldWords.map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
