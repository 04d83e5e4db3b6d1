import { lazy, Suspense, useState } from 'react'
import { linkableOf } from '../lib/detect/linkable.ts'
import type { PageContext } from '../lib/detect/page-context.ts'
import { participants } from '../lib/detect/participants.ts'
import { sayWhy } from '../lib/detect/say-why.ts'
import type { DealId } from '../lib/plan/change.ts'
import { deleteEntity } from '../lib/plan/edits.ts'
import { dealEntity } from '../lib/plan/read-plan.ts'
import { ErrorBoundary } from './panel/error-boundary.tsx'
import { ToastProvider, useToast } from './panel/toast.tsx'
import { useRematch } from './panel/use-page.ts'
import { useHolidays } from './panel/use-holidays.ts'
import { useSettings } from './panel/use-settings.ts'
import { useShown, type Shown } from './panel/use-shown.ts'
import { useToday } from './panel/use-today.ts'
import { PlanScreen } from './plan/plan-screen.tsx'
import { usePanel, type PlanView } from './ports.ts'
import { usePick } from './switcher/use-pick.ts'
import { Loading } from './ui/loading.tsx'

const StartPlan = lazy(() => import('./import/start-plan.tsx').then((module) => ({ default: module.StartPlan })))
const SettingsView = lazy(() => import('./views/settings-view.tsx').then((module) => ({ default: module.SettingsView })))
const BesidePlan = lazy(() => import('./views/beside-plan.tsx').then((module) => ({ default: module.BesidePlan })))
const RecapScreen = lazy(() => import('./recap/recap-screen.tsx').then((module) => ({ default: module.RecapScreen })))
const SentenceScreen = lazy(() =>
  import('./sentences/sentence-screen.tsx').then((module) => ({ default: module.SentenceScreen })),
)
const DraftAllScreen = lazy(() => import('./drafts/draft-all-screen.tsx').then((module) => ({ default: module.DraftAllScreen })))
const ReviewScreen = lazy(() => import('./review/review-screen.tsx').then((module) => ({ default: module.ReviewScreen })))
const DamagedPlan = lazy(() => import('./plan/damaged-plan.tsx').then((module) => ({ default: module.DamagedPlan })))
const SwitchScreen = lazy(() => import('./switcher/switch-screen.tsx').then((module) => ({ default: module.SwitchScreen })))
const RefusedScreen = lazy(() => import('./workspace/refused-screen.tsx').then((module) => ({ default: module.RefusedScreen })))
const KeysView = lazy(() => import('./views/keys-view.tsx').then((module) => ({ default: module.KeysView })))

type Screen = 'plan' | 'switch' | 'settings' | 'recap' | 'review' | 'sentence' | 'drafts' | 'keys' | 'refused' | Beside
const beside = ['history', 'notes', 'details', 'proof', 'template', 'export'] as const
type Beside = (typeof beside)[number]
const isBeside = (screen: Screen): screen is Beside => beside.some((each) => each === screen)

/** A plan that is being started from a page, or with `html` from a document; `into`: the plan that the document's changes are for. */
type Starting = { context: PageContext | null; html?: string | null; reading?: true; into?: DealId }

export function Panel() {
  return (
    <ErrorBoundary>
      <ToastProvider>
        {/* Screens beside the plan are loaded when they are first asked for. */}
        <Suspense fallback={<Loading />}>
          <PanelScreens />
        </Suspense>
      </ToastProvider>
    </ErrorBoundary>
  )
}

