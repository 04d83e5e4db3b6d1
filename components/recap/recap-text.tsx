import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { RecapBlock } from '../../lib/render/recap-model.ts'
import { joinUp, typeInto, type Caret } from './block-edits.ts'
import styles from './recap-text.module.css'

type Props = { blocks: RecapBlock[]; onChange: (blocks: RecapBlock[]) => void }

const names = { line: 'Text', heading: 'Heading', item: 'List item' }

/**
 * The recap as it will read, each block a field of its own: so HTML and text are written from exactly what is seen, and the browser's
 * undo works while typing. One editable document would be restyled by the browser as its blocks are joined, against the panel's policy
 * (Chromium 156). The arrows go from block to block, and Tab past them all.
 */
export function RecapText({ blocks, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState<Caret | null>(null)
  const [active, setActive] = useState(0)
  const stop = Math.min(active, blocks.length - 1)

  useLayoutEffect(() => {
    const field = caret && host.current?.querySelectorAll('textarea')[caret.block]
    if (!field) return
    field.focus()
    field.setSelectionRange(caret.at, caret.at)
  }, [caret])

  const apply = (edited: ReturnType<typeof joinUp>) => {
    if (!edited) return
    onChange(edited.blocks)
    setCaret(edited.caret)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    const { selectionStart: at, selectionEnd, value } = event.currentTarget
    const [isFirst, isLast] = [index === 0, index === blocks.length - 1]
    if (event.nativeEvent.isComposing || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || at !== selectionEnd)
      return
    const run = () => {
      if (at === 0 && !isFirst && event.key === 'Backspace') return apply(joinUp(blocks, index))
      if (at === value.length && !isLast && event.key === 'Delete') return apply(joinUp(blocks, index + 1))
      if (at === 0 && !isFirst && /^Arrow(Up|Left)$/.test(event.key))
        return setCaret({ block: index - 1, at: blocks[index - 1]?.text.length ?? 0 })
      if (at === value.length && !isLast && /^Arrow(Down|Right)$/.test(event.key)) return setCaret({ block: index + 1, at: 0 })
      return 'not ours'
    }
    if (run() !== 'not ours') event.preventDefault()
  }

  return (
    <div ref={host} role="group" aria-label="Recap text" className={styles.text}>
      {blocks.map(({ kind, text }, index) => (
        <div key={index} data-kind={kind}>
          <textarea
            rows={1}
            aria-label={`${names[kind]} ${index + 1} of ${blocks.length}`}
            value={text}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setActive(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onChange={({ currentTarget: { value, selectionStart } }) => {
              const edited = typeInto(blocks, index, value, selectionStart)
              if (value.includes('\n')) apply(edited)
              else onChange(edited.blocks)
            }}
          />
        </div>
      ))}
    </div>
  )
}
