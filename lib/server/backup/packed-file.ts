import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** Writes a file that is there whole or not at all, readable by its owner alone. */
export async function writePacked<T>(file: string, work: (write: (text: string) => Promise<void>) => Promise<T>): Promise<T> {
  const part = `${file}.part`
  const gzip = createGzip()
  const written = pipeline(gzip, createWriteStream(part, { mode: 0o600, flags: 'wx' }))
  written.catch(() => undefined) // Told below, where it is awaited.
  try {
    const result = await Promise.race([
      work(async (text) => {
        if (!gzip.write(text)) await once(gzip, 'drain')
      }),
      written.then(() => Promise.reject<T>(new Error('The file ended early.'))),
    ])
    gzip.end()
    await written
    await rename(part, file)
    return result
  } catch (cause) {
    gzip.destroy()
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) await rm(part, { force: true })
    throw new Error(`The backup could not be written to ${file}. ${cause instanceof Error ? cause.message : ''}`.trim(), {
      cause,
    })
  }
}

/** The lines of a packed file. @throws Error with a sentence for people while they are read */
export async function* packedLines(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip()
  const read = pipeline(createReadStream(file), unpacked)
  read.catch(() => undefined) // Told below, where it is awaited.
  try {
    yield* createInterface({ input: unpacked, crlfDelay: Infinity })
    await read
  } catch (cause) {
    throw new Error(`${file} could not be read: it is not there, or not a whole backup.`, { cause })
  }
}
