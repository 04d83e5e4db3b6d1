import { Fragment } from 'react'

/** Parts that stand between keys. A slash is one only between two keys: last, as in "G or /", it is a key. */
const words = ['to', 'or', '/']

/** Keys as they are written in the list, "J / K", "G or /", "Ctrl ↵" or "Shift+J", each in its cap. */
export function KeyCaps({ keys }: { keys: string }) {
  const parts = keys.split(' ')
  return parts.map((part, index) => (
    <Fragment key={part + String(index)}>
      {words.includes(part) && index < parts.length - 1 ? (
        <span>{part}</span>
      ) : (
        part.split(/(?<=.)\+/).map((key) => <kbd key={key}>{key}</kbd>)
      )}
    </Fragment>
  ))
}
