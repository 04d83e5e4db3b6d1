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
  const page = `<img id="page" src="${left}">`
  await picture(blank, { scale, zoom, dark: false }, page + column(`<img src="${mark}" alt="">Sidemap`, 'panel', right), file)
}

/** The panels of two people, as files, each below the name of whose it is. */
export type People = { panels: { of: string; file: string }[]; dark: boolean; scale: number }

/** Writes one picture of the panels of people who share a plan. */
export async function peopleSideBySide(blank: Page, { panels, dark, scale }: People, file: string): Promise<void> {
  const columns = panels.map(async (panel, index) => column(panel.of, `panel-${index}`, await asDataUrl(panel.file)))
  await picture(blank, { scale, zoom: 1, dark }, (await Promise.all(columns)).join(''), file)
}

const column = (head: string, id: string, image?: string) =>
  `<main><header>${head}</header><img id="${id}" src="${image}"></main>`

type Look = { scale: number; zoom: number; dark: boolean }

async function picture(blank: Page, { scale, zoom, dark }: Look, body: string, file: string): Promise<void> {
  const [back, line, ink] = dark ? ['#16181d', '#33363d', '#f2f3f5'] : ['#fff', '#dfe1e6', '#16181d']
  await blank.goto('about:blank')
  await blank.setContent(`<!doctype html><style>
    body { margin: 0; zoom: ${zoom}; display: inline-flex; background: ${back}; font: 500 13px/40px 'Inter Variable', Inter, system-ui, sans-serif; color: ${ink} }
    main { display: flex; flex-direction: column; border-left: 1px solid ${line} }
    header { flex: 1; display: flex; align-items: center; gap: 8px; padding: 0 16px; border-bottom: 1px solid ${line} }
    header img { width: 18px }
    img { display: block }
  </style>${body}`)
  await blank.evaluate(async (pixels) => {
    for (const image of document.images) {
      await image.decode()
      if (image.id) image.width = image.naturalWidth / pixels
    }
  }, scale)
  await writeFile(file, await blank.locator('body').screenshot())
}

async function asDataUrl(file: string): Promise<string> {
  return `data:image/png;base64,${(await readFile(file)).toString('base64')}`
}
