import type { Shown } from './visible.ts'

/** One reading of Gmail's page: what the readers share. */
export type Page = {
  document: Document
  url: string
  shown: Shown
  /** The view on screen, or null while it loads. */
  main: Element | null
  /** No view is marked as one, where there should be; `main` is then what is around the only subject on screen, if anything. */
  lacksMain: boolean
  /** A window of its own that holds only a draft. */
  isComposeWindow: boolean
  /** What should have been there and was not. */
  missed: Set<string>
  miss: (name: string) => void
  /** Newest text by body element, kept between readings by whoever watches. */
  texts: TextMemory
}

/** `source` is the body's whole text when `text` was read from it. */
export type TextMemory = WeakMap<Element, { source: string | null; nodes: number; text: string }>
