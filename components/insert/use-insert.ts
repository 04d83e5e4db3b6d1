import { useEffect, useRef, useState } from 'react'
import type { Compose, PageContext } from '../../lib/detect/page-context.ts'
import { sayStrangers } from '../../lib/detect/strangers-on.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import type { Sentence } from '../../lib/render/sentences/sentence.ts'
import { useToast } from '../panel/toast.tsx'
import { usePanel, useTab, type Content, type Settings } from '../ports.ts'
import { draftInUse } from './draft-in-use.ts'
import { sayAgain, sayCopied, sayInserted } from './insert-words.ts'

export type Insertable =
  | { kind: 'snapshot' | 'theirs' | 'full' | 'plain' }
  | { kind: 'nudge'; step: Milestone; asMail?: true }
  | { kind: 'sentence'; about: Pick<Sentence, 'kind' | 'step'> }
  /** Already written, and read over by the writer. */
  | { kind: 'recap'; content: Content }
export type DraftChoice = {
  composes: Compose[]
  into: (composeKey: string) => void
  close: () => void
}

/**
 * Puts a text about the plan into the draft, or on the clipboard when there is none; asks which draft when there are several.
 * @param onDone is told what was put somewhere, into a draft or on the clipboard
 */
export function useInsert(
  plan: Plan,
  context: PageContext | null,
  today: PlanDate,
  settings: Settings,
  onDone: (what: Insertable) => void = () => undefined,
) {
  const { source, page, clock, locale } = usePanel()
  const tab = useTab()
  const toast = useToast()
  const [choice, setChoice] = useState<DraftChoice | null>(null)
  const warnedOf = useRef('')
  useEffect(() => {
    const idle = setTimeout(() => void renderers(), 500)
    return () => clearTimeout(idle)
  }, [])

  async function insert(what: Insertable, composeKey: string | null = null): Promise<void> {
    setChoice(null)
    const content = await contentOf(what)
    if (!content) return
    if (what.kind === 'nudge' && what.asMail) return openNudge(what, content)
    if (!context || context.composes.length === 0) return copy(what, content)
    const draft = composeKey === null ? draftInUse(context) : context.composes.find(({ key }) => key === composeKey)
    if (!draft)
      return setChoice({
        composes: context.composes,
        into: (key) => void insert(what, key),
        close: () => setChoice(null),
      })
    const warning = sayStrangers(plan, draft, context, new Set(settings.ownDomains))
    const warned = `${draft.key} ${warning}`
    if (warning !== null && warnedOf.current !== warned) {
      warnedOf.current = warned
      return toast({ text: `${warning} ${sayAgain(what.kind, settings.singleKeys)}` })
    }
    // By its key: into the draft that was named, and whose people were looked at, and no other.
    const inserted = await tab.insert(content, draft.key, context.thread?.id ?? null)
    if (!inserted.ok) {
      const { sayProblem } = await import('./problem-words.ts') // No part of the first paint.
      return copy(what, content, sayProblem(inserted.problem))
    }
    toast({ text: sayInserted(what.kind, inserted.value) })
    return done(what)
  }

  async function openNudge(what: Extract<Insertable, { kind: 'nudge' }>, content: Content): Promise<void> {
    const [{ nudgeMail }, { isReplying, openAsMail }] = await Promise.all([
      import('./nudge-mail.ts'),
      import('./open-as-mail.ts'),
    ])
    if (isReplying(context)) return insert({ kind: 'nudge', step: what.step })
    const { opened, said } = await openAsMail(page, context, 'Nudge', nudgeMail(plan, what.step, content))
    toast({ text: said })
    if (opened) done(what)
  }

  /** Both forms of it; `null` when it would be too large for a mail, and that was said. */
  async function contentOf(what: Insertable): Promise<Content | null> {
    const [{ renderStatus }, { renderNudge }, { checkSize }, { renderSentence, sentencesOf }] = await renderers()
    const write = (): Content | null => {
      if (what.kind === 'recap') return what.content
      if (what.kind === 'sentence') {
        const { about } = what
        const isAsked = (each: Sentence) => each.kind === about.kind && each.step === about.step
        const sentence = sentencesOf(plan, { today, now: clock(), locale, writer: context?.account ?? null }).find(isAsked)
        return sentence ? renderSentence(sentence) : null
      }
      if (what.kind === 'nudge') return renderNudge(plan, what.step, { today, locale })
      const whole = renderStatus(plan, { today, locale, variant: what.kind === 'plain' ? 'snapshot' : what.kind })
      return what.kind === 'plain' ? asPlain(plan.id, whole.text) : whole
    }
    const content = write()
    if (content === null) {
      toast({ text: 'The plan has changed, and this sentence no longer fits it. Choose another one.' })
      return null
    }
    const size = checkSize(content.html)
    if (!size.ok) toast({ text: size.problem.sentence })
    return size.ok ? content : null
  }

  /** A whole plan or status that leaves keeps the promise of a draft, if one is open (R068). */
  function done(what: Insertable): void {
    onDone(what)
    // What was inserted is there: a promise that could not be marked goes on being shown, and says so itself.
    if (plan.value.promisedAt !== null && ['full', 'snapshot', 'plain'].includes(what.kind)) void keepPromise()
  }

  async function keepPromise(): Promise<void> {
    const { markSent } = await import('../../lib/plan/deal-edits.ts') // No part of the first paint.
    await source.edit(plan.id, markSent(plan, clock()))
  }

  /** @param problem why it was not inserted, where it should have been */
  async function copy(what: Insertable, content: Content, problem?: string): Promise<void> {
    const copied = await page.copy(content)
    const said = copied ? (problem ? 'The text is on your clipboard.' : sayCopied(what.kind)) : notCopied
    toast({ text: problem ? `${problem} ${said}` : said })
    if (copied) done(what)
  }

  return {
    insert: (what: Insertable) => void insert(what),
    copy: (what: Insertable) => void contentOf(what).then((content) => (content ? copy(what, content) : undefined)),
    choice,
  }
}

const notCopied = 'The browser did not allow copying. Click into the panel and try again.'

/** Loaded with the first insert, and ahead of it when the panel is idle. */
const renderers = () =>
  Promise.all([
    import('../../lib/render/status.ts'),
    import('../../lib/render/nudge.ts'),
    import('../../lib/render/size.ts'),
    import('../../lib/render/sentences/sentences.ts'),
  ])

/** For a draft in plain-text mode, which cannot be told from outside (Gmail, 2020 to 2026): lines without any markup. */
function asPlain(plan: string, text: string): Content {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const lines = escaped.split('\n').map((line) => `<div>${line || '<br>'}</div>`)
  return { html: `<div data-sidemap="${plan}" data-sidemap-kind="plain">${lines.join('')}</div>`, text }
}
