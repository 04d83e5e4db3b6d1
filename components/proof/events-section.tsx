import { hangingOn } from '../../lib/plan/anchor.ts'
import { addEvent, moveEvent, removeEvent, renameEvent } from '../../lib/plan/event-edits.ts'
import { shortName } from '../../lib/plan/owners.ts'
import { showDate, showDistance } from '../../lib/plan/show-date.ts'
import { usePanel } from '../ports.ts'
import { EntryRow } from './entry-row.tsx'
import { EventEditor } from './event-editor.tsx'
import styles from './proof.module.css'

import { Section } from './section.tsx'
import type { SectionProps } from './use-entries.ts'

/** Days of the buyer's own calendar that the plan has to respect (R073). */
export function EventsSection({ plan, today, entries }: SectionProps) {
  const { source, locale } = usePanel()
  const ids = plan.events.map(({ id }) => id)
  const theirs = shortName(plan.deal.account)
  return (
    <Section
      title={theirs === '' ? 'Their dates' : `Dates at ${theirs}`}
      empty="A board meeting, the end of their fiscal year: what cannot move."
      add="Add a date"
      kind="event"
      entries={entries}
      editor={
        <EventEditor
          of={plan.id}
          event={null}
          today={today}
          onSave={(title, on) => {
            const id = `ev${source.newId()}`
            return entries.save(addEvent(id, title, on), `${title} added`, id)
          }}
          onCancel={entries.cancel}
        />
      }
      rows={plan.events.map((event) => {
        const { id, on } = event
        const title = event.title || 'A date without words'
        return (
          <EntryRow
            key={id}
            id={id}
            title={title}
            internal={event.audience === 'internal'}
            closed={on !== null && on < today}
            open={entries.isOpen('event', id)}
            detail={
              on === null ? (
                <span className={styles.missing}>No day yet</span>
              ) : (
                <>
                  <b>{showDate(on, { today, locale, style: 'short' })}</b>
                  <span>{showDistance(on, today)}</span>
                </>
              )
            }
            onOpen={() => entries.show({ kind: 'event', id })}
            onDelete={() =>
              void entries.remove(removeEvent(plan, event), `${title} deleted${kept(hangingOn(plan, id).length)}`, 'event', ids)
            }
          >
            <EventEditor
              of={id}
              event={event}
              today={today}
              onSave={(renamed, day) =>
                entries.save(
                  [...renameEvent(event, renamed), ...moveEvent(plan, event, day)],
                  `${renamed} saved${moved(hangingOn(plan, id).length, day !== on)}`,
                  id,
                )
              }
              onCancel={entries.cancel}
            />
          </EntryRow>
        )
      })}
    />
  )
}

const kept = (count: number): string =>
  count === 0 ? '' : count === 1 ? '. A step hung on it and keeps its date' : `. ${count} steps hung on it and keep their dates`
const moved = (count: number, moves: boolean): string =>
  count === 0 || !moves ? '' : count === 1 ? ', and a step moved with it' : `, and ${count} steps moved with it`
