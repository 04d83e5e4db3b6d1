import { generate } from 'selfsigned'

/** A self-signed certificate for the host names the stand-in answers under. Made anew each time; never on disk. */
export async function certificate(): Promise<{ key: string; cert: string }> {
  const names = ['mail.google.com', 'docs.google.com'].map((value) => ({ type: 2 as const, value }))
  const made = await generate([{ name: 'commonName', value: 'mail.google.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...names, { type: 7, ip: '127.0.0.1' }] }],
  })
  return { key: made.private, cert: made.cert }
}
