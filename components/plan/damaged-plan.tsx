import { Page } from '../ui/page.tsx'
import { Button } from '../ui/button.tsx'
import { saveFile } from '../ui/save-file.ts'

/** A plan whose record cannot be read: it is said, nothing is overwritten, and what lies there can be taken out. */
export function DamagedPlan({ raw, back, onBack }: { raw: string; back: string; onBack: () => void }) {
  return (
    <Page
      back={back}
      onBack={onBack}
      title="This plan cannot be read"
      lead="Its record on this device is damaged. Nothing was changed, and your other plans are fine."
    >
      <p>
        <Button look="outlined" onClick={() => saveFile('sidemap-plan.json', 'application/json', raw)}>
          Export the record as it is
        </Button>
      </p>
    </Page>
  )
}