/** Which screen: the plan of the open page, the question which deal it is, or what was asked for from there. */
function PanelScreens() {
  const { source, page } = usePanel()
  const { shown, choose } = useShown()
  const settings = useSettings()
  const today = useToday()
  const toast = useToast()
  const rematch = useRematch()
  const pick = usePick(choose)
  const [screen, setScreen] = useState<Screen>('plan')
  /** The plan whose recap was opened from the list of those that are due, and is gone back from to there. */
  const [drafted, setDrafted] = useState<DealId | null>(null)
  const [starting, setStarting] = useState<Starting | null>(null)

  useHolidays(shown?.plan?.ok ? shown.plan.value?.calendars : null, settings)

  const into = shown?.plan?.ok && shown.plan.value?.id === starting?.into ? shown.plan.value : null
  // Beside mail of another deal its own plan is shown; back at this one, so are the changes.
  if (starting && settings && (into || starting.into === undefined))
    return (
      <StartPlan
        {...{ ...starting, today, settings }}
        plan={into}
        onCancel={() => setStarting(null)}
        onCreated={(made, from) => {
          choose(made, from)
          setStarting(null)
          void rematch()
        }}
      />
    )
  if (!settings || !shown) return null

  const { context, recognition } = shown
  const back = () => setScreen('plan')
  const canCreate = context?.thread || context?.doc
  const create = () =>
    canCreate ? setStarting({ context }) : toast({ text: 'Open an email with a buyer, or a Google document, first' })
  const bring = () => setStarting({ context, html: null })
  const setAside = async () => {
    if (!context) return
    const emails = participants(context, new Set(settings.ownDomains)).map((person) => person.email)
    const quiet = await source.setAside(emails)
    if (!quiet.ok) return toast({ text: quiet.problem.sentence })
    await rematch()
    const bringBack = async () => {
      const back = await source.bringBack(emails)
      return back.ok ? rematch() : toast({ text: back.problem.sentence })
    }
    toast({ text: 'Quiet on threads with these people', undo: () => void bringBack() })
  }

  if (screen === 'settings') return <SettingsView onBack={back} />
  if (screen === 'drafts') {
    const open = (deal: DealId) => {
      choose(deal, context)
      setDrafted(deal)
      setScreen('recap')
    }
    return <DraftAllScreen {...{ today, settings }} context={context} onOpen={open} onBack={back} />
  }
  if (screen === 'keys') return <KeysView onBack={back} />
  if (screen === 'refused') {
    const open = (deal: DealId) => {
      choose(deal, context)
      back()
    }
    return <RefusedScreen today={today} onOpen={open} onBack={back} />
  }

  if (shown.plan && !shown.plan.ok && screen !== 'switch')
    return <DamagedPlan raw={shown.plan.problem.raw} back="All plans" onBack={() => setScreen('switch')} />
  const plan = shown.plan?.ok && !shown.plan.value?.deleted ? shown.plan.value : null
  const openPage = (view: PlanView) => {
    if (!plan) return
    choose(plan.id, null) // Beside the new tab, which is no mail, the panel goes on showing this plan.
    page.openPlanPage(view, plan.id)
  }
  if (screen === 'recap' && drafted !== null && plan?.id !== drafted) return null // It is being read.
  if (plan && screen === 'recap') {
    const leave = () => {
      setScreen(drafted === null ? 'plan' : 'drafts')
      setDrafted(null)
    }
    return <RecapScreen key={plan.id} {...{ plan, context, today, settings }} onBack={leave} />
  }
  if (plan && screen === 'sentence') return <SentenceScreen key={plan.id} {...{ plan, context, today, settings }} onBack={back} />
  if (plan && screen === 'review')
    return <ReviewScreen key={plan.id} {...{ plan, context, today, settings }} onRecap={() => setScreen('recap')} onBack={back} />
  if (plan && isBeside(screen))
    return <BesidePlan key={plan.id} {...{ screen, plan, settings, today }} onPrint={() => openPage('one-pager')} onBack={back} />
  if (plan && screen !== 'switch') {
    const remove = async () => {
      if (!confirm(`Delete the plan of ${plan.deal.account}? It leaves the list and its threads; Undo brings it back.`)) return
      const deleted = await source.edit(plan.id, deleteEntity({ id: dealEntity(plan.id), audience: 'shared' }))
      toast({
        text: deleted.ok ? 'Plan deleted' : deleted.problem.sentence,
        undo: deleted.ok ? () => void source.undo(plan.id).then(rematch) : undefined,
      })
      choose(null, context)
      page.planChanged()
      await rematch()
    }
    const isLinked = recognition.kind === 'matched' && recognition.deal === plan.id
    return (
      <PlanScreen
        key={plan.id}
        plan={plan}
        context={context}
        why={whyShown(shown, plan.id)}
        today={today}
        settings={settings}
        onSwitch={() => setScreen('switch')}
        onDetails={() => setScreen('details')}
        onRecap={() => setScreen('recap')}
        onSentence={() => setScreen('sentence')}
        onReview={() => setScreen('review')}
        onSync={setScreen}
        more={[
          { label: 'Weekly review', shortcut: 'V', run: () => setScreen('review') },
          { label: 'Executive one-pager', shortcut: 'O', apart: true, run: () => openPage('one-pager') },
          { label: 'Build it together', shortcut: 'U', run: () => openPage('co-build') },
          { label: 'Plan details', apart: true, run: () => setScreen('details') },
          { label: 'Proof and risks', shortcut: 'F', run: () => setScreen('proof') },
          { label: 'Notes', run: () => setScreen('notes') },
          { label: 'History', run: () => setScreen('history') },
          { label: 'Save as template', run: () => setScreen('template') },
          ...(context?.doc
            ? [
                { label: 'Read this document', run: () => setStarting({ context, reading: true, into: plan.id }) },
                ...(isLinked ? [{ label: 'Unlink this document', run: () => void pick(null, context, true) }] : []),
              ]
            : []),
          { label: 'Bring in changes', run: () => setStarting({ context, html: null, into: plan.id }) },
          { label: 'Export', run: () => setScreen('export') },
          { label: 'New plan', shortcut: 'C', apart: true, run: create },
          { label: 'Bring in a plan', run: bring },
          { label: 'Draft all recaps', run: () => setScreen('drafts') },
          { label: 'Settings', run: () => setScreen('settings') },
          { label: 'Keys', shortcut: '?', run: () => setScreen('keys') },
          { label: 'Delete plan', apart: true, run: () => void remove() },
        ]}
      />
    )
  }
  const asked = screen === 'switch' ? 'switch' : shown.isSilent ? 'silent' : 'page'
  return (
    <SwitchScreen
      key={`${asked} ${linkableOf(context)?.ref}`}
      {...{ asked, recognition, context }}
      shown={plan?.id}
      today={today}
      singleKeys={settings.singleKeys}
      onPick={(picked, remember) => {
        back()
        void pick(picked, context, remember)
      }}
      onCreate={canCreate ? create : null}
      onImport={bring}
      onRead={context?.doc ? () => setStarting({ context, reading: true }) : null}
      onSetAside={() => void setAside()}
      onCancel={screen === 'switch' ? back : null}
      onSettings={() => setScreen('settings')}
      onDrafts={() => setScreen('drafts')}
    />
  )
}

/** A deal that was chosen and is the thread's own has its reason from there: it was linked, perhaps just now. */
function whyShown({ recognition, isChosen }: Shown, deal: DealId): string {
  if (recognition.kind === 'matched' && (recognition.deal === deal || !isChosen)) return sayWhy(recognition.because)
  return isChosen ? 'You chose this deal' : ''
}
