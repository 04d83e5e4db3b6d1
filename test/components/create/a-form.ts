import type { DraftForm } from '../../../components/create/draft-form.ts'
import { firstForm } from '../../../components/create/first-form.ts'
import type { Address, PageContext } from '../../../lib/detect/page-context.ts'
import { noClosures } from '../../../lib/plan/calendar.ts'
import { coachThresholds } from '../../../lib/plan/coach/thresholds.ts'

/** A Friday. */
export const today = '2026-11-20'
const dee: Address = { email: 'dee@harbormills.example', name: 'Dee Marsh' }
const raul: Address = { email: 'raul@harbormills.example', name: 'Raul Torres' }
const sarah: Address = { email: 'sarah@kestrel.example', name: 'Sarah Chen' }

const context: PageContext = {
  app: 'gmail',
  url: '',
  account: sarah.email,
  thread: {
    id: null,
    permId: null,
    subject: 'Line B',
    messages: [{ id: null, from: dee, to: [raul, sarah], cc: [], date: null, collapsed: false, text: null }],
    notLoaded: 0,
  },
  composes: [],
  doc: null,
  unreadable: [],
}

/** The form as it opens on a thread with two buyers, Dee and Raul, for the user Sarah. */
export function aForm(changes: Partial<DraftForm> = {}): DraftForm {
  let count = 0
  const settings = {
    theme: 'system',
    singleKeys: true,
    chip: 'full',
    hideHealth: false,
    seller: 'Kestrel',
    ownDomains: [],
    country: 'none',
    countryGuessed: false,
    closed: [],
    coach: coachThresholds,
  } as const
  return {
    ...firstForm(context, { ...settings, ownDomains: [], closed: [] }, noClosures, today, () => `id${count++}`),
    ...changes,
  }
}
