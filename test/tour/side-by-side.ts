import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright'

/** Pictures of page and panel, as files; `scale` is their device pixels per CSS pixel. */
export type Pair = { mail: string; panel: string; icon: string; scale: number }

/**
 * Writes one picture of page and panel as they stand in the window: a picture of a page leaves the panel out, and one of the
 * panel the browser's own bar above it, which is drawn here. `blank` is a page that may be overwritten; `zoom` below 1 makes
 * the picture smaller.
 */
export async function sideBySide(blank: Page, { mail, panel, icon, scale }: Pair, file: string, zoom = 1): Promise<void> {
  const [left, right, mark] = await Promise.all([mail, panel, icon].map(asDataUrl))
  await blank.goto('about:blank')
  await blank.setContent(`<!doctype html><style>
    body { margin: 0; zoom: ${zoom}; display: inline-flex; background: #fff; font: 500 13px/40px 'Inter Variable', Inter, system-ui, sans-serif; color: #16181d }
    main { display: flex; flex-direction: column; border-left: 1px solid #dfe1e6 }
    header { flex: 1; display: flex; align-items: center; gap: 8px; padding: 0 16px; border-bottom: 1px solid #dfe1e6 }
    header img { width: 18px }
    img { display: block }
  </style><img id="page" src="${left}"><main><header><img src="${mark}" alt="">Sidemap</header><img id="panel" src="${right}"></main>`)
  await blank.evaluate(async (pixels) => {
    for (const image of document.images) {
      await image.decode()
      if (image.id) image.width = image.naturalWidth / pixels
    }
  }, scale)
  const picture = await blank.locator('body').screenshot()
  await writeFile(file, picture)
}

async function asDataUrl(file: string): Promise<string> {
  return `data:image/png;base64,${(await readFile(file)).toString('base64')}`
}
