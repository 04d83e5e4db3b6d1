import { z } from 'zod'

const Content = z.object({ html: z.string().min(1), text: z.string().min(1) })

export const TourStep = z.object({
  name: z.string(),
  /** What was done and what came of it, in a sentence. */
  says: z.string(),
  /** Pictures, relative to the folder of tour.json. */
  files: z.array(z.string()),
  keys: z.int().min(0),
  clicks: z.int().min(0),
  /** From the first input until the result was on screen; pictures not counted, the driver's own time is. */
  milliseconds: z.number().min(0),
})
export type TourStep = z.infer<typeof TourStep>

/** What tour.json holds. */
export const TourReport = z.object({
  browser: z.string(),
  /** Calendar day, `YYYY-MM-DD`, that the sample deals hang on. */
  today: z.iso.date(),
  /** Of all steps together with their pictures. */
  milliseconds: z.number().min(0),
  steps: z.array(TourStep).min(1),
  /** The status as it stands in the draft: its HTML, and its text as the browser shows it. */
  inserted: Content,
  /** The status as it was on the clipboard: HTML and plain-text alternative. */
  copied: Content,
  /** All requests of pages, panel and service worker. */
  requests: z.array(z.object({ url: z.string(), method: z.string(), by: z.string() })),
  /** Those of them that were not for the practice mailbox or the extension's own files. */
  leaving: z.array(z.object({ url: z.string(), method: z.string(), by: z.string() })),
  /** What two connected browsers said to the server of their workspace, and which words of the practice mailbox were in it. */
  told: z.object({ bytes: z.int().min(50_000), words: z.array(z.string()) }),
  /** Breaches of a content security policy or of Trusted Types. */
  violations: z.array(z.object({ document: z.string(), directive: z.string(), blocked: z.string(), sample: z.string() })),
})
export type TourReport = z.infer<typeof TourReport>
