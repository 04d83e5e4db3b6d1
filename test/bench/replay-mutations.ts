/**
 * Runs in the page: `count` mutations of the kinds a mailbox makes all day (rows come and go, classes and titles change, text is
 * typed into a draft, a panel at the side is redrawn), the same in every run, 100 per frame.
 */
export async function replayMutations(count: number): Promise<void> {
  const main =
    [...document.querySelectorAll<HTMLElement>('div[role=main]')].find((each) => each.offsetParent !== null) ?? document.body
  const side = document.body.appendChild(document.createElement('div'))
  const draft = main.appendChild(document.createElement('div'))
  draft.append(document.createTextNode(''))
  let seed = 7
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
  const kinds = [
    () => {
      const row = side.appendChild(document.createElement('div'))
      row.className = 'zA yO'
      row.textContent = `Row ${random(1_000)}`
    },
    () => side.children.length > 40 && side.firstElementChild?.remove(),
    () => side.children[random(side.children.length || 1)]?.classList.toggle('aqw'),
    () => side.children[random(side.children.length || 1)]?.setAttribute('title', String(random(1_000))),
    () => void (draft.firstChild && (draft.firstChild.nodeValue = `${draft.firstChild.nodeValue?.slice(-200)}x`)),
    () => main.querySelector('h2')?.parentElement?.classList.toggle('x-hover'),
  ]
  for (let done = 0; done < count;) {
    for (let each = 0; each < 100; each++, done++) kinds[random(kinds.length)]?.()
    await new Promise(requestAnimationFrame)
  }
  side.remove()
  draft.remove()
}
