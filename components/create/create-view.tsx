import type { PageContext } from '../../lib/detect/page-context.ts'
import { useSettings } from '../panel/use-settings.ts'
import { CreateForm } from './create-form.tsx'

type Props = { context: PageContext; onCreated: (deal: string) => void; onCancel: () => void }

/**
 * A new plan out of the open page, in one scroll: everything is filled in, said where from, and may be changed. It keeps the page
 * it was opened for, whatever the tab shows meanwhile. To be loaded lazily: it brings the templates and the public suffix list.
 */
export function CreateView(props: Props) {
  const settings = useSettings()
  return settings ? <CreateForm {...props} settings={settings} /> : null
}
