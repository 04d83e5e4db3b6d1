import { Page } from '../ui/page.tsx'
import { Button } from '../ui/button.tsx'

/** A plan whose record cannot be read: it is said, nothing is overwritten, and what lies there can be taken out. */
export function DamagedPlan({ raw, back, onBack }: { raw: string; back: string; onBack: () => void }) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([raw], { type: 'application/json' }))
    Object.assign(document.createElement('a'), { href: url, download: 'sidemap-plan.json' }).click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return (
    <Page
      back={back}
      onBack={onBack}
      title="This plan cannot be read"
      lead="Its record on this device is damaged. Nothing was changed, and your other plans are fine."
    >
      <p>
        <Button look="outlined" onClick={save}>
          Export the record as it is
        </Button>
      </p>
    </Page>
  )
}
