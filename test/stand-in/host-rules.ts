/** The value of Chromium's `--host-resolver-rules`: Gmail and Docs are the stand-in, this machine is itself, nothing else exists. */
export function hostRules(port: number): string {
  const mapped = ['mail.google.com', 'docs.google.com'].map((host) => `MAP ${host}:443 127.0.0.1:${port}`)
  return [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(',')
}
