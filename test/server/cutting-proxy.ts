import { once } from 'node:events'
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

/** What happens to one connection: nothing, or the way in which it breaks. */
export type Fault = 'none' | 'before' | 'within-request' | 'before-answer' | 'within-answer' | 'slowly'

/**
 * Stands between a client and the server, and breaks each connection in the way that `next` says: nothing of it reaches the server, a part
 * of the request does, all of it does and nothing comes back, a part of the answer comes back, or it all trickles.
 */
export async function cuttingProxy(target: number, next: () => Fault): Promise<{ url: string; close: () => Promise<void> }> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const fault = next()
    if (fault === 'before') return void client.destroy()
    const there = connect(target, '127.0.0.1')
    const slow = fault === 'slowly'
    pass(client, there, slow, fault === 'within-request' ? 'half' : 'all')
    pass(there, client, slow, fault === 'before-answer' ? 'none' : fault === 'within-answer' ? 'half' : 'all')
    for (const socket of [client, there]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => open.delete(socket))
    }
    return undefined
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Hands on what comes, in its order; what is cut takes both ends with it. */
function pass(from: Socket, to: Socket, slow: boolean, share: 'all' | 'half' | 'none'): void {
  let before = Promise.resolve()
  const cut = () => {
    from.destroy()
    to.destroy()
  }
  from.on('data', (data) => {
    if (share === 'none') return cut()
    if (share === 'half') return void to.write(data.subarray(0, data.length / 2), cut)
    before = before.then(() => write(data, to, slow))
    return undefined
  })
  from.on('close', () => void before.then(() => to.end()))
}

async function write(data: Buffer, to: Socket, slow: boolean): Promise<void> {
  const size = slow ? 97 : data.length
  for (let at = 0; at < data.length && to.writable; at += size) {
    to.write(data.subarray(at, at + size))
    if (slow) await new Promise((resolve) => setImmediate(resolve))
  }
}
