import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type Cut = {
  address: string
  /** All that was said to the server until now, addresses, headers and bodies: a text for each connection. */
  said(): string[]
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** A way to a server that can be cut in the middle of whatever goes over it, as a network is, and that hears what is said. */
export async function startCut(port: number): Promise<Cut> {
  const open = new Set<Socket>()
  const heard: Buffer[][] = []
  let isCut = false
  const way = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(port, '127.0.0.1')
    const parts: Buffer[] = []
    heard.push(parts)
    near.on('data', (part: Buffer) => parts.push(part))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  way.listen(0, '127.0.0.1')
  await once(way, 'listening')
  const end = () => open.forEach((socket) => socket.destroy())
  return {
    address: `127.0.0.1:${(way.address() as AddressInfo).port}`,
    said: () => heard.map((parts) => Buffer.concat(parts).toString()),
    cut() {
      isCut = true
      end()
    },
    mend() {
      isCut = false
    },
    async close() {
      way.close()
      end()
    },
  }
}
