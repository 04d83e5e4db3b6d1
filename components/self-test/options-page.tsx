import { useQuery } from '@tanstack/react-query'
import { ErrorBoundary } from '../panel/error-boundary.tsx'
import { ToastProvider } from '../panel/toast.tsx'
import { useSettings } from '../panel/use-settings.ts'
import { Button } from '../ui/button.tsx'
import styles from './options-page.module.css'
import type { SelfTestPort } from './self-test-port.ts'
import { TestedPageView } from './tested-page-view.tsx'

/** The extension's own options page: whether Gmail and Docs are understood as they are today. What can be set is set in the panel. */
export function OptionsPage({ selfTest }: { selfTest: SelfTestPort }) {
  return (
    <ErrorBoundary>
      <ToastProvider>
        <SelfTest {...selfTest} />
      </ToastProvider>
    </ErrorBoundary>
  )
}

function SelfTest({ testPages }: SelfTestPort) {
  useSettings() // for the theme
  const {
    data: pages,
    isFetching,
    refetch,
  } = useQuery({ queryKey: ['self-test'], queryFn: testPages, refetchOnWindowFocus: 'always' })
  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <h1>Does Sidemap understand Gmail and Docs?</h1>
        <Button look="outlined" disabled={isFetching} onClick={() => void refetch()}>
          Test again
        </Button>
      </header>
      <p className={styles.lead}>
        Gmail and Google Docs change without notice. Here is what Sidemap finds in your open tabs at this moment. Nothing is sent.
      </p>
      {pages?.length === 0 && (
        <p className={styles.empty}>Neither Gmail nor a Google document is open in a tab. Open one, then test again.</p>
      )}
      {pages?.map((page) => (
        <TestedPageView key={page.tabId} {...page} />
      ))}
      <footer className={styles.foot}>
        Theme, chip, keys and your company are set in the side panel: open its menu, then Settings.
      </footer>
    </main>
  )
}
