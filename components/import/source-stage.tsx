import { FileUp } from 'lucide-react'
import { clsx } from 'clsx'
import { useEffect, useRef, useState } from 'react'
import type { Source } from '../../lib/exchange/found-plan.ts'
import { sourceProblem } from '../../lib/exchange/read-plans.ts'
import { useKeys } from '../panel/use-keys.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { accepted, readFile } from './read-file.ts'
import styles from './source-stage.module.css'

type Props = {
  title: string
  text: string
  onText: (text: string) => void
  onSource: (source: Source) => void
  onBack: () => void
}

/** Where a document comes in: pasted with its table, dropped, or chosen as a file. */
export function SourceStage({ title, text, onText, onSource, onBack }: Props) {
  const [problem, setProblem] = useState<string>()
  const [over, setOver] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // What was pasted before gives way to what is pasted now.
  useEffect(() => field.current?.select(), [])
  useKeys({ 'Ctrl+Enter': () => take({ text }) }, true)

  return (
    <Page
      back="Cancel"
      {...{ onBack, title }}
      lead="From Google Docs, Sheets, Excel, Notion or an email. Read on this device and sent nowhere."
      dock={
        <div className={styles.dock}>
          <Button look="primary" shortcut="Ctrl+Enter" onClick={() => take({ text })}>
            Read it
          </Button>
          <Button look="secondary" onClick={() => file.current?.click()}>
            <FileUp size={16} strokeWidth={1.75} aria-hidden="true" />
            Choose a file
          </Button>
          <input
            ref={file}
            hidden
            type="file"
            accept={accepted}
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? []
              event.currentTarget.value = ''
              void takeFile(chosen)
            }}
          />
        </div>
      }
    >
      <div
        className={clsx(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const [dropped] = event.dataTransfer.files
          if (dropped) return void takeFile(dropped)
          takeData(event.dataTransfer)
        }}
      >
        <Field label="Paste the plan here, or drop a file" problem={problem}>
          <textarea
            ref={field}
            rows={8}
            autoFocus
            spellCheck={false}
            placeholder={'Copy the table of the plan where it is, and paste it here.\n\nFiles: .csv .tsv .txt .md .html'}
            value={text}
            onChange={(event) => {
              setProblem(undefined)
              onText(event.currentTarget.value)
            }}
            onPaste={(event) => takeData(event.clipboardData) && event.preventDefault()}
          />
        </Field>
      </div>
    </Page>
  )

  /** What has a table or several lines is read at once, a table as such: as text it would be lines. One line is shown first. */
  function takeData(data: DataTransfer): boolean {
    const html = data.getData('text/html')
    if (/<table[\s>]/i.test(html)) {
      take({ html })
      return true
    }
    const plain = data.getData('text/plain')
    if (!plain.includes('\n')) return false
    const [start, end] = [field.current?.selectionStart ?? text.length, field.current?.selectionEnd ?? text.length]
    const before = text.slice(0, start)
    take({ text: `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${plain}${text.slice(end)}` })
    return true
  }

  async function takeFile(chosen: File | undefined): Promise<void> {
    if (!chosen) return
    const read = await readFile(chosen)
    if (read.ok) take(read.value)
    else setProblem(read.problem.sentence)
  }

  function take(source: Source): void {
    if ('text' in source && source.text.trim() === '') return setProblem('Paste a plan first, or choose a file.')
    const why = sourceProblem(source)
    if (why === null) return onSource(source)
    setProblem(why)
  }
}
