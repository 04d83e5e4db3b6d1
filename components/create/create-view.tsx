import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'
import type { PageContext } from '../../lib/detect/page-context.ts'
import { readParty } from '../../lib/detect/read-party.ts'
import type { ProposedPlan } from '../../lib/exchange/propose-plan.ts'
import { useHolidays } from '../panel/use-holidays.ts'
import { useSettings } from '../panel/use-settings.ts'
import { usePanel, type Settings } from '../ports.ts'
import { CreateForm } from './create-form.tsx'

type Props = {
  context: PageContext
  proposed: ProposedPlan | null
  onImport: () => void
  onCreated: (deal: string) => void
  onCancel: () => void
}

/**
 * A new plan out of the open page, in one scroll: everything is filled in, said where from, and may be changed. It keeps the page
 * it was opened for, whatever the tab shows meanwhile. To be loaded lazily: it brings the templates and the public suffix list.
 */
export function CreateView(props: Props) {
  const settings = useSettings()
  return settings ? <FormOfPage {...props} settings={settings} /> : null
}

function FormOfPage({ settings, ...props }: Props & { settings: Settings }) {
  const { source } = usePanel()
  const [{ domains }] = useState(() => readParty(props.context, new Set(settings.ownDomains)))
  const calendars = useLiveQuery(() => source.readCalendars({ country: '', closed: [], domains }), [source, domains])
  useHolidays(calendars, settings)
  return calendars ? <CreateForm {...props} settings={settings} calendars={calendars} /> : null
}
