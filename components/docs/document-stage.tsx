import { useEffect, useState } from 'react'
import { useTab, type DocumentProblem } from '../ports.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Page } from '../ui/page.tsx'
import { readWords } from './docs-words.ts'

type Props = {
  doc: string
  title: string
  onHtml: (html: string) => void
  /** To paste its table instead. */
  onPaste: () => void
  onBack: () => void
}

/** The document beside the panel is being read, on a click; or why it could not be, and what to do (R087). Its text is kept nowhere. */
export function DocumentStage({ doc, title, onHtml, onPaste, onBack }: Props) {
  const tab = useTab()
  const [problem, setProblem] = useState<DocumentProblem | null>(null)
  const [attempt, setAttempt] = useState(1)
  useEffect(() => {
    let isWanted = true
    void tab.readDocument(doc).then((read) => {
      if (!isWanted) return
      if (read.ok) onHtml(read.value)
      else setProblem(read.problem)
    })
    return () => {
      isWanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- read once per attempt, whatever its caller renders meanwhile
  }, [tab, doc, attempt])
  const again = () => {
    setProblem(null)
    setAttempt(attempt + 1)
  }

  if (problem === null) return <Loading />
  return (
    <Page back="Cancel" {...{ onBack, title }} lead={readWords[problem]}>
      <p>
        <Button look="outlined" onClick={again}>
          Read it again
        </Button>{' '}
        <Button look="outlined" onClick={onPaste}>
          Paste the table
        </Button>
      </p>
    </Page>
  )
}
