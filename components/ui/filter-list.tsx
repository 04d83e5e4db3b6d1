import * as Ariakit from '@ariakit/react'
import { useState, type ReactNode } from 'react'
import styles from './filter-list.module.css'

/**
 * One line to choose. `group` puts it under a heading; lines of a group follow each other. `more` is a second line of detail, `text`
 * what is to be read whole, `shortcut` the key that does the same.
 */
export type FilterEntry = {
  key: string
  group?: string
  mark: ReactNode
  label: string
  detail?: string
  more?: string
  text?: string
  shortcut?: string | undefined
  run: () => void
}
type Props = {
  label: string
  placeholder: string
  entries: FilterEntry[]
  /** Lines that depend on what was typed, such as "Add Ann Lee". */
  extra?: (text: string) => FilterEntry[]
  /** For lists that are searched elsewhere; without it the lines are filtered here by every word typed. */
  onText?: (text: string) => void
  onCancel?: (() => void) | undefined
  /** What is said when nothing is left to choose. */
  none?: string
  /** Whether the field takes the focus at once. */
  focus?: boolean
}

/** A field with its list always open: type to narrow, arrows to choose, Enter to take, Escape to leave. */
export function FilterList({ label, placeholder, entries, extra, onText, onCancel, none, focus = true }: Props) {
  const [text, setText] = useState('')
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (entry: FilterEntry) =>
    words.every((word) => `${entry.label} ${entry.detail ?? ''} ${entry.text ?? ''}`.toLowerCase().includes(word))
  const shown = [...(onText ? entries : entries.filter(holds)), ...(extra?.(text.trim()) ?? [])]
  return (
    <Ariakit.ComboboxProvider
      open
      focusLoop={false}
      // Until the field is used the first line is marked all the same: it is what the screen proposes.
      defaultActiveId={focus ? null : shown[0]?.key}
      value={text}
      setValue={(value) => {
        setText(value)
        onText?.(value)
      }}
    >
      <Ariakit.Combobox
        className={styles.field}
        autoFocus={focus}
        autoSelect="always"
        aria-label={label}
        placeholder={placeholder}
        maxLength={120}
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          onCancel?.()
        }}
      />
      <Ariakit.ComboboxList alwaysVisible className={styles.list} aria-label={label}>
        {shown.map((entry, index) => (
          <ListLine key={entry.key} entry={entry} heading={entry.group !== shown[index - 1]?.group ? entry.group : undefined} />
        ))}
      </Ariakit.ComboboxList>
      {shown.length === 0 && words.length > 0 && (
        <p className={styles.none} role="status">
          {none ?? `Nothing here has “${text}” in its name.`}
        </p>
      )}
    </Ariakit.ComboboxProvider>
  )
}

function ListLine({ entry, heading }: { entry: FilterEntry; heading: string | undefined }) {
  return (
    <>
      {heading && (
        <div className={styles.heading} role="presentation">
          {heading}
        </div>
      )}
      <Ariakit.ComboboxItem
        className={styles.line}
        id={entry.key}
        value={entry.label}
        setValueOnClick={false}
        hideOnClick={false}
        aria-keyshortcuts={entry.shortcut}
        onClick={entry.run}
      >
        {entry.mark}
        <span>
          <b>{entry.label}</b>
          {entry.detail && <small>{entry.detail}</small>}
          {entry.more && <small>{entry.more}</small>}
          {entry.text && <small className={styles.text}>{entry.text}</small>}
        </span>
        {entry.shortcut && <kbd aria-hidden="true">{entry.shortcut}</kbd>}
      </Ariakit.ComboboxItem>
    </>
  )
}
