import { lazy, useState } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { ProposedPlan } from '../../lib/exchange/propose-plan.ts'
import type { DealId } from '../../lib/plan/change.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { CreateView } from '../create/create-view.tsx'
import { DocumentStage } from '../docs/document-stage.tsx'
import type { Settings } from '../ports.ts'

// The parsers of documents are large, and most plans are started without them.
const ImportScreen = lazy(() => import('./import-screen.tsx').then((module) => ({ default: module.ImportScreen })))

/** `html`: a document that was read already, or `null` to paste one; without it the plan is written in the form. */
type Props = {
  /** The page it was started from: kept, so that looking at other mail meanwhile loses nothing typed. */
  context: PageContext | null
  html?: string | null | undefined
  /** The document beside the panel is to be read first. */
  reading?: true | undefined
  /** The plan that a document is held against; `null` for a new one. */
  plan: Plan | null
  today: PlanDate
  settings: Settings
  onCreated: (made: DealId, context: PageContext) => void
  onCancel: () => void
}

/** Where a new plan is started from when it is no mail. */
const noPage: PageContext = { app: 'gmail', url: '', account: null, thread: null, composes: [], doc: null, unreadable: [] }

/** A plan out of the open page, or of a document; and a document's changes to a plan. To be loaded lazily. */
export function StartPlan({ context, html: given, reading, plan, today, settings, onCreated, onCancel }: Props) {
  const [page] = useState(context ?? noPage)
  const [html, setHtml] = useState(reading ? undefined : given)
  const [isRead, setRead] = useState(!reading)
  const [importing, setImporting] = useState(reading === true || given !== undefined)
  const [proposed, setProposed] = useState<ProposedPlan | null>(null)
  // From the form it is a way aside, and leads back there.
  const back = given === undefined && !reading ? () => setImporting(false) : onCancel
  if (!isRead && page.doc) {
    const take = (read: string | null) => {
      setHtml(read)
      setRead(true)
    }
    const title = plan ? 'Bring in changes' : 'Bring in a plan'
    return <DocumentStage doc={page.doc.id} {...{ title }} onHtml={take} onPaste={() => take(null)} onBack={onCancel} />
  }
  if (importing)
    return (
      <ImportScreen
        {...{ plan, today, settings }}
        html={html ?? null}
        onBack={back}
        onPlan={(read) => {
          setProposed(read)
          setImporting(false)
        }}
      />
    )
  return (
    <CreateView
      context={page}
      proposed={proposed}
      onImport={() => setImporting(true)}
      onCancel={onCancel}
      onCreated={(made) => onCreated(made, page)}
    />
  )
}
