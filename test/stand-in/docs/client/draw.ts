export type Block = { kind: 'title' | 'line'; text: string } | { kind: 'row'; cells: string[] }

const width = 640
const margin = 64
const heights = { title: 44, line: 26, row: 28 }
const shares = [0.34, 0.18, 0.18, 0.16, 0.14]

/** Draws the document on its canvas, as long as it is, and says where its end is. */
export function draw(canvas: HTMLCanvasElement, page: HTMLElement, blocks: readonly Block[]): { x: number; y: number } {
  const scale = devicePixelRatio
  const inner = blocks.reduce((sum, { kind }) => sum + heights[kind], 0)
  const height = Math.max(760, inner + margin * 2)
  page.style.height = `${height}px`
  Object.assign(canvas, { width: width * scale, height: height * scale })
  const pen = canvas.getContext('2d')
  let y = margin
  if (!pen) return { x: margin, y }
  pen.scale(scale, scale)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  for (const [index, block] of blocks.entries()) {
    pen.fillStyle = '#202124'
    if (block.kind === 'row') drawRow(pen, block.cells, y, blocks[index - 1]?.kind !== 'row')
    else {
      pen.font = block.kind === 'title' ? '26px Arial' : '14.5px Arial'
      pen.fillText(block.text, margin, y + (block.kind === 'title' ? 26 : 17), width - margin * 2)
    }
    y += heights[block.kind]
  }
  return { x: margin, y: y - heights.line }
}

function drawRow(pen: CanvasRenderingContext2D, cells: readonly string[], y: number, isHead: boolean): void {
  let x = margin
  pen.strokeStyle = '#dadce0'
  for (const [index, cell] of cells.entries()) {
    const share = (shares[index] ?? 0.1) * (width - margin * 2)
    if (isHead) {
      pen.fillStyle = '#f1f3f4'
      pen.fillRect(x, y, share, heights.row)
    }
    pen.strokeRect(x, y, share, heights.row)
    pen.save()
    pen.beginPath()
    pen.rect(x, y, share - 4, heights.row)
    pen.clip()
    pen.fillStyle = '#202124'
    pen.font = isHead ? 'bold 11px Arial' : '11px Arial'
    pen.fillText(cell, x + 6, y + 18)
    pen.restore()
    x += share
  }
}
