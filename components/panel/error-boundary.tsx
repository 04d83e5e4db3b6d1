import { Component, type ReactNode } from 'react'
import { Page } from '../ui/page.tsx'

/** When nothing can be shown, as when the browser closed the storage: said in a sentence, with the way on, instead of an empty panel. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Page
        back="Try again"
        onBack={() => location.reload()}
        title="The plans cannot be read just now"
        lead="The browser closed their storage, or it is not available. What was saved is safe: try again, or close and open the panel."
      >
        {null}
      </Page>
    )
  }
}
