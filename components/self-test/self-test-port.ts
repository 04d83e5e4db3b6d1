/** One thing that is looked for on a page, and what became of it. */
export type TestedThing = {
  name: string
  what: string
  /** What stops working when it is missing. */
  without: string
  state: 'found' | 'fallback' | 'missing' | 'not-here'
  /** What found it; '' when that has no name. */
  by: string
}

/** An open page that Sidemap should understand. `found`: null when the tab does not answer. */
export type TestedPage = { tabId: number; title: string; found: null | { things: TestedThing[]; report: string } }

/** Looks at all such pages of the browser, the one that was used last first. */
export type SelfTestPort = { testPages(): Promise<TestedPage[]> }
